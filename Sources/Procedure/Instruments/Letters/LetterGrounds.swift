import CivilTime
import Councils
import Decisions
public import Workflow

/// What is found when letters are held against the contract, the suppliers and the decision that
/// they rest on.
struct LetterGrounds {
  var obstacles: [LetterObstacle] = []
  var remarks: [InstrumentRemark] = []

  /// What letters that extend the contract to a day come to: decided by the contract and the
  /// decision, and not by whoever writes.
  struct Extension {
    var purpose: LetterPurpose
    var option: ExtensionOption?
    var valueChange: Money?
    var current: CivilDate
    /// What the decision says; nil of one that is only stated.
    var act: Decisions.Extension?
    var working: [String]
  }
}

extension LetterDesk {
  /// How it stands with the decision.
  func standing(of source: Source) -> SourceStanding {
    SourceStanding.of(source, among: circumstances.decisions, on: day)
  }

  /// What the decision makes of the contract, by the recommendation; the longest when it says
  /// several things.
  func decided(_ source: Source) -> Decisions.Extension? {
    guard let facts = contract.facts, let recommendation = recommendation(source) else {
      return nil
    }
    return recommendation.extensions(of: facts).max { $0.to < $1.to }
  }

  func recommendation(_ source: Source) -> Recommendation? {
    guard case .recommendation(let id, let number) = source else { return nil }
    return circumstances.decisions[id]?.recommendation(number)
  }

  /// On what footing letters under that source extend the contract to that day.
  func extend(to day: CivilDate, under source: Source, statedChange: Money?)
    -> LetterGrounds.Extension?
  {
    guard let current = contract.to else { return nil }
    let act = decided(source)
    var change = statedChange
    if case .recommendation = source { change = act?.valueChange }
    if change?.pence == 0 { change = nil }
    let footing = ExtensionWay.way(for: contract, to: day, valueChange: change)
    return LetterGrounds.Extension(
      purpose: LetterPurpose(footing.way), option: footing.option, valueChange: change,
      current: current, act: act, working: footing.working)
  }

  /// Everything that stands against the letters of a batch as it was begun, but for the suppliers
  /// and Legal's approval: asked when it is begun, and again when it goes out.
  func grounds(of begun: BatchBegun, issuing: Bool) -> LetterGrounds {
    var grounds = LetterGrounds()
    against(source: begun, &grounds)
    if contract.facts == nil { grounds.obstacles.append(.contractUnknown) }
    if let ended = contract.ended {
      grounds.obstacles.append(.contractEnded(ended.on, reason: ended.reason))
    }
    if begun.purpose == .outcome {
      against(round: begun, &grounds)
    } else {
      against(extension: begun, &grounds)
    }
    if let end = contract.to, contract.ended == nil {
      if begun.dated > end || day > end {
        grounds.obstacles.append(.afterTerm(end: end, dated: begun.dated, issue: day))
      }
    }
    if issuing, begun.dated > day {
      grounds.obstacles.append(.datedAfterIssue(begun.dated, issue: day))
    }
    against(repetition: begun, &grounds)
    against(signatory: begun, &grounds)
    return grounds
  }

  private func against(source begun: BatchBegun, _ grounds: inout LetterGrounds) {
    let standing = standing(of: begun.source)
    guard case .inEffect(let since) = standing else {
      grounds.obstacles.append(.source(begun.source, standing))
      return
    }
    if begun.dated < since {
      grounds.obstacles.append(.datedBeforeEffect(begun.dated, effect: since))
    }
    if begun.purpose != .outcome, decided(begun.source) == nil, let facts = contract.facts {
      let others = circumstances.decisions.values.first { $0.state.id == begun.source.decision }
      let elsewhere = (others?.decision.recommendations ?? []).filter {
        !$0.extensions(of: facts).isEmpty
      }
      grounds.obstacles.append(
        .noExtension(
          begun.source, contract: facts.title, elsewhere: elsewhere.compactMap(\.number)))
    }
  }

  private func against(repetition begun: BatchBegun, _ grounds: inout LetterGrounds) {
    for other in others {
      guard let theirs = other.begun, theirs.id != begun.id, theirs.contract == begun.contract,
        other.phase != .abandoned, saysTheSame(theirs, begun)
      else { continue }
      if let on = other.issuedOn {
        let again = Set(other.standing.map(\.supplier)).intersection(begun.suppliers)
        if following == nil || theirs.source != begun.source || begun.suppliers.isEmpty
          || !again.isEmpty
        {
          grounds.obstacles.append(.twice(theirs.id, on: on))
        }
      } else {
        grounds.remarks.append(
          InstrumentRemark(
            "twice", "\(theirs.id.rawValue) is to say the same, and is \(other.phase.words)",
            cure: "abandon one of the two: only one can go out"))
      }
    }
  }

  func saysTheSame(_ one: BatchBegun, _ other: BatchBegun) -> Bool {
    guard one.contract == other.contract, one.purpose.isExtension == other.purpose.isExtension
    else { return false }
    return one.purpose.isExtension ? one.to == other.to : one.round == other.round
  }

  /// Whoever signs holds the post to which the decision gives it on the day that the letters bear.
  private func against(signatory begun: BatchBegun, _ grounds: inout LetterGrounds) {
    let staff = circumstances.staff
    guard let person = staff.person(begun.signatory) else {
      grounds.obstacles.append(.signatoryUnknown(begun.signatory))
      return
    }
    guard let post = SigningPost.of(begun.source, circumstances) else {
      grounds.remarks.append(
        InstrumentRemark(
          "signatory",
          "no post of the council’s is named that signs, so nothing shows that "
            + "\(person.name) may",
          cure: "let the decision name the post: an `authorise` or a `delegate` act"))
      return
    }
    guard circumstances.standing(as: post, of: person.id, on: begun.dated) == nil else { return }
    let holders = staff.holders(of: post, in: circumstances.council.identity.id, on: begun.dated)
    grounds.obstacles.append(
      .signatoryWithoutPost(
        person.name, post: circumstances.council.post(post)?.title ?? post.rawValue,
        on: begun.dated, holders: holders.map { staff.person($0)?.name ?? $0.rawValue }))
  }
}

extension Source {
  /// The decision, when it is on the record.
  public var decision: DecisionID? {
    if case .recommendation(let id, _) = self { id } else { nil }
  }
}
