import Diagnostics
import Documents
import Foundation
import TemplateLanguage
import TestSupport
import Testing

@Suite struct FileValuesTests {
  /// A folder with a picture in it, and a secret beside it.
  private func folder() throws -> URL {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let folder = root.appending(path: "data")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "pictures"), withIntermediateDirectories: true)
    try Data(TestPicture.png(width: 20, height: 10)).write(to: folder.appending(path: "logo.png"))
    try Data(TestPicture.png(width: 4, height: 4)).write(
      to: folder.appending(path: "pictures/seal.png"))
    try Data(TestPicture.png(width: 9, height: 9)).write(to: root.appending(path: "secret.png"))
    try Data("words".utf8).write(to: folder.appending(path: "words.png"))
    for name in ["arms.svg", "bare.svg"] {
      try Data(
        "<svg xmlns='http://www.w3.org/2000/svg' width='40mm' height='20mm'><metadata/></svg>".utf8
      ).write(to: folder.appending(path: name))
    }
    try Data("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".utf8).write(
      to: folder.appending(path: "runs.svg"))
    try Data(TestPicture.png(width: 20, height: 10)).write(to: folder.appending(path: "arms.png"))
    try Data("word".utf8).write(to: folder.appending(path: "annex.docx"))
    try Data("writer".utf8).write(to: folder.appending(path: "annex.odt"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "leak.png").path, withDestinationPath: "../secret.png")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "out").path, withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "same.png").path, withDestinationPath: "logo.png")
    return folder
  }

  private func value(_ json: String, in folder: URL) throws -> Value? {
    let file = folder.appending(path: "data.json").path
    return try TemplateData("{\"a\": \(json)}", file: file, files: DataFiles(of: file))
      .records.first?["a"]
  }

  private func picture(_ json: String, in folder: URL) throws -> Picture? {
    guard case .flow(let flow) = try value(json, in: folder),
      case .picture(let picture)? = flow.items.first
    else { return nil }
    return picture
  }

  @Test(arguments: [
    ("\"path\": \"logo.png\"", 254_000, 127_000),
    ("\"path\": \"logo.png\", \"width_mm\": 40", 1_440_000, 720_000),
    ("\"path\": \"logo.png\", \"height_mm\": 2.5", 180_000, 90_000),
    ("\"path\": \"logo.png\", \"width_emu\": 914400, \"height_emu\": 914400", 914_400, 914_400),
    ("\"path\": \"pictures/seal.png\"", 50_800, 50_800),
    ("\"path\": \"same.png\"", 254_000, 127_000),
  ])
  func aPictureHasTheSizeThatTheDataOrItselfSay(json: String, width: Int, height: Int) throws {
    let picture = try #require(try picture("{\"$image\": {\(json)}}", in: folder()))
    #expect(picture.width == width)
    #expect(picture.height == height)
    #expect(picture.mediaType == "image/png")
    #expect(picture.alternative == nil)
  }

  private static let drawings: [(json: String, fallback: String?)] = [
    ("{\"$image\": {\"path\": \"arms.svg\"}}", "arms.png"),
    ("{\"$image\": \"arms.svg\"}", "arms.png"),
    ("{\"$image\": {\"path\": \"arms.svg\", \"fallback\": \"logo.png\"}}", "logo.png"),
    ("{\"$image\": \"arms.svg\", \"fallback\": \"logo.png\"}", "logo.png"),
    ("{\"$image\": {\"path\": \"bare.svg\"}}", nil),
  ]

  @Test(arguments: drawings.indices)
  func aPictureInLinesHasOneInPointsBesideIt(index: Int) throws {
    let picture = try #require(try picture(Self.drawings[index].json, in: folder()))
    #expect(picture.mediaType == "image/svg+xml")
    #expect(picture.width == 1_440_000)
    #expect(picture.height == 720_000)
    #expect(picture.fallback?.file.name == Self.drawings[index].fallback)
    #expect(!String(decoding: picture.file.bytes, as: UTF8.self).contains("metadata"))
  }

  @Test func itsWordsComeWithIt() throws {
    let json = "{\"$image\": {\"path\": \"logo.png\", \"alt\": \"The arms\"}}"
    #expect(try picture(json, in: folder())?.alternative == "The arms")
  }

  @Test func aDocumentIsTakenInBothFormatsWhereItLiesInBoth() throws {
    let folder = try folder()
    for name in ["annex.docx", "annex.odt"] {
      guard case .flow(let flow) = try value("{\"$subdoc\": \"\(name)\"}", in: folder),
        case .document(let document)? = flow.items.first
      else {
        Issue.record("\(name) is no document")
        continue
      }
      #expect(document.word?.bytes == Array("word".utf8))
      #expect(document.openDocument?.bytes == Array("writer".utf8))
    }
  }

  @Test(arguments: [
    ("{\"$image\": {\"path\": \"../secret.png\"}}", "outside-file"),
    ("{\"$image\": {\"path\": \"/etc/passwd\"}}", "outside-file"),
    ("{\"$image\": {\"path\": \"leak.png\"}}", "outside-file"),
    ("{\"$image\": {\"path\": \"out/secret.png\"}}", "outside-file"),
    ("{\"$image\": {\"path\": \"pictures/../../secret.png\"}}", "outside-file"),
    ("{\"$image\": {\"path\": \"file:///etc/passwd\"}}", "outside-file"),
    ("{\"$image\": {\"path\": \"..\\\\secret.png\"}}", "outside-file"),
    ("{\"$subdoc\": \"../annex.docx\"}", "outside-file"),
    ("{\"$image\": {\"path\": \"gone.png\"}}", "no-file"),
    ("{\"$image\": {\"path\": \"pictures\"}}", "no-file"),
    ("{\"$image\": {\"path\": \"words.png\"}}", "picture"),
    ("{\"$image\": {\"path\": \"logo.png\", \"widht_mm\": 4}}", "picture"),
    ("{\"$image\": {\"path\": \"logo.png\", \"width_mm\": 0}}", "picture"),
    ("{\"$image\": {\"path\": \"logo.png\", \"width_mm\": \"4\"}}", "picture"),
    ("{\"$image\": {\"path\": \"logo.png\", \"width_mm\": 1e99}}", "picture"),
    ("{\"$image\": {\"path\": \"logo.png\", \"alt\": 4}}", "picture"),
    ("{\"$image\": {}}", "picture"), ("{\"$image\": {\"path\": \"runs.svg\"}}", "picture"),
    ("{\"$image\": {\"path\": \"arms.svg\", \"fallback\": \"gone.png\"}}", "no-file"),
    ("{\"$image\": {\"path\": \"arms.svg\", \"fallback\": \"bare.svg\"}}", "picture"),
    ("{\"$image\": {\"path\": \"arms.svg\", \"fallback\": \"../secret.png\"}}", "outside-file"),
    ("{\"$image\": {\"path\": \"arms.svg\", \"fallback\": 4}}", "picture"),
    ("{\"$subdoc\": \"logo.png\"}", "document"),
    ("{\"$subdoc\": 4}", "document"),
  ])
  func aFileThatIsNotReadIsAFaultOfTheData(json: String, code: String) throws {
    let folder = try folder()
    do {
      _ = try value(json, in: folder)
      Issue.record("\(json) was read")
    } catch let error as DiagnosticsError {
      let first = try #require(error.list.first)
      #expect(first.code == code, "\(first.text)")
      #expect(first.place?.field == "a")
      #expect(first.remedy?.isEmpty == false)
    }
  }

  @Test func dataThatAreNoFileBringNoFiles() {
    #expect(throws: DiagnosticsError.self) {
      try TemplateData("{\"a\": {\"$image\": {\"path\": \"logo.png\"}}}", file: "-")
    }
  }
}
