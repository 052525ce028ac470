import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// What the read-back says of finished files.
@Suite struct ReadBackTests {
  @Test(arguments: OfficeFormat.office)
  func aGoodFileHasNoFaults(format: OfficeFormat) throws {
    let rendered = try WholeFile(format).rendered()
    let faults = ReadBack.faults(in: rendered.bytes, format: format, printed: rendered.printed)
    #expect(faults.isEmpty, "\(faults.map(\.text))")
    #expect(rendered.printed.contains("Roads  & paths"))
    #expect(rendered.printed.contains("A bold link."))
  }

  @Test(arguments: SeededFault.word)
  func aFaultOfAWordFileIsFoundByItsCode(seeded: SeededFault) throws {
    try expect(seeded, .docx)
  }

  @Test(arguments: SeededFault.openDocument)
  func aFaultOfAWriterFileIsFoundByItsCode(seeded: SeededFault) throws {
    try expect(seeded, .odt)
  }

  private func expect(_ seeded: SeededFault, _ format: OfficeFormat) throws {
    let rendered = try WholeFile(format).rendered()
    var file = try WholeFile(reading: rendered.bytes, format)
    try seeded.alter(&file)
    let bytes = try file.bytes()
    let printed =
      seeded.code.hasPrefix("xml") || seeded.changes.isRemoval ? [] : rendered.printed
    let faults = ReadBack.faults(in: bytes, format: format, printed: printed)
    #expect(Set(faults.map(\.code)) == [seeded.code], "\(faults.map(\.text))")
    #expect(faults.allSatisfy { $0.severity == .error })
    // What is known of the parts that are whole hides nothing in those that are not.
    let parts = FormParts(of: rendered.bytes)
    let again = ReadBack.faults(in: bytes, format: format, printed: printed, against: parts)
    #expect(again.map(\.text) == faults.map(\.text))
  }

  @Test func everyInvariantHasASeededFault() {
    let codes = Set((SeededFault.word + SeededFault.openDocument).map(\.code))
    let all = (1...15).map { "L\($0)" } + (1...12).map { "M\($0)" } + ["V1"]
    #expect(codes.isSuperset(of: all))
  }

  @Test func aMediaTypeWithAnExtraFieldIsFound() throws {
    let rendered = try WholeFile(.odt).rendered()
    let bytes = ExtraField.added(toFirstEntryOf: rendered.bytes)
    #expect(ReadBack.faults(in: bytes, format: .odt).map(\.code) == ["M1"])
  }

  @Test(arguments: OfficeFormat.allCases)
  func aFileThatIsCutShortIsOneFault(format: OfficeFormat) throws {
    let bytes = try WholeFile(format == .text ? .odt : format).rendered().bytes
    let faults = ReadBack.faults(in: Array(bytes.dropLast(40)), format: format)
    #expect(faults.map(\.code) == (format == .text ? [] : ["archive-cutShort"]))
  }

