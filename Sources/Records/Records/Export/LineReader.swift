import Foundation

/// The lines of a file, one after another, without all of it in memory.
struct LineReader {
  private let data: Data
  private var position = 0
  /// The number of the line given last.
  private(set) var number = 0

  init(_ path: String) throws(StoreError) {
    data = try StoredFile.data(at: path)
  }

  /// The next line without its end, or nil after the last.
  mutating func next() -> [UInt8]? {
    guard position < data.count else { return nil }
    number += 1
    let bytes = data.span
    var end = position
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    defer { position = end + 1 }
    return [UInt8](data[(data.startIndex + position)..<(data.startIndex + end)])
  }
}
