/// An archive in the making (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
struct ZipForm {
  /// Where it goes.
  enum Target {
    case memory
    case file(NewFile)
  }

  private let target: Target
  /// What has not gone to a file yet.
  private(set) var bytes: [UInt8] = []
  /// How many bytes of it have gone to a file.
  private var written = 0
  private var directory: [UInt8] = []
  private var deflater: WholeDeflater?

  /// The version of the format that reading it takes: 2.0 for what is deflated, else 1.0.
  private static func version(_ method: UInt16) -> UInt16 { method == 8 ? 20 : 10 }
  /// Made by Unix, so that its attributes are those of Unix.
  private static let unix: UInt16 = 3 << 8
  /// 1 January 1980, as MS-DOS writes it.
  private static let firstDay: UInt16 = 0x0021
  /// An ordinary file that its owner may write and others read.
  private static let plainFile: UInt32 = 0o100644 << 16
  /// The name is UTF-8.
  private static let namedInUTF8: UInt16 = 0x0800

  init(target: Target) {
    self.target = target
  }

  mutating func write(_ parts: [ZipPart], from source: ZipSource?) throws(ZipError) {
    guard !parts.isEmpty else {
      throw ZipError(.writing, reason: "would have no parts")
    }
    guard parts.count < Int(UInt16.max) else {
      throw ZipError(.writing, reason: "would have more than 65,534 parts")
    }
    var names: Set<String> = []
    for part in parts {
      try ZipNames.check(part.name)
      guard names.insert(part.name.lowercased()).inserted else {
        throw ZipError(.duplicate, entry: part.name, reason: "would be in the file twice")
      }
    }
    for part in parts { try add(part, from: source) }
    let start = written + bytes.count
    bytes += directory
    try number(start + directory.count, of: nil)
    append(ZipSignature.end)
    bytes.append(little: UInt32(0))
    bytes.append(little: UInt16(parts.count))
    bytes.append(little: UInt16(parts.count))
    bytes.append(little: UInt32(directory.count))
    bytes.append(little: UInt32(start))
    bytes.append(little: UInt16(0))
    try flush(atLeast: 1)
  }

  private mutating func add(_ part: ZipPart, from source: ZipSource?) throws(ZipError) {
    let name = part.name
    switch part {
    case .copied(let entry):
      guard let source, let place = source.place(of: entry) else {
        throw ZipError(
          .writing, entry: name, reason: "is to be copied from a file that does not hold it")
      }
      try begin(name, entry.method, place.checksum, entry.compressedSize, entry.size)
      bytes += source.bytes[place.bytes]
    case .stored(_, let content):
      try begin(
        name, 0, WholeDeflater.checksum(of: content.span), content.count, content.count)
      bytes += content
    case .deflated(_, let content, let head):
      let deflater = try compressor()
      if let whole = try head?.content(of: content, with: deflater) {
        try add(whole, name)
      } else {
        try add(ZipContent(deflating: content, with: deflater), name)
      }
    case .content(_, let content): try add(content, name)
    }
    try flush(atLeast: 1 << 20)
  }

  /// One compressor for all parts; to make one takes as long as to compress a small part.
  private mutating func compressor() throws(ZipError) -> WholeDeflater {
    if let deflater { return deflater }
    let deflater = try WholeDeflater()
    self.deflater = deflater
    return deflater
  }

  private mutating func add(_ content: ZipContent, _ name: String) throws(ZipError) {
    try begin(name, 8, content.checksum, content.compressedSize, content.size)
    for piece in content.pieces {
      switch piece {
      case .bytes(let piece): bytes += piece
      case .spooled(let spool):
        var form = self
        self.bytes = []
        try spool.read { (piece) throws(ZipError) in
          form.bytes += piece
          try form.flush(atLeast: 1 << 20)
        }
        self = form
      }
    }
  }

  /// Writes the header before an entry's content, and what the directory says of it.
  private mutating func begin(
    _ name: String, _ method: UInt16, _ checksum: UInt32, _ compressedSize: Int, _ size: Int
  ) throws(ZipError) {
    let offset = try number(written + bytes.count, of: name)
    let flags = name.utf8.allSatisfy { $0 < 0x80 } ? 0 : ZipForm.namedInUTF8
    var common: [UInt8] = []
    common.append(little: ZipForm.version(method))
    common.append(little: flags)
    common.append(little: method)
    common.append(little: UInt16(0))
    common.append(little: ZipForm.firstDay)
    common.append(little: checksum)
    common.append(little: try number(compressedSize, of: name))
    common.append(little: try number(size, of: name))
    common.append(little: UInt16(name.utf8.count))
    common.append(little: UInt16(0))
    append(ZipSignature.localHeader)
    bytes += common
    bytes += name.utf8
    directory.append(contentsOf: ZipSignature.centralHeader.bytes)
    directory.append(little: ZipForm.unix | 20)
    directory += common
    // No comment, the first disc, no attributes of MS-DOS or of the content.
    directory.append(little: UInt16(0))
    directory.append(little: UInt16(0))
    directory.append(little: UInt16(0))
    directory.append(little: ZipForm.plainFile)
    directory.append(little: offset)
    directory += name.utf8
  }

  private mutating func append(_ signature: ZipSignature) {
    bytes.append(contentsOf: signature.bytes)
  }

  /// A size or a place as the format writes it.
  @discardableResult
  private func number(_ count: Int, of name: String?) throws(ZipError) -> UInt32 {
    guard let number = UInt32(exactly: count), number < .max else {
      throw ZipError(
        .size, entry: name,
        reason: "would be larger than 4 GiB, the most that every program reads")
    }
    return number
  }

  /// Hands to the file what there is, if it is as much.
  private mutating func flush(atLeast count: Int) throws(ZipError) {
    guard case .file(let file) = target, bytes.count >= count else { return }
    try file.append(bytes)
    written += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }
}

extension ZipSignature {
  /// The signature as it stands in an archive.
  var bytes: [UInt8] {
    [0x50, 0x4B, UInt8(truncatingIfNeeded: rawValue), UInt8(truncatingIfNeeded: rawValue >> 8)]
  }
}

extension [UInt8] {
  /// Appends a number, its least byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger & UnsignedInteger) {
    var number = number
    for _ in 0..<number.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: number))
      number >>= 8
    }
  }
}