  @Test func aFaultSaysWhereItStands() throws {
    let rendered = try WholeFile(.docx).rendered()
    var file = try WholeFile(reading: rendered.bytes, .docx)
    try SeededFault(
      "", "", .replace(">green<", with: ">{{ green }}<", in: "word/document.xml"),
      .replace(
        "<w:t xml:space=\"preserve\">x</w:t>", with: "<w:t>{{ x }}</w:t>", in: "word/document.xml")
    ).alter(&file)
    let places = ReadBack.faults(in: try file.bytes(), format: .docx).map { $0.place?.description }
    #expect(
      places == [
        "body (word/document.xml), paragraph 6, “{{ green }}”",
        "body (word/document.xml), table 1, row 2, cell 2, paragraph 1, “{{ x }}”",
      ])
  }

  @Test(arguments: OfficeFormat.office)
  func aTableOfRepeatedCellsStatesItsColumns(format: OfficeFormat) throws {
    var template = WholeFile(format)
    let part = format == .docx ? "word/document.xml" : "content.xml"
    try SeededFault(
      "", "", .replace("{% for c in colours %}{{ c }}", with: "{%tc for c in colours %}", in: part),
      .replace(">x{% endfor %}<", with: ">{{ c }}<", in: part),
      format == .docx
        ? .replace(
          "{{ c }}</w:t></w:r></w:p></w:tc></w:tr>",
          with: "{{ c }}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{%tc endfor %}</w:t></w:r>"
            + "</w:p></w:tc></w:tr>", in: part)
        : .replace(
          "{{ c }}</text:p></table:table-cell></table:table-row>",
          with: "{{ c }}</text:p></table:table-cell><table:table-cell><text:p>{%tc endfor %}"
            + "</text:p></table:table-cell></table:table-row>", in: part)
    ).alter(&template)
    for colours: Value in [["red"], ["red", "green", "blue", "white"]] {
      let rendered = try template.rendered(WholeFile.data(colours: colours))
      let faults = ReadBack.faults(in: rendered.bytes, format: format, printed: rendered.printed)
      #expect(faults.isEmpty, "\(faults.map(\.text))")
    }
  }

  @Test func aSpanThatGoesOnBehindABlockKeepsItsStyle() throws {
    let template = TestTemplate("a {% if no %}b ¦c{% endif %}d¦ e")
    let document = try template.rendered(RenderCase.data, .odt)
    let names = try document.tree("content.xml").all("style:style").compactMap {
      $0.attributes["style:name"]
    }
    #expect(names == ["Bold"])
  }

  // MARK: Whose fault it is

  @Test(arguments: OfficeFormat.office)
  func aFaultThatTheTemplateHasIsTheForms(format: OfficeFormat) throws {
    var template = WholeFile(format)
    let fault =
      format == .docx
      ? SeededFault(
        "", "", .replace("w:anchor=\"Top\"", with: "w:anchor=\"To\"", in: "word/document.xml"))
      : SeededFault(
        "", "", .replace(" text:anchor-type=\"as-char\"", with: "", in: "content.xml"))
    try fault.alter(&template)
    let rendered = try template.rendered()
    let faults = ReadBack.faults(
      in: rendered.bytes, format: format, printed: rendered.printed, against: try template.bytes())
    let kept = faults.filter { $0.severity == .warning }
    #expect(kept.first?.remedy?.contains("fault of the form") == true)
    #expect(kept.map(\.code).first == (format == .docx ? "L8" : "M10"))
  }

  @Test func copiesThatRenderingMakesAreRemits() throws {
    var template = WholeFile(.docx)
    try SeededFault(
      "", "", .replace("<w:p/>", with: "<w:p w14:paraId=\"00000001\"/>", in: "word/document.xml")
    ).alter(&template)
    let rendered = try template.rendered()
    var file = try WholeFile(reading: rendered.bytes, .docx)
    func severities() throws -> [Severity] {
      ReadBack.faults(in: try file.bytes(), format: .docx, against: try template.bytes())
        .map(\.severity)
    }
    #expect(try severities() == [.warning])
    try SeededFault(
      "", "", .replace("\"00000002\"", with: "\"00000001\"", in: "word/document.xml")
    ).alter(&file)
    #expect(try severities() == [.error])
  }

  @Test func aTagThatIsLeftIsRemitsAlthoughTheTemplateHasIt() throws {
    let template = WholeFile(.odt)
    let faults = ReadBack.faults(
      in: try template.bytes(), format: .odt, against: try template.bytes())
    #expect(faults.allSatisfy { $0.code == "L14" && $0.severity == .error })
    #expect(!faults.isEmpty)
  }

  /// Somebody names a Writer template (.ott) as a document and makes documents of it.
  @Test func whatATemplateOfWriterGivesIsADocument() throws {
    var file = WholeFile(.odt)
    let type = "application/vnd.oasis.opendocument.text"
    try SeededFault(
      "", "", .replace(type, with: "\(type)-template", in: "mimetype"),
      .replace(type, with: "\(type)-template", in: "META-INF/manifest.xml")
    ).alter(&file)
    let rendered = try file.rendered()
    let faults = ReadBack.faults(
      in: rendered.bytes, format: .odt, printed: rendered.printed, against: try file.bytes())
    #expect(faults.isEmpty, "\(faults.map(\.message))")
    let document = try WholeFile(reading: rendered.bytes, .odt)
    #expect(document.text("mimetype") == type)
    #expect(document.text("META-INF/manifest.xml")?.contains("template") == false)
  }
}

extension [SeededFault.Change] {
  /// Whether a part goes, and with it what was printed there.
  fileprivate var isRemoval: Bool {
    contains { if case .remove = $0 { true } else { false } }
  }
}

/// A field of nothing put behind the name of an archive's first entry.
private enum ExtraField {
  static func added(toFirstEntryOf archive: [UInt8]) -> [UInt8] {
    var bytes = archive
    let field: [UInt8] = [0xFE, 0xCA, 0, 0]
    let end = bytes.count - 22
    let directory = number(bytes, end + 16, 4)
    // The central records: the place of every entry but the first moves.
    var at = directory
    while at < end {
      let offset = number(bytes, at + 42, 4)
      if offset > 0 { write(offset + field.count, to: &bytes, at + 42) }
      at += 46 + number(bytes, at + 28, 2) + number(bytes, at + 30, 2) + number(bytes, at + 32, 2)
    }
    write(directory + field.count, to: &bytes, end + 16)
    bytes[28] = UInt8(field.count)
    bytes.insert(contentsOf: field, at: 30 + Int(bytes[26]))
    return bytes
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ width: Int) -> Int {
    bytes[at..<(at + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func write(_ value: Int, to bytes: inout [UInt8], _ at: Int) {
    for index in 0..<4 { bytes[at + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}
