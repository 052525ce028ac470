/// What an entry may be called.
enum ZipNames {
  /// The name of an entry that was read.
  static func checked(_ record: ZipRecord, limits: ZipLimits) throws(ZipError) -> String {
    guard record.name.count <= limits.nameBytes else {
      throw ZipError(
        .name, entry: String(decoding: record.name.prefix(60), as: UTF8.self) + "…",
        reason: "has a name of \(record.name.count) bytes; at most \(limits.nameBytes) are read")
    }
    guard let name = String(validating: record.name, as: UTF8.self) else {
      throw ZipError(
        .name, entry: String(decoding: record.name, as: UTF8.self),
        reason: "has a name that is not UTF-8")
    }
    try check(name)
    return name
  }

  /// Refuses a name that leads out of the folder, however it is written.
  static func check(_ name: String) throws(ZipError) {
    guard !name.isEmpty else {
      throw ZipError(.name, entry: name, reason: "has no name")
    }
    if let fault = fault(of: name) ?? withoutPercent(name).flatMap(fault) {
      throw ZipError(.name, entry: printable(name), reason: fault)
    }
  }

  /// Compares bytes and not characters: a slash with an accent upon it is one character, and not
  /// a slash, to Swift, but a slash to every file system.
  private static func fault(of name: String) -> String? {
    if name.unicodeScalars.contains(where: isControl) {
      return "has a control character in its name"
    }
    let bytes = Array(name.utf8)
    let slash = UInt8(ascii: "/")
    if bytes.contains(UInt8(ascii: "\\")) {
      return "has a backslash in its name, which some programs take for a folder"
    }
    if bytes.first == slash || bytes.dropFirst().first == UInt8(ascii: ":") {
      return "has a name that begins at the root of a disc"
    }
    let path = bytes.last == slash ? bytes.dropLast() : bytes[...]
    let steps = path.split(separator: slash, omittingEmptySubsequences: false)
    if steps.contains(where: { $0.elementsEqual("..".utf8) }) {
      return "has a name that climbs out of its folder"
    }
    if steps.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) }) {
      return "has a folder with no name in its name"
    }
    return nil
  }

  /// The name with `%2e` and the like resolved, as often as it takes; nil when there is none in it.
  private static func withoutPercent(_ name: String) -> String? {
    var bytes = Array(name.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return nil }
    while true {
      var resolved: [UInt8] = []
      var at = 0
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
          let high = Character(Unicode.Scalar(bytes[at + 1])).hexDigitValue,
          let low = Character(Unicode.Scalar(bytes[at + 2])).hexDigitValue
        {
          resolved.append(UInt8(high * 16 + low))
          at += 3
        } else {
          resolved.append(bytes[at])
          at += 1
        }
      }
      guard resolved.count < bytes.count else { return String(decoding: bytes, as: UTF8.self) }
      bytes = resolved
    }
  }

  private static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(name.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  /// Unicode's category Cc: U+0000 to U+001F and U+007F to U+009F, and never others.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
