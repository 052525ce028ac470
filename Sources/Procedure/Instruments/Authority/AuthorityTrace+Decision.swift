import CivilTime
import Councils
import Decisions
import Workflow

extension AuthorityTrace {
  /// What was recommended, and whether it allows what was done.
  var recommendationLink: AuthorityLink {
    var found = AuthorityFindings()
    guard let number, let giving else {
      found.find(.unknown, "what was recommended is not on the record")
      return found.link(.recommendation, question.source.text)
    }
    guard let recommendation else {
      found.find(.notMet, "the decision has no recommendation \(number)")
      return found.link(.recommendation, number)
    }
    let words = recommendation.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    found.tell("“\(words)”")
    check(recommendation, &found)
    if let other = giving.superseded(number) {
      found.find(.notMet, "\(other.text) has taken its place")
    } else {
      found.find(.met, "no later decision has taken its place")
    }
    return found.link(.recommendation, "\(number) of \(giving.state.id.text)")
  }

  private func check(_ recommendation: Recommendation, _ found: inout AuthorityFindings) {
    let acts = recommendation.acts
    switch question.needs {
    case .extend(let names, let to):
      let ends = acts.compactMap { act -> CivilDate? in
        guard case .extend(let item) = act, names.contains(where: { item.means($0) }) else {
          return nil
        }
        return item.to
      }
      if let end = ends.max() {
        found.find(to <= end, "extends to \(end.text); this extends to \(to.text)")
      } else {
        found.find(.notMet, "does not extend \(names.first ?? "the contract")")
      }
    case .admit:
      let admits = acts.contains { $0.kind == .admit || $0.kind == .delegate }
      found.find(admits, admits ? "lets suppliers in" : "lets nobody in")
    case .establish:
      let kinds: Set<ActKind> = [.establish, .approve, .award, .admit, .join, .commence, .extend]
      let sets = acts.contains { kinds.contains($0.kind) }
      found.find(sets, sets ? "sets it up" : "sets nothing up")
    case .delegation(let power):
      found.find(
        !recommendation.delegations.isEmpty,
        recommendation.delegations.isEmpty ? "delegates nothing" : "delegates, to \(power)")
    case .waive(let rule):
      let waives = acts.contains {
        if case .waive(let item) = $0 { item.rule == rule } else { false }
      }
      found.find(waives, waives ? "sets \(rule) aside" : "does not set \(rule) aside")
    }
  }

  /// The decision: by whom, when, whether it had effect that day, and how it stands now.
  var decisionLink: AuthorityLink {
    var found = AuthorityFindings()
    guard let giving else {
      let standing = question.source.decision == nil ? SourceStanding.stated : .unknownDecision
      found.find(.unknown, standing.words(of: question.source).message)
      return found.link(.decision, question.source.text, on: question.source.statedOn)
    }
    let state = giving.state
    if let decided = state.decided {
      let maker = decided.value.maker
      found.find(
        .met,
        "made on \(decided.on.text) by "
          + [maker.name, maker.title].compactMap { $0 }.joined(separator: ", "))
    } else {
      found.find(.notMet, "it has not been made: it is \(state.phase.name)")
    }
    if let since = giving.effectiveOn {
      let why = state.effect.map { ": \($0.value.why.reason)" } ?? ""
      found.find(since <= question.day, "in effect since \(since.text)\(why)")
      for line in state.effect?.value.working ?? [] { found.tell(line) }
    } else if state.decided != nil {
      found.find(.notMet, "it has no effect: it is \(state.phase.name)")
    }
    found.tell("now it is \(state.phase.name)")
    return found.link(
      .decision, "\(state.id.text), \(giving.decision.subject)", on: state.decided?.on)
  }

  /// The scheme under which the decision was made.
  var schemeLink: AuthorityLink {
    var found = AuthorityFindings()
    guard let giving else {
      found.find(.unknown, "under what power it was made cannot be seen")
      return found.link(.scheme, "not on the record")
    }
    if let confirmed = giving.state.authority {
      let value = confirmed.value
      found.find(
        .met,
        "confirmed on \(confirmed.on.text): "
          + [value.power, value.limit, value.term].compactMap { $0 }.joined(separator: "; "))
    }
    let sources = giving.decision.authority?.sources ?? []
    for source in sources { check(source, giving, &found) }
    if sources.isEmpty { found.find(.unknown, "the decision cites no power") }
    let label = sources.map {
      [$0.instrument, $0.provision].compactMap { $0 }.joined(separator: ", ")
    }
    return found.link(.scheme, sources.isEmpty ? "none cited" : label.joined(separator: "; "))
  }

  private func check(
    _ source: AuthoritySource, _ giving: GivingDecision, _ found: inout AuthorityFindings
  ) {
    let name = [source.instrument, source.provision].compactMap { $0 }.joined(separator: ", ")
    let made = giving.state.decided?.on
    let maker = giving.decision.decisionMaker?.post ?? giving.state.proposal.makerPost
    if let from = source.inForceFrom, let made {
      found.find(from <= made, "\(name): in force from \(from.text)")
    }
    if let holder = source.holder {
      if let maker {
        found.find(
          holder == maker,
          "\(name): held by \(title(holder)); the decision is \(title(maker))’s")
      } else {
        found.find(.unknown, "\(name): held by \(title(holder)); the maker’s post is not stated")
      }
    }
    if let limit = source.limit { found.tell("\(name): up to \(limit.text)") }
    if let over = source.over { found.tell("\(name): above \(over.text)") }
    guard let id = source.power else {
      if source.holder == nil, source.inForceFrom == nil {
        let words = "\(name): the decision does not state who holds it"
        // Whoever confirmed the authority has looked at it.
        if giving.state.authority == nil { found.find(.unknown, words) } else { found.tell(words) }
      }
      return
    }
    switch circumstances.council.power(id, on: made) {
    case .known(let power)?:
      let holds =
        maker.map(power.posts.contains) == true
        || giving.decision.decisionMaker.map { power.holders.contains($0.kind) } == true
      let isKnown = !power.posts.isEmpty || !power.holders.isEmpty
      found.find(
        holds ? .met : isKnown ? .notMet : .unknown,
        "\(name): the council’s policy has it as \(id.rawValue)"
          + (power.text.map { ", “\($0)”" } ?? "") + (holds ? "" : ", held by others"))
    case .unknown?: found.find(.unknown, "\(name): nobody knows whether it was in force then")
    case nil: found.find(.notMet, "\(name): the council’s policy has no \(id.rawValue) that day")
    }
  }
}

extension Source {
  /// The day of a decision that is only stated.
  fileprivate var statedOn: CivilDate? {
    if case .stated(_, let day) = self { day } else { nil }
  }
}

extension Decisions.Extension {
  /// Whether it is of the contract of that name.
  fileprivate func means(_ name: String) -> Bool { ContractFacts.isOneName(contract, name) }
}

extension BecameEffective.Why {
  /// Why it took effect, after a colon.
  fileprivate var reason: String {
    switch self {
    case .notCallable: "it could not be called in"
    case .exempt: "it was agreed that it is not to be called in"
    case .windowExpired: "the days of call-in passed"
    case .callInWithdrawn: "the call-in was taken back"
    case .scrutinyContent: "scrutiny asked for nothing"
    case .confirmed: "its maker confirmed it"
    case .changed: "its maker changed it"
    case .councilContent: "Council had nothing against it"
    case .councilDecided: "Council decided it"
    }
  }
}
