import CouncilFiles
import Councils
import Decisions
import Diagnostics
import Digests
import Documents
import Foundation
import OfficeFiles
import Records
import Rules
import TemplateLanguage
import Workflow

/// Reads councils' folders for the record: each policy, its own forms, and the standard papers that
/// it has no form of its own for, everything checked before any of it counts.
struct CouncilIntake {
  /// A council's folder, ready to be taken into the record.
  struct Council {
    let council: Councils.Council
    let version: ProcedureVersion
    /// The list of its files, and the files.
    let documents: [FiledDocument]

    /// The digest of the list of its files.
    var digest: SHA256Digest { documents[0].entry.digest }
  }

  /// The folder in which the councils' folders are.
  let folders: CouncilFolders
  /// The lists of the forms found to be in order, with their clauses; by the form's digest, by what
  /// it can print, and by where its clauses are from.
  private var sound: [String: TemplateManifest] = [:]

  /// The folder of papers that every council uses which has none of its own.
  static let standard = "standard"
  private static let formats = ["docx", "odt"]

  init(_ folders: CouncilFolders) {
    self.folders = folders
  }

  /// Reads a council's folder, or throws everything that is wrong with it.
  mutating func read(_ id: CouncilID) throws(Failure) -> Council {
    let council = try folders.policy(id).council
    let policyFile = "\(folders.path)/\(id.rawValue)/policy.yaml"
    guard council.identity.id == id else {
      throw Failure(
        .configuration, "other-council",
        "the policy is that of \(council.identity.id.rawValue), in the folder of \(id.rawValue)",
        at: SourcePlace(file: policyFile), remedy: "give the folder the id that the policy has")
    }
    let policy = FiledDocument(
      try InputFile.bytes(policyFile), name: "\(id.rawValue)/policy.yaml", isWithheld: false)
    let clauses = try clauses(of: id)
    var forms: [String: Form] = [:]
    var faults = clauses.faults(in: clauses.all).filter { $0.severity == .error }
    let papers = PaperKind.allCases.filter { $0 != .decisionPack }.map(\.rawValue)
    let own = council.forms.map(\.template)
    for (names, shape) in [
      (own, DecisionPaperFacts.shape), (papers, StepPaperFacts.shape),
    ] {
      for name in names {
        for format in CouncilIntake.formats where forms["\(name).\(format)"] == nil {
          do throws(Failure) {
            forms["\(name).\(format)"] = try form(
              "\(name).\(format)", of: id, shape, standing: names == papers, clauses)
          } catch {
            faults += error.diagnostics
          }
        }
      }
    }
    // A council that writes no letters with Remit need have no form for them.
    for kind in InstrumentPaperKind.allCases {
      for format in CouncilIntake.formats {
        let name = "\(kind.rawValue).\(format)"
        guard has(name, id) else { continue }
        do throws(Failure) {
          forms[name] = try form(
            name, of: id, kind.shape, for: kind.rawValue, standing: true, clauses)
        } catch {
          faults += error.diagnostics
        }
      }
    }
    if !faults.isEmpty { throw Failure(.configuration, faults) }
    let texts = clauses.all.map { clause in
      FiledDocument(
        clause.bytes, name: "\(id.rawValue)/clauses/\(clause.name).md", isWithheld: false)
    }
    var version = ProcedureVersion(
      council: id, policy: policy.entry.digest, forms: forms.mapValues(\.digest))
    if !texts.isEmpty {
      version.clauses = Dictionary(
        zip(clauses.names, texts).map { ($0, $1.entry.digest) }, uniquingKeysWith: { one, _ in one }
      )
    }
    let list = FiledDocument(
      try version.manifest(), name: "\(id.rawValue)/files.json", isWithheld: false)
    let files = forms.sorted { $0.key < $1.key }.flatMap(\.value.documents)
    return Council(council: council, version: version, documents: [list, policy] + texts + files)
  }

  /// The digest of a letter's form as the folder holds it, checked; nil where there is none.
  mutating func digest(
    of kind: InstrumentPaperKind, _ format: String, _ id: CouncilID
  ) throws(Failure) -> SHA256Digest? {
    let name = "\(kind.rawValue).\(format)"
    guard has(name, id) else { return nil }
    let clauses = try clauses(of: id)
    return try form(name, of: id, kind.shape, for: kind.rawValue, standing: true, clauses).digest
  }

  /// A form as it is taken in: its file, after the list of it and its clauses if it prints any.
  private struct Form {
    var documents: [FiledDocument]

    /// The digest by which it is known.
    var digest: SHA256Digest { documents[0].entry.digest }
  }

  /// The clauses that the council's forms may print.
  private func clauses(of id: CouncilID) throws(Failure) -> ClauseLibrary {
    try ClauseFolder.library(
      of: [id.rawValue, CouncilIntake.standard].map { "\(folders.path)/\($0)/\(ClauseFolder.name)" }
    )
  }

  /// A form of the council; of a paper that it has none for, the standard one.
  ///
  /// - Parameter use: what the form is for, where it is no decision's form.
  private mutating func form(
    _ name: String, of id: CouncilID, _ shape: RecordShape, for use: String = "",
    standing isStandard: Bool, _ clauses: ClauseLibrary
  ) throws(Failure) -> Form {
    var file = "\(folders.path)/\(id.rawValue)/forms/\(name)"
    if isStandard, !FileManager.default.fileExists(atPath: file) {
      file = "\(folders.path)/\(CouncilIntake.standard)/forms/\(name)"
    }
    let document = FiledDocument(
      try InputFile.bytes(file), name: "\(id.rawValue)/forms/\(name)", isWithheld: false)
    let library = clauses.all.isEmpty ? "" : id.rawValue
    let key = "\(isStandard) \(use) \(document.entry.digest.hex) \(library)"
    let manifest: TemplateManifest
    if let known = sound[key] {
      manifest = known
    } else {
      manifest = try PaperForm.opened(document.bytes, name: file, clauses: clauses, shape).manifest
      sound[key] = manifest
    }
    let list = manifest.list.map {
      FiledDocument($0, name: "\(id.rawValue)/forms/\(name).json", isWithheld: false)
    }
    return Form(documents: [list, document].compactMap(\.self))
  }

  /// Whether the council, or the standard forms, have a form of that name.
  private func has(_ name: String, _ id: CouncilID) -> Bool {
    [id.rawValue, CouncilIntake.standard].contains { folder in
      FileManager.default.fileExists(atPath: "\(folders.path)/\(folder)/forms/\(name)")
    }
  }
}
