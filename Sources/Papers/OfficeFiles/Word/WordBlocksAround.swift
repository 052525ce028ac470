import Diagnostics
import TemplateLanguage
import XMLTokens

/// What stands within a block of a Word form's text and is kept in another part, which is filled in
/// once: the headers of a section, margin comments.
struct WordBlocksAround {
  /// The blocks round each reference to a header or footer, by its relationship: for each block the
  /// names that it gives.
  private(set) var headers: [String: [[String]]] = [:]
  /// The comments to which the text refers within a block, by their numbers.
  private(set) var comments: Set<String> = []

  private var blocks: [[String]] = []
  /// The words of the paragraphs that are open, as far as no tag of them has been read.
  private var words: [String] = []
  /// The headers of the section that ends with each of them.
  private var ending: [[String]] = []

  /// - Parameter text: the main part.
  init(_ text: [XMLToken]) {
    guard Self.mayHoldSome(text) else { return }
    for token in text {
      switch token {
      case .start(let start) where start.name.namespace == WordNames.main: begin(start)
      case .end(let name) where name == WordNames.w("p"): endParagraph()
      case .text(let text): if !words.isEmpty { words[words.count - 1] += text }
      default: break
      }
    }
  }

  /// Whether there is a comment, or a section before the last, which stands in no block.
  private static func mayHoldSome(_ text: [XMLToken]) -> Bool {
    var sections = 0
    for case .start(let start) in text {
      if start.name == WordNames.w("commentReference") { return true }
      if start.name == WordNames.w("sectPr") { sections += 1 }
    }
    return sections > 1
  }

  private mutating func begin(_ start: XMLStart) {
    switch start.name.local {
    case "p":
      words.append("")
      ending.append([])
    case "headerReference", "footerReference":
      guard let id = start.value(WordBody.relationship) else { return }
      // A section ends behind the paragraph that holds its properties; the last one with the text.
      if ending.isEmpty {
        headers[id] = []
      } else {
        ending[ending.count - 1].append(id)
      }
    case "commentReference":
      readTags()
      if !blocks.isEmpty, let id = start.value(WordNames.w("id")) { comments.insert(id) }
    default: break
    }
  }

  private mutating func readTags() {
    guard let text = words.last else { return }
    for tag in BlockTags.tags(in: text) {
      switch tag {
      case .begins(let names): blocks.append(names)
      case .ends: _ = blocks.popLast()
      }
    }
    words[words.count - 1] = ""
  }

  private mutating func endParagraph() {
    guard !words.isEmpty else { return }
    readTags()
    words.removeLast()
    for id in ending.removeLast() where headers[id] == nil { headers[id] = blocks }
  }

  // MARK: What is told

  /// That a header prints what a loop goes through that is round its section.
  static func fault(of part: TemplatePart, in blocks: [[String]]) -> Diagnostic? {
    let names = Set(blocks.joined())
    let read = part.template.names.compactMap { $0.split(separator: ".").first.map(String.init) }
    guard let name = read.first(where: { names.contains($0) }) else { return nil }
    return Diagnostic(
      .error, "header-in-loop",
      "the header or footer of a section prints {{ \(name) }}, and the section stands in a block "
        + "that gives \(name) to other values: a header is filled in once, with the \(name) of the "
        + "data",
      at: SourcePlace(document: DocumentPlace(part: "header")),
      remedy: "print it in the text of the section, or join the records by --joined section")
  }

  /// That a margin comment with tags stands in a block.
  static let commentFault = Diagnostic(
    .error, "comment-in-block",
    "a margin comment with tags stands within a block, and comments are filled in outside it",
    at: SourcePlace(document: DocumentPlace(part: "comment")),
    remedy: "take the tags out of the comment, or the comment out of the template")
}
