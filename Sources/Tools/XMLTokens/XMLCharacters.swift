/// Characters that XML 1.0 knows no way to write.
public enum XMLCharacters {
  /// The first character that no XML document may hold: a control character other than tab, line
  /// feed and carriage return, or U+FFFE or U+FFFF.
  public static func firstForbidden(in text: String) -> Unicode.Scalar? {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return nil }
    return text.unicodeScalars.first { isForbidden($0) }
  }

  /// The text with those characters left out.
  static func withoutForbidden(_ text: String) -> String {
    guard firstForbidden(in: text) != nil else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.lazy.filter { !isForbidden($0) })
    return String(kept)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
