import TemplateLanguage
import XMLTokens

/// The words of a document that is taken in, as a reader of the finished paper meets them.
enum IncludedWords {
  /// The words of its body, one after the other; none of a document that cannot be taken in.
  static func words(of document: IncludedDocument, in format: OfficeFormat) -> [String] {
    var text = VisibleText()
    switch format {
    case .docx:
      guard let file = document.word, let read = try? WordIncludedFile(file) else { return [] }
      text.add(word: PartTree(part: "", tokens: Array(read.body)))
    case .odt:
      guard let file = document.openDocument else {
        let read = document.word.flatMap { try? WordIncludedFile($0) }
        return read.map { RetoldWords.stretches(of: $0) } ?? []
      }
      guard let read = try? OpenDocumentIncludedFile(file), let tokens = try? read.kept()
      else { return [] }
      text.add(openDocument: PartTree(part: "", tokens: tokens))
    case .text: return []
    }
    return [String(decoding: text.bytes, as: UTF8.self)]
  }
}

extension OpenDocumentIncludedFile {
  /// The tokens of its text that come along.
  fileprivate func kept() throws(FlowFault) -> [XMLToken] {
    var tokens: [XMLToken] = []
    for block in blocks {
      var unwrapped: Set<Int> = []
      var at = block
      while at <= content.end(of: block) {
        if case .start = content.tokens[at] {
          switch try OpenDocumentIncludedCheck.fate(of: at, in: content, file.name) {
          case .kept: tokens.append(content.tokens[at])
          case .unwrapped: unwrapped.insert(content.end(of: at))
          case .leftOut: at = content.end(of: at)
          }
        } else if !unwrapped.contains(at) {
          tokens.append(content.tokens[at])
        }
        at += 1
      }
    }
    return tokens
  }
}
