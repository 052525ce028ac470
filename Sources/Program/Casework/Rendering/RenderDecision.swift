import CouncilFiles
import Councils
import DecisionFiles
import Decisions
public import Diagnostics
import Documents
import Foundation
import OfficeFiles
import Rules
import TemplateLanguage

/// Renders a decision's paper on its council's form.
public struct RenderDecision: Sendable {
  /// A paper that was written.
  public struct Paper: Sendable, Hashable {
    /// Its file.
    public let path: String
    /// The marking on its pages, when anything in it is withheld.
    public let marking: String?
  }

  /// What was written, and what a person should still look at.
  public struct Result: Sendable {
    /// The papers.
    public let papers: [Paper]
    /// What the form asks for and the decision leaves out.
    public let warnings: [Diagnostic]
  }

  /// Renders the paper in each format, and writes all of them or none.
  ///
  /// - Parameters:
  ///   - formats: docx, odt or both.
  ///   - output: the folder to write to; made when it is not there.
  public static func run(
    _ path: String, formats: [String], output: String,
    councils: () throws(Failure) -> CouncilFolders
  ) throws(Failure) -> Result {
    var shelf = CouncilShelf()
    let opened = try OpenedDecision(
      path, text: try InputFile.text(path), wrongFields: .data, shelf: &shelf, find: councils)
    let (form, gaps) = try RenderDecision.form(of: opened)
    let council = opened.policy.council
    let data = DecisionPaperFacts.record(of: opened.file, council: council, form: form)
    let marking = ProtectiveMarking(of: opened.file)
    var rendered: [(name: String, bytes: [UInt8])] = []
    for format in formats {
      let file = opened.folders.template(of: form, council: council.identity.id, format: format)
      let template = try open(file)
      let bytes: [UInt8]
      do {
        bytes = try template.render(data, marking: marking?.text)
      } catch {
        throw Failure(.data, error.list.map(forForm))
      }
      rendered.append(("\(name(of: path)).\(format)", bytes))
    }
    let paths = try OutputFile.writeAll(into: output, count: rendered.count) { rendered[$0] }
    return Result(
      papers: paths.map { Paper(path: $0, marking: marking?.text) },
      warnings: gaps)
  }

  /// The form on which a decision is put, and what it asks for and the decision leaves out.
  ///
  /// A paper may be incomplete, and a person fills it in; a name that means nothing may not be.
  private static func form(
    of opened: OpenedDecision
  ) throws(Failure) -> (form: CouncilForm, gaps: [Diagnostic]) {
    let findings = opened.findings(family: "FM").filter(\.blocks)
    let (gaps, faults) = (
      findings.filter { $0.finding.rule == "FM-1" }, findings.filter { $0.finding.rule != "FM-1" }
    )
    guard faults.isEmpty, let form = opened.policy.council.form(opened.file.decision.form) else {
      throw Failure(.data, faults.map { $0.diagnostic(.error) })
    }
    return (form, gaps.map { $0.diagnostic(.warning) })
  }

  /// What the engine says of any document, in terms of a council's form.
  private static func forForm(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.code == "no-marking" else { return diagnostic }
    var result = diagnostic
    result.remedy =
      "put {{ paper.marking }} in every page header of the form, those of first and even pages too"
    return result
  }

  /// A council's form, its tags and names checked.
  private static func open(_ file: String) throws(Failure) -> DocumentTemplate {
    let template = try TemplateWork.open(file)
    let faults = (template.diagnostics + template.check(declared: DecisionPaperFacts.shape))
      .filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.data, faults) }
    return template
  }

  /// The paper's name: that of the decision file, or of its folder when the file is called
  /// decision.
  private static func name(of path: String) -> String {
    if path == "-" { return "decision" }
    let url = URL(fileURLWithPath: path)
    let stem = url.deletingPathExtension().lastPathComponent
    let folder = url.deletingLastPathComponent().lastPathComponent
    return stem == "decision" && !folder.isEmpty && folder != "/" ? folder : stem
  }
}
