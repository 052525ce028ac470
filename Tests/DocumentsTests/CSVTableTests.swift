import Diagnostics
import Testing

@testable import Documents

@Suite struct CSVTableTests {
  @Test(arguments: [
    ("Supplier,Score\r\nCare Ltd,60\r\n", CSVTable.Encoding.utf8),
    ("\u{FEFF}Supplier,Score\nCare Ltd,60\n", .utf8),
    ("Supplier;Score\nCare Ltd;60\n", .utf8),
    ("Supplier\tScore\nCare Ltd\t60\n", .utf8),
  ])
  func aTableIsReadHoweverASpreadsheetSavedIt(text: String, encoding: CSVTable.Encoding) throws {
    let table = try CSVTable.read(Array(text.utf8), file: "bids.csv")
    #expect(table.header == ["Supplier", "Score"])
    #expect(table.rows == [CSVTable.Row(line: 2, cells: ["Care Ltd", "60"])])
    #expect(table.encoding == encoding)
  }

  @Test func lettersOfAnOlderSpreadsheetAreReadAsTheyWereMeant() throws {
    // “Café – £5” with the bytes of Windows-1252.
    let bytes: [UInt8] =
      Array("Supplier\n".utf8) + [0x43, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0xA3, 0x35, 0x0A]
    let table = try CSVTable.read(bytes, file: "bids.csv")
    #expect(table.rows.first?.cells == ["Café – £5"])
    #expect(table.encoding == .windows1252)
  }

  @Test func aByteThatIsNoLetterIsToldWithItsLine() {
    let error = #expect(throws: DiagnosticsError.self) {
      try CSVTable.read(Array("Supplier\nCare\n".utf8) + [0x81], file: "bids.csv")
    }
    #expect(error?.list.first?.place?.line == 3)
  }

  @Test func aRowKnowsItsLineAlsoAfterACellOfSeveralLines() throws {
    let text = "Supplier,Feedback\nA,\"one\ntwo\"\nB,three\n"
    let table = try CSVTable.read(Array(text.utf8), file: "bids.csv")
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test func aFileWithoutNamesIsRefused() {
    #expect(throws: DiagnosticsError.self) { try CSVTable.read([], file: "bids.csv") }
  }
}
