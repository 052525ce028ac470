public import Foundation
public import TemplateLanguage

extension ClauseLibrary {
  /// The clauses of a council, beside the folder of its forms.
  public init(besideForms forms: URL) throws {
    let folder = forms.deletingLastPathComponent().appendingPathComponent("clauses")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    self.init(
      try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
        ClauseReader.read(
          Array(try Data(contentsOf: folder.appendingPathComponent(name))),
          name: String(name.dropLast(3)), file: "clauses/\(name)")
      }, origin: "clauses")
  }
}
