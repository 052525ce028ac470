/// A table as comma-separated values that spreadsheets open as it is meant (RFC 4180).
///
/// UTF-8 with a mark at the beginning, by which Excel knows it, and lines that end in CR LF.
public enum CSVText {
  /// The file of a table: a line of names, then a line for each row.
  public static func bytes(header: [String], rows: some Sequence<[String]>) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    add(header, to: &bytes)
    for row in rows { add(row, to: &bytes) }
    return bytes
  }

  private static func add(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  private static func add(_ cell: String, to bytes: inout [UInt8]) {
    let text = isFormula(cell) ? "'" + cell : cell
    // A semicolon or a tab parts cells for a spreadsheet that is set up so.
    guard text.utf8.contains(where: { separators.contains($0) }) else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for unit in text.utf8 {
      if unit == UInt8(ascii: "\"") { bytes.append(unit) }
      bytes.append(unit)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let separators = Set("\",;\t\r\n".utf8)

  /// Whether a spreadsheet could take a cell for a formula (OWASP, CSV injection). It then begins
  /// with an apostrophe; a plain number does not, so that it can be added up.
  private static func isFormula(_ cell: String) -> Bool {
    // Scalars: CR LF is one character to Swift, and so is a sign with an accent upon it.
    guard let first = cell.unicodeScalars.first, formulaSigns.contains(first) else { return false }
    return !isNumber(cell)
  }

  /// The signs at the beginning of a formula, and their full-width forms, which Excel takes too.
  private static let formulaSigns = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

  /// Whether it is a number: a sign, digits with commas between groups of them, a point and digits
  /// after it, a sign of per cent. A date in digits begins with a digit and is never in question.
  private static func isNumber(_ cell: String) -> Bool {
    var units = Array(cell.utf8)[...]
    if units.first == UInt8(ascii: "-") || units.first == UInt8(ascii: "+") { units.removeFirst() }
    if units.last == UInt8(ascii: "%") { units.removeLast() }
    let parts = units.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first else { return false }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let digits: (ArraySlice<UInt8>) -> Bool = { part in
      !part.isEmpty
        && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return groups.allSatisfy(digits) && parts.dropFirst().allSatisfy(digits)
  }
}
