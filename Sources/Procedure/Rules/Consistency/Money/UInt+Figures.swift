extension UInt {
  /// These digits as a paper prints them, so many of them behind the point: of 81372 and one,
  /// 8,137.2.
  func figures(decimals: Int) -> String {
    let digits = String(self)
    let padded =
      String(repeating: "0", count: Swift.max(0, decimals + 1 - digits.utf8.count)) + digits
    let count = padded.utf8.count - decimals
    var whole = ""
    for (index, digit) in padded.dropLast(decimals).enumerated() {
      if index > 0, (count - index) % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    return decimals > 0 ? whole + "." + padded.suffix(decimals) : whole
  }
}
