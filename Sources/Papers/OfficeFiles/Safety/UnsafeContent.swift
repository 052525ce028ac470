import Diagnostics

/// Gathers what a file holds that a paper may not: whatever runs, reaches outside the file, or asks
/// for far more than it is.
struct UnsafeContent {
  private let file: String
  private(set) var found: [Diagnostic] = []

  /// Nothing found yet in the file of that name.
  init(file: String) {
    self.file = file
  }

  /// Notes something that may not be there.
  mutating func note(_ code: String, _ message: String, remedy: String) {
    guard !found.contains(where: { $0.code == code && $0.message == message }) else { return }
    found.append(
      Diagnostic(.error, code, message, at: SourcePlace(file: file), remedy: remedy))
  }

  /// Programs under whatever name, and pictures that would fill the memory.
  ///
  /// - Parameter isWorkbook: whether the part is the workbook of a chart, an archive itself.
  mutating func look(at bytes: [UInt8], named name: String, isWorkbook: Bool = false) {
    if let kind = Self.program(bytes), !(kind == .archive && isWorkbook) {
      note(
        "embedded-program", "\(name) is \(kind.rawValue)",
        remedy: "take the object out of the template; a picture of it can stay")
    }
    if PictureBytes.mediaType(bytes) == "image/svg+xml",
      let words = ScalablePicture.danger(in: bytes)
    {
      note(
        "active-picture", "\(name) \(words)",
        remedy: "put the picture in anew, saved as a plain drawing or as PNG")
    }
    if PictureMeasure.asksForTooMuch(bytes) {
      note(
        "picture-too-large",
        "\(name) asks for more than \(PictureMeasure.mostPixels / 1_000_000) million pixels",
        remedy: "put a smaller picture in its place")
    }
  }

  /// What a file is that a program could be, by its first bytes.
  private enum Program: String {
    case compound = "an embedded object of another program, or a macro"
    case windows = "a program"
    case archive = "an archive"
  }

  private static func program(_ bytes: [UInt8]) -> Program? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .compound }
    if bytes.starts(with: "MZ".utf8) || bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46]) {
      return .windows
    }
    return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? .archive : nil
  }

  /// Where a link of a paper may lead: a page, an address for mail, or a place in the document.
  static func isAllowedLink(_ address: String) -> Bool {
    address.isEmpty || address.hasPrefix("#") || LinkAddress.leadsToPageOrMail(address)
  }

  /// Fails when anything was noted.
  func refuse() throws(DiagnosticsError) {
    if !found.isEmpty { throw DiagnosticsError(found) }
  }
}
