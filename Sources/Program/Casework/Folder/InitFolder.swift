public import CivilTime
import CouncilFiles
import Councils
public import Decisions
import Diagnostics
import Digests
import Foundation
import Records

/// Makes a data folder: whole, with its first people, policies and key, or not at all.
public enum InitFolder {
  /// What a new folder is to be.
  public struct Plan: Sendable {
    /// Where.
    public var path: String
    /// The councils whose decisions it keeps.
    public var councils: [CouncilID]
    /// Whether it is there to try things out.
    public var isTrial = false
    /// A file of people to begin with; one with whoever makes the folder, when nil.
    public var people: String?
    /// The account that makes it.
    public var account: String
    /// The name of the person whose account it is.
    public var name: String
    /// Where key and checkpoints go; when nil, outside the folder.
    public var checkpoints: String?
    /// The folder below which key and checkpoints go when nothing is said: `~/.local/share`.
    public var share: String

    /// A folder for those councils, made under that account.
    public init(
      path: String, councils: [CouncilID], account: String, name: String, share: String
    ) {
      self.path = path
      self.councils = councils
      self.account = account
      self.name = name
      self.share = share
    }
  }

  /// A folder that was made.
  public struct Made: Sendable {
    /// Where it is.
    public let path: String
    /// Where key and checkpoints are.
    public let checkpoints: String
    /// The public half of the key, by which anybody can check the checkpoints.
    public let publicKey: String
    /// How many people it begins with.
    public let people: Int
    /// The councils, by name.
    public let councils: [String]
    /// Who is its administrator.
    public let administrator: String
  }

  /// Makes the folder.
  public static func run(
    _ plan: Plan, from templates: CouncilFolders, at now: Moment, keeping: RecordKeeping
  ) throws(Failure) -> Made {
    guard !plan.councils.isEmpty else {
      throw Failure(
        .usage, "no-council", "a data folder is for one council at the least",
        remedy: "name it: --council \(templates.councils.first ?? "ID")")
    }
    for council in plan.councils where !templates.has(council) {
      throw Failure(.data, [templates.unknown(council)])
    }
    let folder = try FolderInMaking(at: plan.path)
    let places = KeyPlace(plan, folder.place)
    do throws(Failure) {
      let made = try fill(folder, plan, templates, places, now, keeping)
      try folder.finish()
      return made
    } catch {
      folder.discard()
      places.discard()
      throw error
    }
  }

  private static func fill(
    _ folder: FolderInMaking, _ plan: Plan, _ templates: CouncilFolders, _ places: KeyPlace,
    _ now: Moment, _ keeping: RecordKeeping
  ) throws(Failure) -> Made {
    for council in plan.councils.map(\.rawValue) + [CouncilIntake.standard] {
      try folder.copy("\(templates.path)/\(council)", to: "\(FolderIntake.councilsName)/\(council)")
    }
    try OutputFile.makeFolder("\(folder.temporary)/documents")
    try folder.write(Array(places.configuration.utf8), to: DataFolder.configurationName)
    var intake = CouncilIntake(FolderIntake.councils(folder.temporary))
    let councils = try plan.councils.map { id throws(Failure) in try intake.read(id) }

    try folder.write(
      try people(plan, councils.map(\.council), now.day), to: FolderIntake.peopleName)
    let (staff, people) = try InitFolder.staff(folder, plan, councils.map(\.council))
    let administrator = try administrator(staff, plan, now.day)
    let adoptions =
      [Adoption(what: .people, council: nil, digest: people.entry.digest)]
      + councils.map {
        Adoption(what: .council, council: $0.version.council.rawValue, digest: $0.digest)
      }
    let store = try stored { () throws(StoreError) in
      try keeping.create("\(folder.temporary)/\(DataFolder.recordName)")
    }
    let data = DataFolder(
      path: folder.temporary,
      configuration: try DataFolder.readConfiguration(of: folder.temporary), store: store,
      documents: FolderOfDocuments("\(folder.temporary)/documents"))
    try FolderAct.record(
      adoptions, documents: [people] + councils.flatMap(\.documents),
      by: Actor(
        person: administrator.id.rawValue, name: administrator.name, account: plan.account),
      act: "init", after: 0, on: now.day, at: now, in: data)
    let verifier = try places.sign(store, at: now)
    return Made(
      path: plan.path, checkpoints: places.folder, publicKey: verifier,
      people: staff.people.count, councils: councils.map(\.council.identity.name),
      administrator: administrator.name)
  }

  private static func people(
    _ plan: Plan, _ councils: [Council], _ today: CivilDate
  ) throws(Failure) -> [UInt8] {
    if let file = plan.people { return try InputFile.bytes(file) }
    if plan.isTrial {
      return Array(
        TrialCast(for: councils, account: plan.account, name: plan.name).text.utf8)
    }
    return Array(
      FirstPeople.text(
        account: plan.account, name: plan.name, councils: councils, today: today
      ).utf8)
  }

  private static func staff(
    _ folder: FolderInMaking, _ plan: Plan, _ councils: [Council]
  ) throws(Failure) -> (staff: Staff, document: FiledDocument) {
    do throws(Failure) {
      return try FolderIntake.people(folder.temporary, councils)
    } catch {
      // The file is known by the name that it was given, not by that of its copy.
      var failure = error
      for index in failure.diagnostics.indices {
        failure.diagnostics[index].place?.file = plan.people ?? FolderIntake.peopleName
      }
      throw failure
    }
  }

  /// Who makes the folder. In a real one somebody must be able to change what counts in it.
  private static func administrator(
    _ staff: Staff, _ plan: Plan, _ today: CivilDate
  ) throws(Failure) -> StaffMember {
    func isAdministrator(_ person: StaffMember) -> Bool {
      plan.councils.allSatisfy {
        staff.standing(of: person.id, as: .administrator, in: $0, on: today) != nil
      }
    }
    let own = staff.person(account: plan.account)
    if let own, plan.isTrial || isAdministrator(own) { return own }
    if plan.isTrial, let other = staff.people.first(where: isAdministrator) ?? staff.people.first {
      return other
    }
    throw Failure(
      .permission, "no-administrator",
      "nobody with the account \(plan.account) is an administrator in \(plan.people ?? "people.yaml")",
      remedy: "enter yourself there, with the account and the role administrator")
  }
}
