import Diagnostics
import Documents
import Foundation
import OfficeFiles
import Redlines
import TemplateLanguage
import TestSupport
import Testing
import ZipFiles

/// Papers made of Havering's forms with facts of the declared shapes, held against their forms.
@Suite struct TemplateFormTests {
  /// A form and what it may print.
  struct Form: Sendable, CustomTestStringConvertible {
    var name: String
    var format: OfficeFormat
    var testDescription: String { "\(name).\(format.rawValue)" }

    var shape: RecordShape {
      InstrumentPaperKind(rawValue: name)?.shape ?? DecisionPaperFacts.shape
    }

    var bytes: [UInt8] {
      get throws {
        Array(
          try Data(contentsOf: TemplateFormTests.folder.appendingPathComponent(testDescription)))
      }
    }

    /// A paper with all facts from a seed.
    func wholePaper(_ seed: Int) throws -> [UInt8] {
      var facts = ShapedFacts(random: RandomDrafts(seed: UInt64(seed)), gaps: 0)
      return try DocumentTemplate(
        bytes, file: testDescription, clauses: TemplateFormTests.clauses
      ).render(facts.record(shape))
    }

    /// A paper with facts from a seed; where a form must have what these lack, with all facts.
    func paper(_ seed: Int) throws -> [UInt8] {
      let template = try DocumentTemplate(
        bytes, file: testDescription, clauses: TemplateFormTests.clauses)
      for gaps in [seed % 4 * 2, 0] {
        var facts = ShapedFacts(random: RandomDrafts(seed: UInt64(seed)), gaps: gaps)
        if let paper = try? template.render(facts.record(shape)) { return paper }
      }
      var facts = ShapedFacts(random: RandomDrafts(seed: UInt64(seed)), gaps: 0)
      return try template.render(facts.record(shape))
    }
  }

