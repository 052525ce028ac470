/// How anchors and what refers to them are written.
extension TemplateAssembly {
  /// Writes markup, of which the marked names are settled when it is carried out.
  mutating func append(_ bytes: [UInt8]) {
    guard !AnchorMark.marks(in: bytes).isEmpty else {
      frames[top].bytes += bytes
      return
    }
    for part in AnchorMark.parts(of: bytes) {
      switch part {
      case .bytes(let bytes): frames[top].bytes += bytes
      case .mark(let mark): add(.anchor(mark, turn: turn(of: mark.anchor)))
      }
    }
  }

  /// One end of an anchor: where it may be repeated and nothing refers to it, in the first turn alone.
  mutating func writeAnchor(_ bytes: [UInt8]) {
    guard isRepeated, !frames[top].keepsWords, AnchorMark.marks(in: bytes).isEmpty else {
      return write(bytes)
    }
    writeOpenings()
    add(.once(identifierCount, bytes))
    identifierCount += 1
  }

  /// At the beginning of a loop's turn, its anchors get the names that they have in it.
  mutating func beginTurn(of loop: Int) {
    let named = namedByTurn.indices.filter { anchors.loops[namedByTurn[$0]] == loop }
    if !named.isEmpty { add(.turn(named)) }
  }

  /// The place of an anchor among those named by turn, if this place is in the loop that names it:
  /// elsewhere its name is the template's own, which it has in the first turn.
  private func turn(of anchor: String) -> Int? {
    guard let loop = anchors.loops[anchor] else { return nil }
    let isInLoop = frames.contains { frame in
      if case .block(loop) = frame.kind { frame.repeated == nil } else { false }
    }
    return isInLoop ? namedByTurn.firstIndex(of: anchor) : nil
  }
}
