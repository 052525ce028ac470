import Foundation
import TemplateLanguage
import Testing

/// The reference of the language beside the council folders.
@Suite struct LanguageReferenceTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates/LANGUAGE.md")

  /// `remit template language > Templates/LANGUAGE.md` brings it up to date.
  @Test func itSaysWhatTheProgramSays() throws {
    let kept = try String(decoding: Data(contentsOf: Self.file), as: UTF8.self)
    #expect(kept == LanguageReference.markdown + "\n")
  }

  @Test func everyFilterTestFunctionAndMethodIsInIt() {
    let text = LanguageReference.markdown
    for filter in Filters.all {
      #expect(text.contains("`\(filter.usage.replacing("|", with: "\\|"))`"))
    }
    for test in ValueTests.all {
      #expect(text.contains("`\(test.usage.replacing("|", with: "\\|"))`"))
    }
    for method in MethodReference.all {
      #expect(text.contains(method.doc.replacing("|", with: "\\|")))
    }
  }
}
