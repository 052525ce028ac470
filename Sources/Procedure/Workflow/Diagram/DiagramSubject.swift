public import Councils
import Decisions

/// For which decisions the procedure is drawn: those that one council puts on one form.
///
/// What the form settles is drawn as settled; what it leaves open is drawn both ways.
public struct DiagramSubject: Sendable, Hashable {
  /// The council's name.
  public let council: String
  /// The form's title.
  public let form: String
  /// What can hold of a decision on the form.
  public let possible: Set<Transition.Condition>
  /// What holds of every decision on it.
  public let certain: Set<Transition.Condition>

  /// Decisions of which that can hold, and that must.
  public init(
    council: String, form: String, possible: Set<Transition.Condition>,
    certain: Set<Transition.Condition> = []
  ) {
    self.council = council
    self.form = form
    self.possible = possible.union(certain)
    self.certain = certain
  }

  /// The decisions that a council puts on one of its forms.
  public init(_ council: Council, _ form: CouncilForm) {
    var settled: [Transition.Condition: Bool] = [:]
    let callable = Self.isCallable(form, council)
    settled[.callable] = callable
    settled[.notCallable] = callable.map { !$0 }
    settled[.needsNotice] = Self.needsNotice(form, council)
    let collective = Set(form.decisionMakers.map(\.isBody))
    if collective.count == 1 {
      settled[.collective] = collective.contains(true)
      settled[.individual] = collective.contains(false)
    }
    if settled[.collective] == false { settled[.privateMeeting] = false }
    let all = Transition.Condition.allCases
    self.init(
      council: council.identity.name, form: form.title,
      possible: Set(all.filter { settled[$0] != false }),
      certain: Set(all.filter { settled[$0] == true }))
  }

  /// On what terms a row can be done, in words; what can never stand in the way is left out.
  public func terms(_ row: Transition) -> [String] {
    row.guards.filter { $0 != .noticeHasRun || noticeDays != nil }.map(\.words)
  }

  /// Where a row is of the procedure, in words; nothing where it always is.
  public func bounds(_ row: Transition) -> [String] { open(row).map(\.words) }

  /// How long notice of such a decision runs (SI 2012/2089 regs 5, 7, 9 and 10); nil when there is
  /// none to give.
  public var noticeDays: String? {
    var days: [String] = []
    if possible.contains(.needsNotice) {
      days.append("28 clear days for a key decision, 5 under general exception")
    }
    if possible.contains(.collective) { days.append("5 for an agenda") }
    if possible.contains(.privateMeeting) { days.append("28 and 5 for a private meeting") }
    if days.count > 0, !possible.contains(.needsNotice) { days[0] = "5 clear days for an agenda" }
    return days.isEmpty ? nil : days.joined(separator: "; ")
  }

  /// What the form settles, in a sentence: "it is a key decision; it can be called in".
  public var settled: String {
    Transition.Condition.allCases.filter(certain.contains).map(\.words).joined(separator: "; ")
  }

  /// Whether the row is of the procedure of some decision on the form.
  func allows(_ row: Transition) -> Bool { row.only.allSatisfy(possible.contains) }

  /// On what the row depends that the form leaves open.
  ///
  /// Of call-in nothing need be said where the phase, or the way of taking effect, says it.
  func open(_ row: Transition) -> [Transition.Condition] {
    let isPlain =
      row.act == .takeEffect
      || row.from.allSatisfy { $0.isFrozen || $0 == .callInWindow || $0 == .effective }
    return row.only.filter { condition in
      !certain.contains(condition)
        && !(isPlain && (condition == .callable || condition == .notCallable))
    }
  }

  private static func isCallable(_ form: CouncilForm, _ council: Council) -> Bool? {
    if let stated = form.callable?.value { return stated }
    guard let rule = council.callIn.value else { return nil }
    return switch rule.subject?.value {
    case .all: true
    case .listed: rule.listed.contains(form.id)
    case .keyOnly: isKey(form.id)
    case nil: nil
    }
  }

  private static func needsNotice(_ form: CouncilForm, _ council: Council) -> Bool? {
    if form.function?.value == .council { return false }
    if let named = isKey(form.id) { return named }
    guard council.callIn.value?.subject?.value == .keyOnly else { return nil }
    return form.callable?.value
  }

  /// Whether the form is for key decisions, by its name: `non-key-executive-decision` is not.
  private static func isKey(_ form: FormID) -> Bool? {
    let words = form.rawValue.split(separator: "-")
    guard let index = words.firstIndex(of: "key") else { return nil }
    return index == 0 || words[index - 1] != "non"
  }
}

extension DecisionMaker.Kind {
  /// Whether it is a body, which meets.
  fileprivate var isBody: Bool {
    switch self {
    case .cabinet, .executiveBoard, .committee, .council: true
    case .leader, .cabinetMember, .executiveMember, .officer: false
    }
  }
}
