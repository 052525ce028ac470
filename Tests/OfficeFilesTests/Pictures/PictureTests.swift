import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing
import ZipFiles

@Suite struct PictureTests {
  private static let logo = TestPicture.picture(width: 40, height: 20)
  private static let seal = TestPicture.picture("seal.png", width: 10, height: 10)
  private static let data: Record = [
    "name": "Birch", "logo": logo, "list": [["pic": logo], ["pic": seal]],
  ]

  private func drawings(_ document: RenderedDocument, _ part: String) throws -> [XMLTree] {
    let tree = try document.tree(part)
    return tree.all("wp:inline") + tree.all("draw:frame")
  }

  private func alternative(_ drawing: XMLTree) -> String? {
    drawing.first("wp:docPr")?.attributes["descr"] ?? drawing.first("svg:title")?.text
  }

  private func size(_ drawing: XMLTree) -> [String?] {
    if let extent = drawing.first("wp:extent") {
      return [extent.attributes["cx"], extent.attributes["cy"]]
    }
    return [drawing.attributes["svg:width"], drawing.attributes["svg:height"]]
  }

  /// The names of the pictures' files.
  private func files(_ bytes: [UInt8]) throws -> [String] {
    try ZipReader(bytes).entries.map(\.name).filter { $0.hasSuffix(".png") }
  }

  @Test(arguments: OfficeFormat.office)
  func picturesStandInSentencesParagraphsCellsAndHeaders(format: OfficeFormat) throws {
    let template = TestTemplate(
      Draft(
        "Before {{ logo }} after {{ name }}\n{{ logo }}\n{% for i in list %}\nThe {{ i.pic }}\n"
          + "{% endfor %}\n| {{ logo }} | {{ name }} |"), header: "{{ logo }} of {{ name }}",
      footer: "{{ logo }}")
    let document = try template.rendered(Self.data, format)
    let drawings = try drawings(document, document.mainPart)
    #expect(drawings.count == 5)
    #expect(drawings.allSatisfy { alternative($0) == "The arms" })
    let body = try document.body()
    #expect(body.filter { $0.contains("Birch") }.count == 2)
    #expect(body.first?.hasPrefix("Before ") == true)
    #expect(body.first?.hasSuffix(" after Birch") == true)
    let header = format == .docx ? "word/header1.xml" : "styles.xml"
    #expect(try !self.drawings(document, header).isEmpty)
  }

  /// A logo that somebody set to its place by a tab.
  @Test(arguments: OfficeFormat.office)
  func whatIsBesideAPictureStays(format: OfficeFormat) throws {
    let template = TestTemplate("‹tab›{{ logo }}\n{% if name %}{{ logo }}‹tab›{% endif %}")
    let document = try template.rendered(Self.data, format)
    #expect(try drawings(document, document.mainPart).count == 2)
    let body = try document.body()
    #expect(body.count == 2 && body[0].hasPrefix("→") && body[1].hasSuffix("→"), "\(body)")
  }

  @Test(arguments: OfficeFormat.office)
  func aPictureIsStoredOnceHoweverOftenItStands(format: OfficeFormat) throws {
    let template = TestTemplate(
      "{{ logo }}\n{% for i in list %}\n{{ i.pic }}\n{% endfor %}", header: "{{ logo }}")
    let bytes = try template.template(format).render(Self.data)
    #expect(try files(bytes).count == 2)
  }

  @Test(arguments: [
    (OfficeFormat.docx, ["1440000", "720000"]), (.odt, ["4.000cm", "2.000cm"]),
  ])
  func aPictureIsAsLargeAsTheDataSay(format: OfficeFormat, wanted: [String]) throws {
    let document = try TestTemplate("{{ logo }}").rendered(Self.data, format)
    #expect(try size(drawings(document, document.mainPart)[0]) == wanted)
  }

