import CivilTime
import Councils
import Decisions
import Digests
public import Rules

extension GuardCheck {
  /// What the rules find wrong with the text that only its author can put right: also what would
  /// stand against the record of the decision, when the text can be changed no more.
  func textObstacles() -> [Obstacle] {
    open(circumstances.findings(on: state)) { finding in
      let isOfText = ["FM", "TX", "MN", "TM", "NM"].contains(finding.rule.family)
      let isOfRecord =
        Rulings.ofRecord.contains(finding.rule.family) && finding.clearedBy == .reportAuthor
      return (isOfText || isOfRecord) && !finding.isOnlyOfRecordedFields
    }
  }

  /// The clearance takes the place of the adviser whom the author named: whether the paper then has
  /// all that it prints of them.
  func titleObstacles() -> [Obstacle] {
    guard let by = state.clearance?.value.by, by.title == nil else { return [] }
    let isWanted = open(circumstances.findings(on: state)) { finding in
      finding.rule.family == "FM" && finding.places.contains { $0.field == "adviser.title" }
    }
    return isWanted.isEmpty ? [] : [.hasNoTitle(by.name)]
  }

  /// What the rules find against the act, judged with what it adds to the record.
  func ruleObstacles(_ term: Guard) -> [Obstacle] {
    open(circumstances.findings(on: state)) { finding in
      switch term {
      case .rulesBeforeDecision:
        !Rulings.ofRecord.contains(finding.rule.family) && !finding.isOnlyOfRecordedFields
      case .recordIsWhole: Rulings.ofRecord.contains(finding.rule.family)
      default: Rulings.ofPublication.contains(finding.rule.family)
      }
    }
  }

  /// What stands against an answer: a rule of law cannot be answered away. What an act will come to
  /// be found against can be answered before it is, so that a key need not be of today.
  func answerObstacles() -> [Obstacle] {
    guard case .answerFinding(let key, _)? = command else { return [] }
    let isOfLaw = circumstances.findings(on: state).contains {
      $0.key == key && $0.severity == .blocks && $0.isOfLaw
    }
    return isOfLaw ? [.lawHasNoException(key)] : []
  }

  /// The same for an offer of a decision: what would stand against it if it were made that day, as
  /// whoever holds the post would make it.
  func rulesWithoutAct(_ term: Guard) -> [Obstacle] {
    guard term == .rulesBeforeDecision, let text = state.text?.digest,
      let outcome = way.flatMap(DecisionRecord.Outcome.init)
    else { return [] }
    let holder = proposal.makerPost.flatMap {
      circumstances.staff.holders(of: $0, in: proposal.council, on: day).first
    }
    var made = self
    made.command = .decide(MakeDecision(outcome: outcome))
    let maker =
      proposal.isCollective || holder == nil
      ? made.makerInPost
      : circumstances.officeholder(
        holder ?? circumstances.actor,
        proposal.makerPost.map {
          HeldPost(council: proposal.council, post: $0, capacity: .holder)
        })
    let event = Decided(
      outcome: outcome, text: text, maker: maker, presiding: nil, reasons: nil, changes: nil,
      widens: false, until: nil, interests: [], minute: nil, evidence: nil)
    made.state.apply(
      RecordedAct(.decided(event), done: day, recorded: circumstances.today, by: maker))
    return made.ruleObstacles(term)
  }

  /// What whoever acts should look at, beside what stands against it.
  func findingsToShow(_ row: Transition) -> [Finding] {
    let judged: Set<Guard> = [
      .textIsComplete, .rulesBeforeDecision, .recordIsWhole, .rulesBeforePublication,
    ]
    var found = datingFindings() + makerFindings()
    if row.guards.contains(where: judged.contains) || act == .edit || act == .start {
      found += circumstances.findings(on: state).filter {
        $0.outcome != .met && !$0.isOnlyOfRecordedFields && !isAnswered($0)
          && !isOfNoticeToCome($0)
      }
    } else if act == .requestWaiver || act == .decideWaiver {
      found += circumstances.findings(on: state).filter {
        $0.rule.family == "WV" && $0.outcome == .notMet && !$0.isOnlyOfRecordedFields
          && !isAnswered($0)
      }
    }
    return found
  }

