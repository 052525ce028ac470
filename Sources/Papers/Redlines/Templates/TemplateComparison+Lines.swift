extension TemplateComparison {
  /// The comparison for the terminal, a line a thing: departures first, then what was merged and
  /// chosen, in the order of the letter under its headings.
  public var lines: [String] {
    departures.map(\.words) + disagreements.map(\.words) + account + remarks
  }

  private var account: [String] {
    let all =
      values.map { ($0.place, $0.saying) } + clauses.map { ($0.place, $0.saying) }
      + loops.map { ($0.place, $0.saying) }
    var stories: [ReadDocument.StoryKind] = []
    for (place, _) in all where !stories.contains(place.story) { stories.append(place.story) }
    let ordered = all.enumerated().sorted { one, other in
      let (left, right) = (one.element.0, other.element.0)
      if left.story != right.story {
        return stories.firstIndex(of: left.story) ?? 0 < stories.firstIndex(of: right.story) ?? 0
      }
      return (left.paragraph, one.offset) < (right.paragraph, other.offset)
    }
    var lines: [String] = []
    var section: String?
    for (_, (place, saying)) in ordered {
      if place.section != section { lines.append(place.section + ":") }
      section = place.section
      lines.append("  \(place.within): \(saying)")
    }
    return lines
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
  /// The value in words.
  var saying: String { "{{ \(tag) }} is \(text.isEmpty ? "empty" : quoted(text))" }
}

extension ChosenClause {
  /// The choice in words.
  var saying: String {
    guard let chosen, conditions.indices.contains(chosen) else {
      return "left out, if \(conditions.first ?? "")"
    }
    let condition = conditions[chosen] == "else" ? "else" : "if \(conditions[chosen])"
    return "kept, \(condition)\(text.isEmpty ? "" : ": \(quoted(text))")"
  }
}

extension LoopTurns {
  /// The turns in words.
  var saying: String { "for \(loop), \(turns == 1 ? "once" : "\(turns) times")" }
}

/// A text between quotation marks, on one line and no longer than is read.
private func quoted(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
  return "\u{201C}\(line.count > 240 ? String(line.prefix(239)) + "…" : line)\u{201D}"
}
