/// Why the record could not be read or written. Nothing was half done.
///
/// Two are equal when their codes are.
public struct StoreError: Error, Sendable {
  /// What is wrong, for a program to act on.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// Somebody else was first: a stream has moved on, a number or a key is taken.
    case conflict
    /// Another process is writing, and did not finish in time.
    case busy
    /// The disk, or the share of it that one may use, is full.
    case full
    /// The record may be read and not written.
    case readOnly
    /// What is stored is not what was written.
    case corrupt
    /// There is no record there.
    case missing
    /// The file is no record of Remit.
    case notARecord
    /// A newer version of Remit wrote the record.
    case newerVersion
    /// What was to be recorded is not fit to be.
    case invalid
    /// The system could not read or write.
    case io
  }

  /// What is wrong, for a program.
  public let code: Code
  /// What is wrong and where, for people.
  public let message: String
  /// What to do about it.
  public let remedy: String

  /// An error of that code.
  public init(_ code: Code, _ message: String, remedy: String) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}

extension StoreError: Equatable {
  /// Equal when the codes are; the words are for people.
  public static func == (left: StoreError, right: StoreError) -> Bool { left.code == right.code }
}

extension StoreError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String { "\(message) \(remedy)" }
}
