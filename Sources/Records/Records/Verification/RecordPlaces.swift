import Foundation

/// Where the record and what proves it lie, as far as that is known.
public struct RecordPlaces: Sendable, Hashable {
  /// The record.
  public var record: String?
  /// The secret key of the checkpoints.
  public var key: String?
  /// The folder of the checkpoints.
  public var checkpoints: String?

  /// Where these lie; nil where it is not known or there is none.
  public init(record: String? = nil, key: String? = nil, checkpoints: String? = nil) {
    self.record = record
    self.key = key
    self.checkpoints = checkpoints
  }

  /// Whether the key lies on the same disk as the record, as far as the system tells.
  var keyIsOnTheRecordsDisk: Bool { RecordPlaces.areOnOneDisk(record, key) }

  /// Whether the checkpoints lie on the same disk as the record, as far as the system tells.
  var checkpointsAreOnTheRecordsDisk: Bool { RecordPlaces.areOnOneDisk(record, checkpoints) }

  private static func areOnOneDisk(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other, let disk = disk(of: one) else { return false }
    return disk == self.disk(of: other)
  }

  /// The number by which the system knows the disk of a file.
  private static func disk(of path: String) -> Int? {
    StoredFile.number(.systemNumber, at: path)
  }
}
