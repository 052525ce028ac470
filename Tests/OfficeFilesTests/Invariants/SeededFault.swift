import OfficeFiles
import Testing

/// A good file, one thing about it made bad, and the code by which that is found.
struct SeededFault: Sendable, CustomTestStringConvertible {
  /// What is done to the file.
  enum Change: Sendable {
    /// Words of a part are replaced where they first stand.
    case replace(String, with: String, in: String)
    /// A part's bytes are others.
    case fill(String, [UInt8])
    /// A part goes.
    case remove(String)
    /// A part comes, at the end.
    case add(String, String)
    /// A part comes first.
    case moveFirst(String)
    /// A part is compressed.
    case deflate(String)
  }

  var code: String
  var what: String
  var changes: [Change]

  init(_ code: String, _ what: String, _ changes: Change...) {
    self.code = code
    self.what = what
    self.changes = changes
  }

  var testDescription: String { "\(code): \(what)" }

  /// Makes the changes.
  func alter(_ file: inout WholeFile) throws {
    for change in changes {
      switch change {
      case .replace(let words, let others, let part):
        let index = try #require(file.parts.firstIndex { $0.name == part })
        var text = String(decoding: file.parts[index].bytes, as: UTF8.self)
        let range = try #require(text.firstRange(of: words), "\(words) in \(text)")
        text.replaceSubrange(range, with: others)
        file.parts[index].bytes = Array(text.utf8)
      case .fill(let part, let bytes):
        let index = try #require(file.parts.firstIndex { $0.name == part })
        file.parts[index].bytes = bytes
      case .remove(let part): file.parts.removeAll { $0.name == part }
      case .add(let part, let text): file.parts.append((part, Array(text.utf8)))
      case .moveFirst(let part):
        let index = try #require(file.parts.firstIndex { $0.name == part })
        file.parts.insert(file.parts.remove(at: index), at: 0)
      case .deflate(let part): file.stored.remove(part)
      }
    }
  }
}
