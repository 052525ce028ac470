extension Optional where Wrapped == String {
  /// Whether nothing is said: no text, or one of nothing but spaces.
  var isSilent: Bool { self?.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } ?? true }
}
