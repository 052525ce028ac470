import Casework
import CivilTime
import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Documents
import Foundation
import Markdown
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// What a sample's form merges into its paper, worked out from the decision file without rendering.
struct PaperFacts {
  /// A fact as the paper must show it.
  struct Fact {
    var name: String
    var words: String
  }

  private let council: Council
  private let councilForm: CouncilForm
  private let record: Record
  private let folders: CouncilFolders

  init(_ sample: String) throws {
    folders = try CouncilFolders.find(
      given: Samples.councils, environment: [:], data: nil, program: nil)
    let path = Samples.decision(sample)
    let folders = folders
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var shelf = CouncilShelf()
    let checked = try CheckDecision.run(path, text: text, shelf: &shelf) { folders }
    council = checked.council
    councilForm = try #require(checked.council.form(checked.file.decision.form))
    record = DecisionPaperFacts.record(
      of: checked.file, council: checked.council, form: councilForm)
  }

  /// The file of the form.
  func form(_ format: String) -> URL {
    URL(
      fileURLWithPath: folders.template(
        of: councilForm, council: council.identity.id, format: format))
  }

  /// The paper with every value that it must show.
  func rendered(_ format: String) throws -> Rendered {
    let file = form(format)
    return try DocumentTemplate(
      Array(try Data(contentsOf: file)), file: file.lastPathComponent,
      clauses: ClauseLibrary(besideForms: file.deletingLastPathComponent())
    ).rendered(record)
  }

  /// The facts that the form's tags print, those the decision has.
  func printed(_ format: String) throws -> [Fact] {
    let file = form(format)
    let template = try DocumentTemplate(
      Array(try Data(contentsOf: file)), file: file.lastPathComponent,
      clauses: ClauseLibrary(besideForms: file.deletingLastPathComponent()))
    return template.names.filter { !Self.asked.contains($0) }.flatMap { name in
      words(at: name.split(separator: ".").map(String.init)[...], in: .record(record))
        .filter { !$0.isEmpty }.map { Fact(name: name, words: $0) }
    }
  }

  /// Names that forms ask about and do not print, and the title, which is a property of the file.
  private static let asked: Set<String> = ["paper.title"]

  /// The title of the paper among its properties.
  var title: String {
    guard case .record(let paper) = record["paper"], case .text(let title) = paper["title"] else {
      return ""
    }
    return title
  }

  private func words(at names: ArraySlice<String>, in value: Value) -> [String] {
    guard let first = names.first else { return words(of: value) }
    let isList = first.hasSuffix("[]")
    guard case .record(let record) = value,
      let inner = record[isList ? String(first.dropLast(2)) : first]
    else { return [] }
    guard isList else { return words(at: names.dropFirst(), in: inner) }
    return (inner.items ?? []).flatMap { words(at: names.dropFirst(), in: $0) }
  }

  private func words(of value: Value) -> [String] {
    switch value {
    case .text(let text): [text]
    case .date(let date): [date.written(by: "d MMMM yyyy") ?? date.iso]
    case .number(let number): [number.description]
    case .list(let items):
      items.flatMap { item -> [String] in
        if case .text(let text) = item { [text] } else { [] }
      }
    case .flow(let flow): flow.items.flatMap { words(of: $0) }
    case .missing, .none, .other, .boolean, .money, .record, .checkBox, .pageBreak: []
    }
  }

  private func words(of item: FlowItem) -> [String] {
    switch item {
    case .heading(let number, let text): [(number ?? "") + text]
    case .markdown(let number, let source):
      [number].compactMap(\.self) + MarkdownText.blocks(of: source).flatMap { words(of: $0) }
    case .table(let table):
      [table.title, table.note].compactMap(\.self) + table.columns.map(\.heading)
        + table.rows.flatMap { $0.cells.map(\.text) }
    case .clause(_, let source): MarkdownText.blocks(of: source).flatMap { words(of: $0) }
    case .runs(let runs), .paragraph(_, let runs): [runs.map(\.text).joined()]
    case .picture, .document, .pageBreak: []
    }
  }

  private func words(of block: MarkdownBlock) -> [String] {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): [inlines.plainText]
    case .list(let list): list.items.flatMap { $0.flatMap { words(of: $0) } }
    case .table(let table):
      table.header.map(\.plainText) + table.rows.flatMap { $0.map(\.plainText) }
    case .quote(let blocks): blocks.flatMap { words(of: $0) }
    case .code(let text), .html(let text): [text]
    case .thematicBreak: []
    }
  }
}
