import XMLTokens

/// Takes the tracked changes that a Word part holds as accepted.
enum WordAccepting {
  /// The part with every change accepted, or nil when it holds none.
  static func accepted(_ tokens: [XMLToken]) -> [XMLToken]? {
    let isTracked = tokens.contains { token in
      guard let name = token.startName, name.isWord else { return false }
      return dropped.contains(name.local) || unwrapped.contains(name.local)
    }
    guard isTracked else { return nil }
    let part = PartTokens(tokens)
    var edits = TokenEdits()
    var parents: [XMLName] = []
    var index = 0
    while index < tokens.count {
      switch tokens[index] {
      case .end: parents.removeLast()
      case .text: break
      case .start(let start):
        let parent = parents.last?.local ?? ""
        parents.append(start.name)
        guard start.name.isWord else { break }
        let isMark = parent == "rPr" || parent == "trPr"
        if isMark, ["del", "moveFrom"].contains(start.name.local) { break }
        if unwrapped.contains(start.name.local), !isMark {
          edits.remove(index..<index + 1)
          edits.remove(part.element(index).upperBound - 1..<part.element(index).upperBound)
        } else if dropped.contains(start.name.local) || unwrapped.contains(start.name.local) {
          edits.remove(part.element(index))
          parents.removeLast()
          index = part.element(index).upperBound - 1
        }
      }
      index += 1
    }
    return withoutRemovedMarks(edits.applied(to: tokens))
  }

  private static let unwrapped: Set<String> = ["ins", "moveTo"]
  private static let dropped: Set<String> = [
    "del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange",
    "trPrChange", "tcPrChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel",
    "cellMerge", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
  ]

  /// Leaves out rows that were removed, and joins paragraphs whose mark was.
  private static func withoutRemovedMarks(_ tokens: [XMLToken]) -> [XMLToken] {
    let part = PartTokens(tokens)
    var edits = TokenEdits()
    var carried: [Int: [XMLToken]] = [:]
    var removedUntil = 0
    for index in tokens.indices where index >= removedUntil {
      guard let name = tokens[index].startName, name.isWord else { continue }
      if name.local == "tr", isRemoved(part, index, "trPr") {
        edits.remove(part.element(index))
        removedUntil = part.element(index).upperBound
      }
      guard name.local == "p" else { continue }
      let properties = part.child(.word("pPr"), of: index)
      let start = properties.map { part.element($0).upperBound } ?? index + 1
      let content = (carried[index] ?? [])
      let next = part.element(index).upperBound
      let isMarkRemoved =
        properties.flatMap { part.child(.word("rPr"), of: $0) }.map { holdsRemoval(part, $0) }
        ?? false
      guard isMarkRemoved else {
        edits.insert(content, before: start)
        continue
      }
      let own = Array(tokens[start..<part.element(index).upperBound - 1])
      if next < tokens.count, part.start(next).name == .word("p") {
        carried[next] = content + own
        edits.remove(part.element(index))
      } else if content.isEmpty, own.isEmpty {
        edits.remove(part.element(index))
      } else {
        edits.insert(content, before: start)
      }
    }
    return edits.applied(to: tokens)
  }

  private static func isRemoved(_ part: PartTokens, _ index: Int, _ properties: String) -> Bool {
    part.child(.word(properties), of: index).map { holdsRemoval(part, $0) } ?? false
  }

  private static func holdsRemoval(_ part: PartTokens, _ properties: Int) -> Bool {
    part.children(of: properties).contains {
      ["del", "moveFrom"].contains(part.start($0).name.local)
    }
  }
}
