/// The tags in a text that begin and end blocks, for whoever asks what stands within which.
public enum BlockTags {
  /// A tag of a block.
  public enum Tag: Sendable, Hashable {
    /// A block begins, which gives these names to values: the item of a loop.
    case begins([String])
    /// The innermost block ends.
    case ends
  }

  /// Those of a text, in order; one that cannot be read is none.
  public static func tags(in words: String) -> [Tag] {
    guard words.utf8.contains(UInt8(ascii: "%")) else { return [] }
    let scalars = Array(words.unicodeScalars)
    return TagFinder.tags(in: scalars).compactMap { found in
      guard found.kind == .statement, found.isClosed, found.quoted == nil else { return nil }
      let source = String(String.UnicodeScalarView(scalars[found.range]))
      guard let reading = try? TagReader.read(source, kind: .statement) else { return nil }
      switch reading.action {
      case .ifStart: return .begins([])
      case .forStart(let head): return .begins(head.target.names)
      case .blockStart(let head): return .begins(names(of: head))
      case .ifEnd, .forEnd, .blockEnd: return .ends
      default: return nil
      }
    }
  }

  private static func names(of head: BlockHead) -> [String] {
    switch head {
    case .macro(_, let parameters), .call(let parameters, _): parameters.map(\.name)
    case .with(let assignments): assignments.flatMap(\.target.names)
    default: []
    }
  }
}
