import OfficeFiles
import TestSupport
import XMLTokens
import ZipFiles

/// Accepts or rejects every tracked change of a file and tells its paragraphs, by what the two
/// standards say of each mark and not by what Redlines writes.
enum Resolving {
  /// A file's paragraphs, those of tables and of page headers and footers too.
  static func lines(
    _ bytes: [UInt8], _ format: OfficeFormat, accepting: Bool
  ) throws -> [String] {
    let reader = try ZipReader(bytes)
    var lines: [String] = []
    let names =
      format == .docx
      ? ["word/document.xml", "word/header1.xml", "word/footer1.xml", "word/footnotes.xml"]
      : ["content.xml", "styles.xml"]
    for name in names {
      guard let entry = reader.entry(named: name) else { continue }
      let tree = try XMLTree(try reader.read(entry))
      if format == .docx {
        let own = Self.paragraphs(WordResolving(accepting: accepting).children(of: tree))
        // An emptied page header may stay behind.
        lines += name == "word/document.xml" ? own : own.filter { !$0.isEmpty }
      } else {
        var resolving = OpenDocumentResolving(accepting: accepting)
        resolving.walk(tree.first("office:body") ?? tree.first("office:master-styles") ?? tree)
        // An emptied row or stand-in may stay behind.
        lines += resolving.lines.map(Self.collapsed).filter { !$0.isEmpty }
      }
    }
    return lines
  }

  /// Writer takes blanks that stand together for one, and those at either end for none (ODF 1.3 part
  /// 3, 6.1.2), but for those of `text:s`, here U+0001.
  private static func collapsed(_ line: String) -> String {
    var result = ""
    var previous: Character = " "
    for character in line {
      if character == " ", previous == " " { continue }
      result.append(character)
      previous = character
    }
    if result.last == " " { result.removeLast() }
    return String(result.map { $0 == "\u{1}" ? " " : $0 })
  }

  private static func paragraphs(_ children: [XMLTree.Child]) -> [String] {
    children.flatMap { child -> [String] in
      guard case .element(let element) = child else { return [] }
      guard element.name == "w:p" else { return paragraphs(element.children) }
      return [words(element)]
    }
  }

  static func words(_ element: XMLTree) -> String {
    switch element.name {
    case "w:t": return element.text
    case "w:tab": return "\t"
    case "w:br": return "\n"
    case "w:drawing": return "[picture]"
    case "w:footnoteReference": return "[note]"
    case "w:pPr", "w:rPr": return ""
    default:
      return element.elements.map { words($0) }.joined()
    }
  }
}

struct WordResolving {
  var accepting: Bool

  private var gone: String { accepting ? "w:del" : "w:ins" }
  private var kept: String { accepting ? "w:ins" : "w:del" }

  private func holdsWords(_ children: [XMLTree.Child]) -> Bool {
    children.contains { child in
      if case .element(let element) = child { !Resolving.words(element).isEmpty } else { false }
    }
  }

  func children(of tree: XMLTree) -> [XMLTree.Child] {
    var result: [XMLTree.Child] = []
    var carried: [XMLTree.Child]?
    var last: XMLTree?
    for child in tree.children {
      guard case .element(let element) = child else {
        result.append(child)
        continue
      }
      if element.name == gone { continue }
      if element.name == "w:tr", element.first("w:trPr")?.first(gone) != nil { continue }
      var inner = element
      inner.children = children(of: element)
      if element.name == "w:delText" { inner.name = "w:t" }
      if element.name == kept {
        result += inner.children
        continue
      }
      if element.name == "w:p" {
        inner.children = (carried ?? []) + inner.children
        carried = nil
        let isJoined = element.first("w:pPr")?.first("w:rPr")?.first(gone) != nil
        if isJoined {
          carried = inner.children
          last = inner
          continue
        }
      } else {
        // Nothing follows that it could join.
        if let left = carried, holdsWords(left), var paragraph = last {
          paragraph.children = left
          result.append(.element(paragraph))
        }
        carried = nil
      }
      result.append(.element(inner))
    }
    if let left = carried, holdsWords(left), var paragraph = last {
      paragraph.children = left
      result.append(.element(paragraph))
    }
    return result
  }
}

struct OpenDocumentResolving {
  var accepting: Bool
  private(set) var lines: [String] = []
  private var line = ""
  private var regions: [String: XMLTree] = [:]
  private var skipping: Set<String> = []

  init(accepting: Bool) { self.accepting = accepting }

  mutating func walk(_ tree: XMLTree) {
    for region in tree.all("text:changed-region") {
      regions[region.attributes["text:id"] ?? ""] = region
    }
    blocks(tree)
  }

  private mutating func blocks(_ tree: XMLTree) {
    for element in tree.elements where element.name != "text:tracked-changes" {
      guard ["text:p", "text:h"].contains(element.name) else {
        blocks(element)
        continue
      }
      inline(element)
      if skipping.isEmpty {
        lines.append(line)
        line = ""
      }
    }
  }

  private mutating func inline(_ tree: XMLTree) {
    for child in tree.children {
      switch child {
      case .text(let text): add(text)
      case .element(let element):
        let id = element.attributes["text:change-id"] ?? ""
        switch element.name {
        case "text:s":
          add(String(repeating: "\u{1}", count: Int(element.attributes["text:c"] ?? "1") ?? 1))
        case "text:tab": add("\t")
        case "text:line-break": add("\n")
        case "text:note": add("[note]")
        case "draw:frame": add("[picture]")
        case "text:change-start":
          if !accepting, regions[id]?.first("text:insertion") != nil { skipping.insert(id) }
        case "text:change-end": skipping.remove(id)
        case "text:change": if !accepting { restore(id) }
        default: inline(element)
        }
      }
    }
  }

  private mutating func add(_ text: String) {
    if skipping.isEmpty { line += text }
  }

  private mutating func restore(_ id: String) {
    guard skipping.isEmpty, let deletion = regions[id]?.first("text:deletion") else { return }
    for (index, paragraph) in deletion.elements.filter({ $0.name != "office:change-info" })
      .enumerated()
    {
      if index > 0 {
        lines.append(line)
        line = ""
      }
      inline(paragraph)
    }
  }
}