  @Test(arguments: OfficeFormat.office)
  func aPictureOfUnsaidSizeIsNoWiderThanTheText(format: OfficeFormat) throws {
    let wide = TestPicture.picture(width: 400, height: 200, isSized: false)
    let document = try TestTemplate("{{ logo }}").rendered(["logo": wide], format)
    let size = try size(drawings(document, document.mainPart)[0])
    #expect(size != ["14400000", "7200000"] && size != ["40.000cm", "20.000cm"])
  }

  @Test(arguments: OfficeFormat.office)
  func aPictureWithoutWordsIsRefused(format: OfficeFormat) throws {
    let data: Record = ["logo": TestPicture.picture(width: 4, height: 2, alternative: nil)]
    let faults = TestTemplate("See {{ logo }}").faults(format, data)
    #expect(faults.map(\.message).joined().contains("without alternative text"))
    #expect(faults.first?.place?.document?.paragraph == 1)
    let lenient = try TestTemplate("See {{ logo }}").rendered(data, format, rules: .lenient)
    #expect(try alternative(drawings(lenient, lenient.mainPart)[0]) == "logo")
  }

  // MARK: The template's own pictures

  private static func framed(_ tag: String) -> Draft {
    let word =
      "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"720000\" cy=\"720000\"/>"
      + "<wp:docPr id=\"7\" name=\"Picture 7\" descr=\"\(tag)\"/><a:graphic "
      + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:blip "
      + "r:embed=\"rId9\"/><a:ext cx=\"720000\" cy=\"720000\"/></a:graphic></wp:inline>"
      + "</w:drawing></w:r><w:r><w:t> is {{ name }}</w:t></w:r></w:p>"
    let openDocument =
      "<text:p><draw:frame xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
      + "draw:name=\"Image1\" text:anchor-type=\"as-char\" svg:width=\"2cm\" svg:height=\"2cm\">"
      + "<draw:image xlink:href=\"Pictures/gone.png\" xlink:type=\"simple\"/>"
      + "<svg:title>\(tag)</svg:title></draw:frame> is {{ name }}</text:p>"
    return Draft([.raw(word: word, openDocument: openDocument)])
  }

  @Test(arguments: [
    (OfficeFormat.docx, ["720000", "360000"]), (.odt, ["2.000cm", "1.000cm"]),
  ])
  func aPictureWhoseAlternativeTextIsATagGivesWayToTheValueInItsFrame(
    format: OfficeFormat, wanted: [String]
  ) throws {
    let template = TestTemplate(Self.framed("{{ logo }}"), header: Self.framed("{{logo}}"))
    #expect(try template.template(format).names == ["logo", "name"])
    let document = try template.rendered(Self.data, format)
    let drawing = try #require(try drawings(document, document.mainPart).first)
    #expect(size(drawing) == wanted)
    #expect(alternative(drawing) == "The arms")
    #expect(try document.body().joined().contains("is Birch"))
  }

  @Test(arguments: OfficeFormat.office)
  func inALoopEachTurnHasItsOwnPicture(format: OfficeFormat) throws {
    let loop = Draft(
      [.paragraph("{% for i in list %}")] + Self.framed("{{ i.pic }}").blocks
        + [.paragraph("{% endfor %}")])
    let bytes = try TestTemplate(loop).template(format).render(Self.data)
    #expect(try files(bytes).count == 2)
    let document = try TestTemplate(loop).rendered(Self.data, format)
    #expect(try drawings(document, document.mainPart).count == 2)
  }

  @Test(arguments: OfficeFormat.office)
  func theValueInAFrameMustBeAPicture(format: OfficeFormat) throws {
    let template = TestTemplate(Self.framed("{{ name }}"))
    let faults = template.faults(format, Self.data)
    #expect(faults.first?.message.contains("which is text and no picture") == true)
    let shape = RecordShape([FieldShape("name", .text)])
    let checked = template.faults(format, declared: shape)
    #expect(checked.contains { $0.message.contains("which is text and no picture") })
    let left = template.faults(format, ["name": .missing("name")])
    #expect(left.contains { $0.message.contains("leaves out name") })
  }

