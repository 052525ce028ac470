extension TemplateComparison {
  /// The comparison for the terminal, a line a thing: departures first, then what was merged and
  /// chosen.
  public var lines: [String] {
    departures.map(\.words) + disagreements.map(\.words) + values.map(\.words)
      + clauses.map(\.words) + loops.map(\.words) + remarks
  }
}

extension TemplateDeparture {
  /// The departure in a sentence.
  public var words: String {
    switch kind {
    case .typed: "\(place.words): the template does not have \(quoted(letter))"
    case .missing: "\(place.words) of the template: the letter lacks \(quoted(template))"
    case .altered: "\(place.words): \(quoted(letter)) \(difference)"
    }
  }

  private var difference: String {
    let (added, removed) = (added.joined(separator: " … "), removed.joined(separator: " … "))
    if added.isEmpty { return "lacks the template’s \(quoted(removed))" }
    if removed.isEmpty { return "has \(quoted(added)), which the template has not" }
    return "has \(quoted(added)) where the template has \(quoted(removed))"
  }
}

extension ValueDisagreement {
  /// The disagreement in a sentence.
  public var words: String {
    "{{ \(tag) }} is \(texts.map(quoted).joined(separator: " and also "))"
  }
}

extension MergedValue {
  /// The value in a line.
  public var words: String {
    text.isEmpty
      ? "\(place.words): {{ \(tag) }} is empty" : "\(place.words): {{ \(tag) }} is \(quoted(text))"
  }
}

extension ChosenClause {
  /// The choice in a line.
  public var words: String {
    guard let chosen, conditions.indices.contains(chosen) else {
      return "\(place.words): left out, if \(conditions.first ?? "")"
    }
    let condition = conditions[chosen] == "else" ? "else" : "if \(conditions[chosen])"
    return "\(place.words): kept, \(condition)\(text.isEmpty ? "" : ": \(quoted(text))")"
  }
}

extension LoopTurns {
  /// The turns in a line.
  public var words: String {
    "\(place.words): for \(loop), \(turns == 1 ? "once" : "\(turns) times")"
  }
}

/// A text between quotation marks, on one line and no longer than is read.
private func quoted(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
  return "\u{201C}\(line.count > 240 ? String(line.prefix(239)) + "…" : line)\u{201D}"
}
