import CivilTime
import Councils
import Decisions
import Rules
import Workflow

extension PlacementProcedure {
  /// What an act on a placement comes to, or everything that stands against it.
  ///
  /// Whoever may not act is told that alone; where the placement is not where the act begins, that
  /// alone.
  public static func decide(
    _ command: PlacementCommand, in state: PlacementState, setting: PlacementSetting,
    under circumstances: InstrumentCircumstances
  ) throws(InstrumentRefusal) -> InstrumentStep<PlacementEvent> {
    var check = PlacementCheck(state, setting, circumstances)
    let rows = rows(of: command)
    if let denied = check.denial(of: command, rows) { throw InstrumentRefusal([denied]) }
    if let misplaced = check.misplacement(of: command, rows) {
      throw InstrumentRefusal([misplaced])
    }
    let events = check.events(of: command)
    guard check.obstacles.isEmpty else { throw InstrumentRefusal(check.obstacles) }
    return InstrumentStep(events, remarks: check.dating(of: command) + check.remarks)
  }
}

extension PlacementState {
  /// The posts to which the placement's recommendation delegates.
  func delegates(under circumstances: InstrumentCircumstances) -> [PostID] {
    guard case .recommendation(let id, let number)? = referral?.under else { return [] }
    return circumstances.decisions[id]?.recommendation(number)?.delegations.map(\.to) ?? []
  }
}

extension PlacementCheck {
  /// That whoever acts is not the one who does that; nil when they are, or when nobody can tell.
  func denial(
    of command: PlacementCommand, _ rows: [InstrumentTransition]
  ) -> PlacementObstacle? {
    guard let row = rows.first, !mayAct(row) else { return nil }
    if let vacancy = vacancy(row) { return vacancy }
    let who = row.by.compactMap(words(of:))
    // Where no delegation can be found, that is what is told, and not that another should ask.
    guard !who.isEmpty else { return nil }
    return .notPermitted(act: command.act, who: who.listed("or"))
  }

  private func words(of actor: InstrumentActor) -> String? {
    switch actor {
    case .role(let role): return role.words
    case .lawyer: return "the council's lawyer"
    case .delegate:
      return delegates.isEmpty ? nil : "the \(titles(of: delegates).listed("or"))"
    }
  }

  private func titles(of posts: [PostID]) -> [String] {
    posts.map { circumstances.council.post($0)?.title ?? $0.rawValue }
  }

  /// The posts to which it is delegated to call, award and sign.
  var delegates: [PostID] { state.delegates(under: circumstances) }

  /// Whether whoever acts is one of those who do that.
  func mayAct(_ row: InstrumentTransition) -> Bool {
    row.by.contains { circumstances.mayAct($0, delegates: delegates) }
  }

  /// That it is for the holder of a post in which nobody can act that day; nil when somebody can.
  func vacancy(_ row: InstrumentTransition) -> PlacementObstacle? {
    guard row.by == [.delegate], !delegates.isEmpty,
      !circumstances.staff.people.contains(where: { person in
        delegates.contains { circumstances.standing(as: $0, of: person.id) != nil }
      })
    else { return nil }
    return .postVacant(act: row.act, posts: titles(of: delegates), day)
  }

  /// That the placement is not where the act begins.
  func misplacement(
    of command: PlacementCommand, _ rows: [InstrumentTransition]
  ) -> PlacementObstacle? {
    let from = rows.flatMap(\.from)
    let phase = state.phase(on: day)
    let fits = phase.map { from.contains($0.rawValue) } ?? from.isEmpty
    return fits
      ? nil
      : .wrongPhase(act: command.act, phase, from: from.compactMap(PlacementPhase.init(rawValue:)))
  }

  /// What is to be looked at where the act is dated back: a signed copy shows its day.
  func dating(of command: PlacementCommand) -> [InstrumentRemark] {
    guard case .sign(_, let facts) = command else { return circumstances.dating() }
    return circumstances.dating(
      isShown: facts.copy != nil, cure: "keep the signed copy with it: --copy FILE")
  }

  /// What the act comes to; what stands against it is gathered.
  mutating func events(of command: PlacementCommand) -> [PlacementEvent] {
    switch command {
    case .refer(let facts): refer(facts)
    case .assessNeeds(let facts): assess(facts)
    case .call(let facts): call(facts)
    case .bid(let facts): bid(facts)
    case .evaluate(let facts): evaluate(facts)
    case .approveAward(let facts): award(facts)
    case .prepare(let facts): prepare(facts)
    case .approveForm: approveForm()
    case .sign(let party, let facts): sign(party, facts)
    case .review(let facts): review(facts)
    case .vary(let facts): vary(facts)
    case .end(let day, let reason): end(day, reason)
    case .hold(let reason): hold(reason)
    case .liftHold(let reason): liftHold(reason)
    case .erase(let request): erase(request)
    }
  }
}