  @Test(arguments: OfficeFormat.office)
  func wordsThatAreNoTagAreLeftToThePicture(format: OfficeFormat) throws {
    let template = TestTemplate(Self.framed("The arms of the council"))
    #expect(try template.template(format).names == ["name"])
  }

  // MARK: Pictures drawn in lines

  private static let drawn = Draft(
    [.paragraph("{{ logo }} in words"), .paragraph("{{ logo }}")] + framed("{{ logo }}").blocks)

  @Test(arguments: OfficeFormat.office)
  func aPictureInLinesStandsBesideTheSameInPoints(format: OfficeFormat) throws {
    let data: Record = ["name": "Birch", "logo": TestPicture.drawing(hasFallback: true)]
    let template = TestTemplate(Self.drawn, header: "{{ logo }}")
    let document = try template.rendered(data, format)
    let tree = try document.tree(document.mainPart)
    if format == .docx {
      let blips = tree.all("a:blip")
      #expect(blips.count == 3)
      for blip in blips {
        let drawn = blip.all("asvg:svgBlip").first?.attributes["r:embed"]
        #expect(drawn != nil && drawn != blip.attributes["r:embed"])
      }
      #expect(
        String(decoding: try document.part("[Content_Types].xml"), as: UTF8.self)
          .contains("Extension=\"svg\" ContentType=\"image/svg+xml\""))
    } else {
      for frame in tree.all("draw:frame") {
        let files = frame.all("draw:image").compactMap { $0.attributes["xlink:href"]?.suffix(3) }
        #expect(files == ["svg", "png"])
      }
    }
    let names = try ZipReader(template.template(format).render(data)).entries.map(\.name)
    #expect(names.count { $0.hasSuffix(".svg") } == 1)
    #expect(names.count { $0.hasSuffix(".png") } == 1)
  }

  @Test func writerNeedsNoPictureInPoints() throws {
    let data: Record = ["name": "Birch", "logo": TestPicture.drawing(hasFallback: false)]
    let document = try TestTemplate(Self.drawn).rendered(data, .odt)
    #expect(try document.tree("content.xml").all("draw:image").count == 3)
  }

  @Test func wordWithoutAPictureInPointsSaysWhatToDo() {
    let data: Record = ["name": "Birch", "logo": TestPicture.drawing(hasFallback: false)]
    let faults = TestTemplate(Self.drawn).faults(.docx, data)
    #expect(faults.count == 3)
    #expect(faults.first?.remedy?.contains("put arms.png beside it") == true)
  }

  @Test func plainTextSaysWhatAPictureShows() throws {
    let template = try DocumentTemplate(Array("See {{ logo }}.".utf8), file: "t.txt")
    #expect(String(decoding: try template.render(Self.data), as: UTF8.self) == "See The arms.")
  }

  /// Amid the words that `set` keeps, or a macro makes, each picture stands where the sentence has it.
  @Test(
    arguments: OfficeFormat.office,
    [
      "{% set a %}by {{ logo }} and {{ list[1].pic }} of {{ name }}{% endset %}({{ a }})",
      "{% macro m(p, q) %}by {{ p }} and {{ q }} of {{ name }}{% endmacro %}"
        + "({{ m(logo, list[1].pic) }})",
    ])
  func aPictureIsKeptAmidWords(format: OfficeFormat, text: String) throws {
    let document = try TestTemplate(Draft(text)).rendered(Self.data, format, rules: .ofTemplates)
    let drawings = try drawings(document, document.mainPart)
    #expect(drawings.count == 2)
    #expect(Set(drawings.map(size)).count == 2)
    let body = try document.body()
    #expect(body.count == 1)
    #expect(body.first?.hasPrefix("(by ") == true)
    #expect(body.first?.hasSuffix(" of Birch)") == true)
  }
}
