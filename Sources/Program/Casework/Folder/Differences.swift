import CivilTime
import Councils
import Decisions
import Digests

/// What a changed file of the data folder changes, in words.
enum Differences {
  /// Between the people as they are and as they will be.
  static func between(_ old: Staff, _ new: Staff) -> [String] {
    lines("person", old.people, new.people) { $0.name }
      + lines("tenure", old.tenures, new.tenures) {
        "\($0.holder.rawValue) as \($0.post.rawValue) of \($0.council.rawValue) from \($0.from.iso)"
          + ($0.to.map { " to \($0.iso)" } ?? "")
      }
      + lines("deputy", old.deputies, new.deputies) {
        "\($0.deputy.rawValue) for \($0.post.rawValue) of \($0.council.rawValue) from \($0.from.iso)"
          + ($0.to.map { " to \($0.iso)" } ?? "")
      }
      + lines("absence", old.absences, new.absences) {
        "\($0.person.rawValue) from \($0.from.iso)" + ($0.to.map { " to \($0.iso)" } ?? "")
      }
      + lines("role", old.grants, new.grants) {
        "\($0.role.rawValue) for \(words($0.grantee)) from \($0.from.iso)"
          + ($0.to.map { " to \($0.iso)" } ?? "")
      }
  }

  /// Between the bank holidays as they are and as they will be.
  static func between(_ old: BankHolidays, _ new: BankHolidays) -> [String] {
    var lines: [String] = []
    for year in new.years {
      for day in days(of: year) {
        switch (old.holiday(on: day) != nil, new.holiday(on: day) != nil) {
        case (false, true): lines.append("added: \(day.textWithWeekday)")
        case (true, false): lines.append("taken out: \(day.textWithWeekday)")
        default: break
        }
      }
    }
    return lines
  }

  /// Between a council's files as they are and as they will be.
  static func between(_ old: ProcedureVersion?, _ new: ProcedureVersion) -> [String] {
    guard let old else { return ["new: policy and \(new.forms.count) forms"] }
    let lines = old.policy == new.policy ? [] : ["changed: policy.yaml"]
    return lines + between("clause ", old.clauses ?? [:], new.clauses ?? [:])
      + between("", old.forms, new.forms)
  }

  private static func between(
    _ kind: String, _ old: [String: SHA256Digest], _ new: [String: SHA256Digest]
  ) -> [String] {
    Set(old.keys).union(new.keys).sorted().compactMap { name in
      switch (old[name], new[name]) {
      case (nil, .some): "added: \(kind)\(name)"
      case (.some, nil): "taken out: \(kind)\(name)"
      case (let old, let new) where old != new: "changed: \(kind)\(name)"
      default: nil
      }
    }
  }

  private static func words(_ grantee: RoleGrant.Grantee) -> String {
    switch grantee {
    case .person(let person): person.rawValue
    case .post(let post): "the post \(post.rawValue)"
    }
  }

  private static func days(of year: Int) -> [CivilDate] {
    var days: [CivilDate] = []
    var day = CivilDate(year: year, month: 1, day: 1)
    while let this = day, this.year == year {
      days.append(this)
      day = this.adding(days: 1)
    }
    return days
  }

  private static func lines<Entry: Hashable>(
    _ one: String, _ old: [Entry], _ new: [Entry], _ words: (Entry) -> String
  ) -> [String] {
    let (before, after) = (Set(old), Set(new))
    return new.filter { !before.contains($0) }.map { "added, \(one): \(words($0))" }
      + old.filter { !after.contains($0) }.map { "taken out, \(one): \(words($0))" }
  }
}
