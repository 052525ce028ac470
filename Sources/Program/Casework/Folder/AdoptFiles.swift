import CivilTime
import Councils
public import Decisions
public import Diagnostics
import Digests
import Foundation
import Records
import Rules
public import Workflow

/// Takes what the files of a data folder say into its record: only then does it count.
public enum AdoptFiles {
  /// Which files.
  public enum Subject: Sendable, Hashable {
    /// people.yaml
    case people
    /// holidays.yaml
    case holidays
    /// A council's folder: its policy and forms.
    case council(CouncilID)
  }

  /// What was taken in, or would be.
  public struct Adopted: Sendable {
    /// Which files.
    public let subject: Subject
    /// What changes, a line for each change.
    public let changes: [String]
    /// The decisions under way that go on under the policy and forms as they were.
    public var staying: [DecisionID] = []
    /// The decisions whose days come out otherwise.
    public var moved: [MovedDays] = []
    /// Who was told.
    public var told: [String] = []
    /// What went wrong after the files were recorded, and can be made good.
    public var warnings: [Diagnostic] = []
  }

  /// Takes the files in.
  ///
  /// - Parameter isTrial: reads and checks them, and records nothing.
  public static func run(
    _ subject: Subject, reason: String? = nil, at desk: Desk, isTrial: Bool = false
  ) throws(Failure) -> Adopted {
    try permit(subject, desk)
    let reading = try read(subject, desk)
    guard reading.adoption.digest != standing(subject, desk.adopted) else {
      throw Failure(
        .findings, "no-change", "\(words(subject)) is as it was taken into the record",
        remedy: "change it first")
    }
    var adopted = Adopted(subject: subject, changes: reading.changes)
    if case .council(let id) = subject { adopted.staying = try openDecisions(of: id, desk) }
    if isTrial { return adopted }
    var adoption = reading.adoption
    adoption.reason = reason
    try FolderAct.record(
      [adoption], documents: reading.documents,
      by: Actor(person: desk.person.id.rawValue, name: desk.person.name, account: desk.account),
      act: "adopt", after: desk.adopted.version, on: desk.today, at: desk.now, in: desk.folder)
    adopted.warnings = Checkpointing.run(desk, isPublication: false)
    if subject == .holidays {
      let anew = try desk.again()
      let reckoned = try ReckonDays.run(at: anew)
      adopted.moved = reckoned.moved
      adopted.told = reckoned.told
    }
    return adopted
  }

  /// The files of the folder that are not as they were taken in, or are no longer in order.
  public static func unadopted(_ folder: DataFolder, _ adopted: FolderState) -> [String] {
    var intake = CouncilIntake(FolderIntake.councils(folder.path))
    let subjects =
      [Subject.people, .holidays] + folder.configuration.councils.map { .council($0) }
    return subjects.compactMap { subject in
      do throws(Failure) {
        let digest = try digest(of: subject, in: folder, &intake)
        return digest == standing(subject, adopted)
          ? nil : "\(words(subject)) is not as it was taken into the record: \(command(subject))"
      } catch {
        return "\(words(subject)) is not in order: "
          + (error.diagnostics.first?.message ?? "it cannot be read")
      }
    }
  }

  /// What the files are called.
  public static func words(_ subject: Subject) -> String {
    switch subject {
    case .people: FolderIntake.peopleName
    case .holidays: FolderIntake.holidaysName
    case .council(let id): "\(FolderIntake.councilsName)/\(id.rawValue)"
    }
  }

  private static func command(_ subject: Subject) -> String {
    switch subject {
    case .people: "remit adopt people"
    case .holidays: "remit adopt holidays"
    case .council(let id): "remit adopt council \(id.rawValue)"
    }
  }

  /// Who keeps people and policies is an administrator: of the council, or of all of the folder.
  private static func permit(_ subject: Subject, _ desk: Desk) throws(Failure) {
    var councils = desk.folder.configuration.councils
    if case .council(let id) = subject { councils = [id] }
    let missing = councils.filter {
      desk.staff.standing(of: desk.person.id, as: .administrator, in: $0, on: desk.today) == nil
    }
    guard !missing.isEmpty else { return }
    let able = desk.staff.people.filter { person in
      councils.allSatisfy {
        desk.staff.standing(of: person.id, as: .administrator, in: $0, on: desk.today) != nil
      }
    }
    throw Failure(
      .permission, "not-permitted",
      "\(desk.person.name) is no administrator in "
        + missing.map(\.rawValue).joined(separator: ", "),
      remedy: "ask an administrator to adopt \(words(subject))"
        + (able.isEmpty ? "" : ": \(able.map(\.name).listed("or"))"))
  }

  private struct Reading {
    var adoption: Adoption
    var documents: [FiledDocument]
    var changes: [String]
  }

  private static func read(_ subject: Subject, _ desk: Desk) throws(Failure) -> Reading {
    let path = desk.folder.path
    switch subject {
    case .people:
      let councils = try desk.folder.configuration.councils.map { id throws(Failure) in
        try desk.version(try desk.currentVersion(of: id)).council
      }
      let (staff, document) = try FolderIntake.people(path, councils)
      return Reading(
        adoption: Adoption(what: .people, digest: document.entry.digest), documents: [document],
        changes: Differences.between(desk.staff, staff))
    case .holidays:
      guard let (list, document) = try FolderIntake.holidays(path) else {
        throw Failure(
          .missing, "no-file", "there is no such file",
          at: SourcePlace(file: "\(path)/\(FolderIntake.holidaysName)"),
          remedy: "write it; remit schema holidays says how")
      }
      return Reading(
        adoption: Adoption(what: .holidays, digest: document.entry.digest), documents: [document],
        changes: Differences.between(desk.holidays, list))
    case .council(let id):
      guard desk.folder.configuration.councils.contains(id) else {
        throw Failure(
          .data, "unknown-council", "\(id.rawValue) is not among the councils of remit.yaml",
          at: SourcePlace(file: "\(path)/\(DataFolder.configurationName)"),
          remedy: "enter it there first")
      }
      var intake = CouncilIntake(FolderIntake.councils(path))
      let council = try intake.read(id)
      let old = try desk.adopted.councils[id.rawValue].map { digest throws(Failure) in
        try desk.version(digest).files
      }
      return Reading(
        adoption: Adoption(what: .council, council: id.rawValue, digest: council.digest),
        documents: council.documents, changes: Differences.between(old, council.version))
    }
  }

  private static func digest(
    of subject: Subject, in folder: DataFolder, _ intake: inout CouncilIntake
  ) throws(Failure) -> SHA256Digest? {
    switch subject {
    case .people:
      SHA256Digest(of: try InputFile.bytes("\(folder.path)/\(FolderIntake.peopleName)"))
    case .holidays: try FolderIntake.holidays(folder.path)?.document.entry.digest
    case .council(let id): try intake.read(id).digest
    }
  }

  private static func standing(_ subject: Subject, _ adopted: FolderState) -> SHA256Digest? {
    switch subject {
    case .people: adopted.people
    case .holidays: adopted.holidays
    case .council(let id): adopted.councils[id.rawValue]
    }
  }

  /// The open decisions of a council that are not made yet: those that another policy concerns.
  private static func openDecisions(
    of council: CouncilID, _ desk: Desk
  ) throws(Failure) -> [DecisionID] {
    try EachDecision.rows(isOpen: true, council: council, desk).map { DecisionID($0.id) }
  }
}
