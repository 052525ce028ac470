import Diagnostics

/// Whether the tags of each block say alike what they act upon, each in a unit of its own.
///
/// `{%tr for r in rows %}` takes its table row with it. Ended by a plain `{% endfor %}`, it is told
/// by one tag only that rows are meant; and with both in one row nothing is left between them.
enum PrefixCheck {
  /// What is wrong with the prefixes, but for places that are reported already.
  static func diagnostics(
    of blocks: [TagBlock], in template: MarkedTemplate, beside known: [Diagnostic]
  ) -> [Diagnostic] {
    let reported = Set(known.compactMap { $0.place?.document })
    var found: [Diagnostic] = []
    for block in blocks.sorted(by: { $0.opening < $1.opening }) {
      let tags = block.all.map { template.tags[$0] }
      let opening = tags[0]
      if let other = tags.first(where: { $0.level != opening.level }) {
        found.append(mismatch(opening, other))
      } else if let kind = opening.level.unitKind,
        !tags.contains(where: { reported.contains($0.place) }),
        let pair = inOneUnit(tags, kind, template)
      {
        found.append(together(pair.0, pair.1, kind))
      }
    }
    return found
  }

  private static func mismatch(_ opening: Tag, _ other: Tag) -> Diagnostic {
    let prefixed = opening.level == .inferred ? other : opening
    let prefix = prefixed.level.rawValue
    let bare = opening.level == .inferred ? opening : other
    let mended =
      bare.level == .inferred
      ? "write {%\(prefix) \(bare.source.dropFirst(2).drop { $0 == " " || $0 == "-" }), or take "
        + "\(prefix) out of \(prefixed.source)"
      : "write the same prefix in both"
    var place = opening.place
    place.words = nil
    return Diagnostic(
      .error, "prefix-mismatch",
      "\(other.source) belongs to \(opening.source) (\(place.description)), and only one of the two "
        + "says \u{201C}\(prefix)\u{201D}",
      at: SourcePlace(document: other.place), remedy: mended)
  }

  private static func inOneUnit(
    _ tags: [Tag], _ kind: TemplateUnit.Kind, _ template: MarkedTemplate
  ) -> (Tag, Tag)? {
    for (tag, next) in zip(tags, tags.dropFirst()) {
      if let unit = template.unit(kind, around: tag), unit == template.unit(kind, around: next) {
        return (tag, next)
      }
    }
    return nil
  }

  private static func together(
    _ first: Tag, _ second: Tag, _ kind: TemplateUnit.Kind
  ) -> Diagnostic {
    let unit =
      switch kind {
      case .row: "table row"
      case .cell: "table cell"
      default: kind.rawValue
      }
    return Diagnostic(
      .error, "tags-in-one-unit",
      "\(first.source) and \(second.source) stand in one \(unit), which goes with them, so nothing "
        + "is between them",
      at: SourcePlace(document: second.place),
      remedy: "give each a \(unit) of its own, or leave out \(first.level.rawValue) in both")
  }
}
