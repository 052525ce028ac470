/// The records that are joined into one document, as they are gone through.
public struct RecordCursor: Sendable {
  private var following: ArraySlice<Record>
  /// The number of the record that is being printed, from 1.
  public private(set) var number: Int

  /// The records after the one to be printed, and that one's number.
  public init(following: ArraySlice<Record> = [], number: Int = 1) {
    self.following = following
    self.number = number
  }

  /// The next record; nil after the last.
  mutating func next() -> Record? {
    number += 1
    return following.popFirst()
  }
}
