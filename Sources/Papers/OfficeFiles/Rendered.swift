import Markdown
import TemplateLanguage

/// A finished document, and what it must show.
public struct Rendered: Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// Every value that was printed, in the order of the document: of a passage the words of each
  /// heading, paragraph and cell.
  public let printed: [String]
}

/// Printed values as a reader meets them.
struct PrintedWords {
  private var words: [String] = []
  private var notes: [String] = []
  private var endnotes: [String] = []
  private let separatesNotes: Bool

  private init(separatesNotes: Bool) {
    self.separatesNotes = separatesNotes
  }

  /// The words of what parts printed, in the order in which a reader of the finished file meets
  /// them: in Word's, notes stand behind headers, footers and the form's own notes.
  static func words(
    of outputs: [RenderedPart], in format: OfficeFormat
  ) -> [String] {
    let dialects = outputs.map { $0.part.dialect as? WordDialect }
    let last = dialects.lastIndex {
      ["body", "header", "footer", "footnote"].contains($0?.story)
    }
    var printed = PrintedWords(separatesNotes: format == .docx)
    for (index, output) in outputs.enumerated() {
      printed.add(output.output, format)
      if index == last {
        printed.words += printed.notes
        printed.notes = []
      }
    }
    return printed.words + printed.notes + printed.endnotes
  }

  /// What a part printed, and the form's notes in the order in which it refers to them.
  private mutating func add(_ output: RenderOutput, _ format: OfficeFormat) {
    var start = 0
    for note in output.notes {
      add(Array(output.printed[start..<note.offset]), format)
      start = note.offset
      let before = words
      add(note.values, format)
      if note.place == "endnotes" {
        endnotes += words[before.count...]
      } else {
        notes += words[before.count...]
      }
      words = before
    }
    add(Array(output.printed[start...]), format)
  }

  private mutating func add(_ values: [Value], _ format: OfficeFormat) {
    for value in values {
      switch value {
      case .flow(let flow):
        if format == .text {
          words.append(PlainTextDialect.text(of: flow))
        } else {
          add(flow, format)
        }
      default: words += (try? [TemplateLanguage.printed(value)]) ?? []
      }
    }
  }

  private mutating func add(_ flow: Flow, _ format: OfficeFormat) {
    if case .document(let document)? = flow.items.first {
      words += IncludedWords.words(of: document, in: format)
      return
    }
    for block in (try? FlowLayout.blocks(of: flow, at: FlowSlot())) ?? [] { add(block) }
  }

  private mutating func add(_ block: FlowLayout.Block) {
    switch block {
    case .paragraph(let paragraph):
      words += [paragraph.number].compactMap(\.self)
      add(paragraph.text)
    case .list(_, _, let items, _): for block in items.joined() { add(block) }
    case .table(let table):
      words += [table.title].compactMap(\.self) + table.columns.map(\.heading)
      words += table.rows.flatMap { $0.cells.map(\.text) } + [table.note].compactMap(\.self)
    case .markdownTable(let table):
      for cell in table.header + table.rows.joined() { add((try? cell.styled()) ?? []) }
    case .picture, .document, .pageBreak: break
    }
  }

  private mutating func add(_ stretches: [StyledText]) {
    var stretch = ""
    for part in stretches {
      switch part {
      case .text(let text, _): stretch += text
      case .lineBreak: stretch += "\n"
      case .note(let note):
        words.append(stretch)
        stretch = ""
        let before = words
        for paragraph in note.paragraphs { add(paragraph) }
        guard separatesNotes else { continue }
        notes += words[before.count...]
        words = before
      }
    }
    words.append(stretch)
  }
}
