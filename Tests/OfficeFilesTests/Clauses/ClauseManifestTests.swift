import Diagnostics
import Digests
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// What a template with clauses is known by.
@Suite struct ClauseManifestTests {
  private func template(_ text: Draft, _ clauses: ClauseLibrary) throws -> DocumentTemplate {
    try TestTemplate(text).template(.docx, clauses: clauses)
  }

  @Test func aTemplateWithoutClausesIsKnownByItsFile() throws {
    let template = try template("a", ClauseLibrary(texts: ["c": "x"]))
    #expect(template.manifest.list == nil)
    #expect(template.manifest.digest == SHA256Digest(of: template.bytes))
  }

  @Test func aChangeOfAClauseIsAChangeOfEveryTemplateThatPrintsIt() throws {
    let one = try template("{{ clause(\"c\") }}", ClauseLibrary(texts: ["c": "x", "d": "y"]))
    let other = try template("{{ clause(\"c\") }}", ClauseLibrary(texts: ["c": "z", "d": "y"]))
    let same = try template("{{ clause(\"c\") }}", ClauseLibrary(texts: ["c": "x", "d": "z"]))
    #expect(one.manifest.digest != other.manifest.digest)
    #expect(one.manifest.digest == same.manifest.digest)
    #expect(one.manifest.clauses.keys.sorted() == ["c"])
  }

  @Test func aClauseOfAClauseCounts() throws {
    let one = try template(
      "{{ clause(\"c\") }}", ClauseLibrary(texts: ["c": "{{ clause(\"d\") }}", "d": "y"]))
    let other = try template(
      "{{ clause(\"c\") }}", ClauseLibrary(texts: ["c": "{{ clause(\"d\") }}", "d": "z"]))
    #expect(one.manifest.digest != other.manifest.digest)
    #expect(one.manifest.clauses.keys.sorted() == ["c", "d"])
  }

  @Test(arguments: OfficeFormat.office)
  func aDocumentIsStampedWithTheTemplateAndItsClauses(format: OfficeFormat) throws {
    let library = ClauseLibrary(texts: ["c": "x"])
    let template = try TestTemplate("{{ clause(\"c\") }}").template(format, clauses: library)
    let stamp = try #require(DocumentStamp.of(try template.render([:]), format: format))
    #expect(stamp.template == "sha256:\(template.manifest.digest.hex)")
  }

  @Test func namesThatAClauseReadsAreNamesThatTheTemplateReads() throws {
    let library = ClauseLibrary(texts: ["c": "{{ contract.end|date }} {{ a }}"])
    let template = try template("{{ a }} {{ clause(\"c\") }}", library)
    #expect(template.names == ["a", "contract.end"])
    let use = try #require(template.uses.first { $0.name == "contract.end" })
    #expect(use.shape == .date)
    #expect(use.place.description.hasPrefix("clause c, line 6"))
  }
}
