import CivilTime
import Councils
import Decisions
import Workflow

extension AuthorityChain {
  /// The proof that answers a question, by the decisions, the staff and the policy of the
  /// circumstances. It never fails: what is missing is said.
  public static func answering(
    _ question: AuthorityQuestion, under circumstances: InstrumentCircumstances
  ) -> AuthorityChain {
    let trace = AuthorityTrace(question: question, circumstances: circumstances)
    let links = [
      trace.isSigned ? trace.signature : nil, trace.delegationLink, trace.recommendationLink,
      trace.decisionLink,
      trace.schemeLink,
    ]
    return AuthorityChain(
      what: question.what, day: question.day, links: links.compactMap { $0 })
  }
}

/// A question with what it is answered from.
struct AuthorityTrace {
  let question: AuthorityQuestion
  let circumstances: InstrumentCircumstances

  /// Whether it is a thing that somebody signs: a contract of the register is not, its papers are.
  var isSigned: Bool { question.signedBy != nil || question.needs != .establish }

  var giving: GivingDecision? {
    question.source.decision.flatMap { circumstances.decisions[$0] }
  }

  var number: String? {
    if case .recommendation(_, let number) = question.source { number } else { nil }
  }

  var recommendation: Recommendation? { number.flatMap { giving?.recommendation($0) } }

  /// The power that the recommendation hands over: to the post that signs, when it names several.
  var delegation: Delegation? {
    let all = recommendation?.delegations ?? []
    return all.first { $0.to == question.post } ?? all.first { held($0.to) != nil } ?? all.first
  }

  /// The post whose holder had to sign.
  var post: PostID? {
    delegation?.to ?? question.post ?? SigningPost.of(question.source, circumstances)
  }

  func title(_ post: PostID) -> String { circumstances.council.post(post)?.title ?? post.rawValue }

  /// How whoever signed held a post that day.
  func held(_ post: PostID) -> Standing? {
    question.signedBy?.person.flatMap {
      circumstances.standing(as: post, of: $0, on: question.day)
    }
  }

  /// Who signed, and which post they held that day.
  var signature: AuthorityLink {
    var found = AuthorityFindings()
    guard let signatory = question.signedBy else {
      found.find(.unknown, "nobody has signed it")
      return found.link(.signature, "nobody yet")
    }
    let post = signatory.title ?? signatory.post.map(title)
    let label = [signatory.name, post].compactMap { $0 }.joined(separator: ", ")
    if !question.isIssued { found.find(.unknown, "it has not been issued yet") }
    for line in question.setAside { found.find(.notMet, line) }
    guard let person = signatory.person, circumstances.staff.person(person) != nil else {
      found.find(.unknown, "\(signatory.name) is none of the council’s people on the record")
      return found.link(.signature, label, on: question.day)
    }
    guard let post = self.post else {
      found.find(.unknown, "nothing on the record says the holder of which post is to sign")
      return found.link(.signature, label, on: question.day)
    }
    let day = question.day.text
    if let standing = held(post) {
      switch standing.post?.capacity {
      case .deputy(let whom, let instrument):
        let holder = whom.flatMap { circumstances.staff.person($0)?.name }
        found.find(
          .met,
          "\(signatory.name) deputised for \(holder ?? "the vacant post") as \(title(post)) on "
            + day + (instrument.map { ", by \($0)" } ?? ""))
        if let whom, circumstances.staff.isAbsent(whom, on: question.day) {
          found.tell("\(holder ?? whom.rawValue) was away that day")
        }
      default: found.find(.met, "\(signatory.name) held the post of \(title(post)) on \(day)")
      }
    } else {
      let holders = circumstances.staff.holders(
        of: post, in: circumstances.council.identity.id, on: question.day)
      let names = holders.map { circumstances.staff.person($0)?.name ?? $0.rawValue }
      found.find(
        .notMet,
        "\(signatory.name) did not hold the post of \(title(post)) on \(day): "
          + (names.isEmpty ? "nobody did" : "\(LetterWords.few(names)) did"))
    }
    return found.link(.signature, label, on: question.day)
  }

  /// The power that was handed over, when the thing rests on one.
  var delegationLink: AuthorityLink? {
    guard let delegation else {
      guard case .delegation(let power) = question.needs else { return nil }
      var found = AuthorityFindings()
      if giving == nil {
        found.find(.unknown, "whether the power to \(power) was delegated cannot be seen")
      } else {
        found.find(.notMet, "\(question.source.text), delegates nothing")
      }
      return found.link(.delegation, power)
    }
    var found = AuthorityFindings()
    checkSum(delegation, &found)
    checkTime(delegation, &found)
    if !delegation.consulting.isEmpty {
      let whom = LetterWords.few(delegation.consulting.map(title))
      if let answer = question.consultation {
        found.find(.met, "to be used in consultation with \(whom): \(answer)")
      } else {
        found.find(
          .unknown, "to be used in consultation with \(whom): nobody has said how that was done")
      }
    }
    if let source = delegation.source { found.tell("rests on \(source)") }
    return found.link(
      .delegation, "to \(title(delegation.to)): \(delegation.power)",
      on: delegation.effectiveFrom ?? delegation.term?.from)
  }

  private func checkSum(_ delegation: Delegation, _ found: inout AuthorityFindings) {
    func compare(_ limit: Money, _ words: String, _ holds: (Money) -> Bool) {
      guard let amount = question.amount else {
        // To let a supplier in commits no money.
        if question.needs == .admit { return found.tell("\(words) \(limit.text)") }
        found.find(.unknown, "\(words) \(limit.text): what this is worth is not known")
        return
      }
      found.find(holds(amount), "\(words) \(limit.text): this is \(amount.text)")
    }
    if let limit = delegation.limit { compare(limit, "up to") { $0 <= limit } }
    if let below = delegation.below { compare(below, "below") { $0 < below } }
    if delegation.limit == nil, delegation.below == nil {
      found.find(
        delegation.limitReason == nil ? .unknown : .met,
        "no sum is set" + (delegation.limitReason.map { ": \($0)" } ?? ", and no reason why"))
    }
  }

  private func checkTime(_ delegation: Delegation, _ found: inout AuthorityFindings) {
    let day = question.day
    let begins = [delegation.effectiveFrom, delegation.term?.from].compactMap { $0 }.max()
    if let begins {
      found.find(begins <= day, "from \(begins.text) on: it is \(day.text)")
    }
    guard let term = delegation.term else {
      found.find(.unknown, "no term is set")
      return
    }
    guard let end = term.to else {
      found.find(.unknown, "its term has no last day")
      return
    }
    if day <= end {
      found.find(.met, "until \(end.text)")
    } else if let longest = term.longestEnd, day <= longest {
      let runsOn = question.contractEnd.map { day <= $0 }
      found.find(
        runsOn.map { $0 ? .met : .notMet } ?? .unknown,
        "until \(end.text), and to \(longest.text) at the latest if the contract runs on: "
          + (question.contractEnd.map { "it runs to \($0.text)" } ?? "its end is not known"))
    } else {
      found.find(
        .notMet,
        "until \((term.longestEnd ?? end).text): it ended "
          + "\(LetterWords.days((term.longestEnd ?? end).days(until: day))) before")
    }
  }
}

extension Term {
  /// Its last day when all that may make it longer is used, one after another.
  var longestEnd: CivilDate? {
    guard var end = to else { return nil }
    for item in extensions {
      guard let length = TermLength(years: item.years ?? 0, months: item.months ?? 0),
        let first = end.adding(days: 1), let last = length.lastDay(from: first)
      else { return end }
      end = last
    }
    return end
  }
}
