/// Something that Remit must never do, found while it was given what nobody would give it.
public struct Finding: Error, Sendable, Hashable, CustomStringConvertible {
  /// What it did, in a sentence or several.
  public var description: String

  init(_ description: String) {
    self.description = description
  }
}
