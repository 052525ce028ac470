import ZipFiles

/// Builds archives byte by byte, and so also wrong ones.
struct ZipBuilder {
  struct Item {
    var name: String
    var data: [UInt8] = []
    var localName: String?
    var method = 0
    var localMethod: Int?
    var flags = 0x800
    var localFlags: Int?
    var checksum: UInt32?
    var localChecksum: UInt32?
    var size: Int?
    var localSize: Int?
    /// Another place for the local header than the true one.
    var offset: Int?
    var extra: [UInt8] = []
    /// Bytes behind the data.
    var trailer: [UInt8] = []
    var isListed = true
  }

  var items: [Item]
  var prefix: [UInt8] = []
  var suffix: [UInt8] = []
  var comment: [UInt8] = []
  var countedEntries: Int?

  init(_ items: [Item]) {
    self.items = items
  }

  var bytes: [UInt8] {
    var out = prefix
    var directory: [UInt8] = []
    var listed = 0
    for item in items {
      let offset = out.count
      let sum = item.checksum ?? Self.checksum(of: item.data)
      let name = Array(item.name.utf8)
      let localName = item.localName.map { Array($0.utf8) } ?? name
      out += Array("PK\u{3}\u{4}".utf8) + Self.little(20, 2)
      out += Self.little(item.localFlags ?? item.flags, 2)
      out += Self.little(item.localMethod ?? item.method, 2) + Self.little(0, 4)
      out += Self.little(Int(item.localChecksum ?? sum), 4) + Self.little(item.data.count, 4)
      out += Self.little(item.localSize ?? item.size ?? item.data.count, 4)
      out += Self.little(localName.count, 2) + Self.little(item.extra.count, 2)
      out += localName + item.extra + item.data + item.trailer
      guard item.isListed else { continue }
      listed += 1
      directory += Array("PK\u{1}\u{2}".utf8) + Self.little(20, 2) + Self.little(20, 2)
      directory += Self.little(item.flags, 2) + Self.little(item.method, 2) + Self.little(0, 4)
      directory += Self.little(Int(sum), 4) + Self.little(item.data.count, 4)
      directory += Self.little(item.size ?? item.data.count, 4)
      directory += Self.little(name.count, 2) + Self.little(item.extra.count, 2)
      directory += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
      directory += Self.little(item.offset ?? offset, 4) + name + item.extra
    }
    let start = out.count
    out += directory + Array("PK\u{5}\u{6}".utf8) + Self.little(0, 4)
    out += Self.little(countedEntries ?? listed, 2) + Self.little(countedEntries ?? listed, 2)
    out += Self.little(directory.count, 4) + Self.little(start, 4)
    return out + Self.little(comment.count, 2) + comment + suffix
  }

  static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32, bit by bit.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1
      }
    }
    return ~sum
  }
}

/// The code of the error with which an archive is refused, on opening or on reading every entry.
func refusal(of bytes: [UInt8], limits: ZipLimits = .incoming) -> ZipError.Code? {
  do throws(ZipError) {
    let reader = try ZipReader(bytes, limits: limits)
    for entry in reader.entries {
      _ = try reader.read(entry)
    }
    return nil
  } catch {
    return error.code
  }
}
