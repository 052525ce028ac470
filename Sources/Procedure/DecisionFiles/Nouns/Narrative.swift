package import Decisions
import JSONText

extension NarrativeItem: FileNoun {
  package static let noun = Noun(
    "NarrativeItem", "an item of the text", blank: NarrativeItem(),
    [
      .optional("number", \.number, .text, "the number others cite, printed as it is"),
      .optional("heading", \.heading, .text, "the heading over it"),
      .optional("text", \.text, .markdown, "the text, in Markdown"),
      .optional("table", \.table, .table, "a table"),
      .optional("withheld", \.withheld, .record, "why the public may not see it"),
    ],
    check: { item, node, path, reading in
      guard item.heading == nil, item.text == nil, item.table == nil else { return }
      reading.report(
        "missing-field", "an item of the text needs a heading, a text or a table", at: node, path,
        remedy: "add text: and what it says")
    })
}

extension FieldType where Value == Narrative {
  /// Words of a paper: one text in Markdown, or a list of numbered items.
  package static var narrative: FieldType {
    let items = FieldType<[NarrativeItem]>.list(of: .record, atLeast: 1)
    let whole = FieldType<String>.markdown
    let expected = "text, or a list of numbered items"
    return FieldType(
      expected: expected, shape: .narrative,
      schema: { definitions in
        definitions.reference(to: "Narrative") {
          .object([
            "title": .string(expected),
            "anyOf": .array([whole.schema(&$0), items.schema(&$0)]),
          ])
        }
      },
      read: { node, path, reading in
        switch node.content {
        case .sequence: return items.read(node, path, &reading).map { Narrative($0) }
        case .scalar where !node.isNothing:
          reading.shortForms[path.appending(0).appending("text")] = path
          return whole.read(node, path, &reading).map { Narrative(markdown: $0) }
        default:
          reading.reportType(node, path, expected: expected)
          return nil
        }
      },
      fact: { .narrative($0.items) })
  }
}

extension Withheld: FileNoun {
  package static let noun = Noun(
    "Withheld", "a reason for withholding", blank: Withheld(),
    [
      .list(
        "paragraphs", \.paragraphs, .list(of: .whole(1...7), atLeast: 1),
        "the paragraphs of Schedule 12A Part 1 that apply, such as [3]"),
      .optional(
        "publicInterest", \.publicInterest, .text,
        "why the public interest in withholding outweighs that in disclosing"),
      .optional("confidential", \.confidential, .choice, "why the council has no choice"),
    ],
    check: { withheld, node, path, reading in
      guard withheld.paragraphs.isEmpty, withheld.confidential == nil else { return }
      reading.report(
        "missing-field", "a reason for withholding has paragraphs or is confidential", at: node,
        path.appending("paragraphs"),
        remedy: "add paragraphs: the paragraphs of Schedule 12A Part 1 that apply, such as [3]")
    })
}