  /// What the check of forms says of them: there is no form that stops for want of a fact that its
  /// papers may lack.
  @Test(arguments: allForms, [0, 3, 6, 9, 10])
  func aFormIsFilledInWithWhateverFactsItsPapersMayLack(_ form: Form, _ gaps: Int) throws {
    let template = try DocumentTemplate(
      form.bytes, file: form.testDescription, clauses: Self.clauses)
    for seed in 0..<4 {
      var facts = ShapedFacts(
        random: RandomDrafts(seed: UInt64(seed)), gaps: gaps, keepsWhatIsAlwaysThere: true)
      let record = facts.record(form.shape)
      #expect(throws: Never.self) { try template.render(record) }
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Templates/havering/forms")

  /// The clauses that the forms print.
  static let clauses = (try? ClauseLibrary(besideForms: folder)) ?? .none

  /// The forms of letters and of what follows from decisions.
  static let forms = allForms.filter { InstrumentPaperKind(rawValue: $0.name) != nil }

  private static let allForms: [Form] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().compactMap { file in
      let parts = file.split(separator: ".")
      guard parts.count == 2, let format = OfficeFormat(rawValue: String(parts[1])) else {
        return nil
      }
      return Form(name: String(parts[0]), format: format)
    }
  }()

  /// Two papers about placements print a reason, a table and a working one behind the other, of which
  /// facts drawn by lot leave out some: there, as in the forms of decisions with their many passages
  /// in a row, what was left out and what was typed cannot always be told apart. These are held
  /// against their forms with all their facts.
  private static let ambiguous: Set<String> = ["placement-regret-message", "placement-variation"]

  /// The forms of which a paper with gaps can be read in several ways.
  static let ambiguousForms = allForms.filter { form in
    ambiguous.contains(form.name) || InstrumentPaperKind(rawValue: form.name) == nil
  }

  @Test(arguments: ambiguousForms, 0..<4)
  func aPaperWithAllItsFactsIsExplainedByItsForm(_ form: Form, _ seed: Int) throws {
    let found = try comparison(form, form.wholePaper(seed))
    // A heading of one word, above a table that may be left out and right behind a passage, can be
    // told as typed.
    #expect(found.departures.map(\.words).filter { !$0.hasSuffix("“Timetable”") } == [])
    #expect(!found.values.isEmpty)
  }

  private func comparison(
    _ form: Form, _ paper: [UInt8], isDeclared: Bool = true
  ) throws -> TemplateComparison {
    try TemplateComparison(
      of: ReadDocument(form.bytes, format: form.format),
      with: ReadDocument(paper, format: form.format), declared: isDeclared ? form.shape : nil,
      clauses: Self.clauses)
  }

  @Test(arguments: forms.filter { !ambiguous.contains($0.name) }, 0..<8)
  func aPaperOfAFormIsExplainedByIt(_ form: Form, _ seed: Int) throws {
    let paper = try form.paper(seed)
    // Where it is not told what the facts are, the one paragraph of a list may be taken together with
    // the heading above it.
    let told = form.name == "letters-covering-list" ? [true] : [true, false]
    for isDeclared in told {
      let found = try comparison(form, paper, isDeclared: isDeclared)
      #expect(found.departures.map(\.words) == [])
      #expect(!found.values.isEmpty)
    }
  }

  @Test(arguments: forms, 0..<2)
  func aWordThatSomebodyChangedIsOneSentenceThatTheFormDoesNotExplain(
    _ form: Form, _ seed: Int
  ) throws {
    let paper = try form.paper(seed)
    let template = try ReadDocument(form.bytes, format: form.format)
    let words = Self.ownWords(of: template)
    let isLetter = form.name.hasPrefix("letter-")
    var tried = 0
    for word in words {
      guard let altered = try Self.replacing(word, with: "Zwetschge", in: paper, form.format),
        try ReadDocument(altered, format: form.format).paragraphs
          .contains(where: { $0.text.contains("Zwetschge") })
      else { continue }
      tried += 1
      let found = try comparison(form, altered)
      // In papers that are no letters a short clause that may be left out, right behind a fact of
      // words that stands there only, is told as of the fact.
      if !isLetter, found.isExplained {
        #expect(found.values.contains { $0.text.contains("Zwetschge") }, "\(word)")
        continue
      }
      #expect(found.departures.count == 1, "\(word): \(found.departures.map(\.words))")
    }
    #expect(tried > 0)
  }

  /// Words of paragraphs that say at least four of their own, each once.
  private static func ownWords(of template: ReadDocument) -> [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for paragraph in template.paragraphs {
      var depth = 0
      var own = ""
      for character in paragraph.text {
        if character == "{" { depth += 1 }
        own.append(depth == 0 ? character : " ")
        if character == "}" { depth -= 1 }
      }
      let words = own.split { !$0.isLetter }.map(String.init)
      for word in words {
        if counts[word] == nil, words.count >= 4, word.count > 4 { order.append(word) }
        counts[word, default: 0] += 1
      }
    }
    return order.filter { counts[$0] == 1 }
  }

  /// The file with a word replaced that stands once in its text, or nil.
  private static func replacing(
    _ word: String, with other: String, in bytes: [UInt8], _ format: OfficeFormat
  ) throws -> [UInt8]? {
    let reader = try ZipReader(bytes)
    let name = format == .docx ? "word/document.xml" : "content.xml"
    guard let entry = reader.entry(named: name) else { return nil }
    let text = String(decoding: try reader.read(entry), as: UTF8.self)
    let parts = text.components(separatedBy: word)
    guard parts.count == 2, parts[0].last?.isLetter != true, parts[1].first?.isLetter != true,
      parts[1].split(separator: "<", maxSplits: 1)[0].contains(">") == false
    else { return nil }
    let changed = parts.joined(separator: other)
    return try ZipRewrite.archive(
      reader.entries.map { entry in
        entry.name == name
          ? .deflated(name: name, bytes: Array(changed.utf8)) : .copied(entry)
      }, from: reader)
  }
}

extension TemplateFormTests {
  @Test(arguments: ["docx", "odt"])
  func wordsOfAClauseThatWereChangedByHandAreFound(format: String) throws {
    let form = try #require(
      Self.forms.first { $0.testDescription == "letter-extension-variation.\(format)" })
    let paper = try form.paper(0)
    let other = ClauseLibrary(
      Self.clauses.all.map { clause in
        guard clause.name == "other-terms" else { return clause }
        let text = String(decoding: clause.bytes, as: UTF8.self)
          .replacingOccurrences(of: "remain in force", with: "may be changed at will")
        return ClauseReader.read(Array(text.utf8), name: clause.name, file: clause.file)
      }, origin: "clauses")
    let found = try TemplateComparison(
      of: ReadDocument(form.bytes, format: form.format),
      with: ReadDocument(paper, format: form.format), declared: form.shape, clauses: other)
    #expect(!found.isExplained)
  }
}
