/// Takes what has been written of a part while the rest is still being made.
public protocol PartOutlet: AnyObject {
  /// Takes bytes that follow those taken before.
  func take(_ bytes: Span<UInt8>)
}

extension Renderer {
  /// From how many bytes on what has been written is handed over: 1 MiB.
  static let handedOver = 1 << 20
  /// How many bytes are kept, for what is written next may depend on them.
  private static let keptBack = 1 << 10

  /// Hands over what has been written, once it is much and nothing in it can change any more.
  mutating func handOver() {
    guard output.bytes.count >= Renderer.handedOver, let outlet else { return }
    // What is kept for later is no part of the document yet.
    guard captures == 0, identifiers == nil, !isInNote else { return }
    let holdsDocuments = holdsDocuments ?? globals.contains(where: \.holdsDocuments)
    self.holdsDocuments = holdsDocuments
    if holdsDocuments { return }
    guard !program.hasDeferred || output.deferredPosition != nil else { return }
    for place in containers.indices {
      guard let start = containers[place] else { continue }
      if dialect.isEmptyContainer(output.bytes[start...]) { return }
      containers[place] = nil
    }
    if output.handedOver == 0, let position = output.deferredPosition {
      output.head = Array(output.bytes[..<position])
      output.bytes.removeSubrange(..<position)
    }
    let count = output.bytes.count - Renderer.keptBack
    outlet.take(output.bytes.span.extracting(..<count))
    output.bytes.removeSubrange(..<count)
    output.handedOver += count
  }
}
