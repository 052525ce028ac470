import XMLTokens

/// A part is refused, or its tokens are in order and, written again, read as the same.
enum MarkupTrial {
  static func run(_ bytes: [UInt8]) throws(Finding) {
    guard let tokens = try? XMLTokenizer.tokens(of: bytes) else { return }
    var open: [XMLName] = []
    var writer = XMLWriter()
    for token in tokens {
      switch token {
      case .start(let start): open.append(start.name)
      case .end(let name):
        guard open.popLast() == name else { throw Finding("an end without its start: \(name)") }
      case .text(let text):
        if text.isEmpty || open.isEmpty { throw Finding("text out of place: \(text)") }
      }
      writer.write(token)
    }
    guard open.isEmpty else { throw Finding("a start without its end: \(open)") }
    let again: [XMLToken]
    do {
      again = try XMLTokenizer.tokens(of: writer.bytes, limits: .own)
    } catch {
      throw Finding("a part that is read is not read again as written: \(error)")
    }
    guard again.map(\.withoutLine) == tokens.map(\.withoutLine) else {
      throw Finding("a part written again reads otherwise")
    }
  }
}

extension XMLToken {
  fileprivate var withoutLine: XMLToken {
    guard case .start(var start) = self else { return self }
    start.line = 0
    return .start(start)
  }
}