  /// Whether it only misses a notice that the procedure will ask for, and count, by itself.
  private func isOfNoticeToCome(_ finding: Finding) -> Bool {
    state.decided == nil && finding.outcome == .unknown && finding.rule.family == "NT"
  }

  private func open(
    _ findings: [Finding], _ isMeant: (Finding) -> Bool
  ) -> [Obstacle] {
    findings.filter { finding in
      finding.outcome == .notMet && finding.severity == .blocks && isMeant(finding)
        && !(isAnswered(finding) && !finding.isOfLaw)
    }.map { .finding($0) }
  }

  func isAnswered(_ finding: Finding) -> Bool {
    state.answers.contains { $0.value.key == finding.key }
  }

  /// While it is drafted and cleared: whether the paper names as decision maker somebody who holds
  /// the post. The record prints that name, and the text can be changed no more when it is signed,
  /// which is when the rules find it (RD-2).
  private func makerFindings() -> [Finding] {
    guard [.start, .edit, .submit, .clear].contains(act), state.decided == nil,
      !proposal.isCollective, let named = proposal.makerName, let post = proposal.makerPost
    else { return [] }
    let holders = circumstances.staff.holders(of: post, in: proposal.council, on: day)
      .map { circumstances.officeholder($0, nil).name }
    guard let holder = holders.first,
      !holders.contains(where: { PrintedName(named).mayBe(PrintedName($0)) })
    else { return [] }
    let title = council.post(post)?.title ?? post.rawValue
    // Some papers name the post, and no person.
    if PrintedName(named) == PrintedName(title) { return [] }
    return [
      Finding(
        rule: "RD-2", outcome: .notMet, severity: .warns,
        message: "the paper names \(named) as the decision maker, and on "
          + "\(day.text) the post (\(title)) is held by \(holder)",
        places: ["decisionMaker.name"], facts: [], working: [],
        cure: "name whoever holds the post, or have the list of people put right",
        clearedBy: .reportAuthor)
    ]
  }

  /// An act that is dated back: what shows that it was done that day.
  private func datingFindings() -> [Finding] {
    guard act != .start, let dated = DatedBack(day, recorded: circumstances.today) else {
      return []
    }
    let shown = state.attachments.first { $0.value.document == evidence }
    guard let shown else {
      guard evidence == nil else { return [] }
      return [
        Finding(
          rule: DatedBack.rule, outcome: .notMet, severity: .warns, message: dated.unshown,
          places: [], facts: [], working: [],
          cure: "attach what shows it, the signed scan, the minutes or the page as published: "
            + Attached.command(on: state.id.text), clearedBy: .committeeServices)
      ]
    }
    guard let bears = shown.value.datedOn, day < bears else { return [] }
    return [
      Finding(
        rule: DatedBack.rule, outcome: .notMet, severity: .warns,
        message: "the act is dated \(day.textWithWeekday), and what shows it "
          + "(\(shown.value.name)) bears the day \(bears.textWithWeekday)",
        places: [], facts: [], working: [],
        cure: "date the act as its evidence is dated, or attach evidence of the earlier day",
        clearedBy: .committeeServices)
    ]
  }

  private var evidence: SHA256Digest? {
    switch command {
    case .decide(let decision): decision.evidence
    case .callIn(let requisition): requisition.evidence
    default: state.attachments.last { $0.value.act == state.version }?.value.document
    }
  }
}

/// Which families of rules judge at which step.
enum Rulings {
  /// Those on the record of a decision, which is complete only after it is made.
  static let ofRecord: Set<Substring> = ["RC", "RT", "OP"]
  /// Those on what the public is shown.
  static let ofPublication: Set<Substring> = ["RC", "EX", "OS"]
}

extension Finding {
  /// Whether all it asks for are fields that the procedure itself will fill in.
  public var isOnlyOfRecordedFields: Bool {
    !places.isEmpty
      && places.allSatisfy { $0.document == .decision && RecordedFields.contains($0.field) }
  }
}
