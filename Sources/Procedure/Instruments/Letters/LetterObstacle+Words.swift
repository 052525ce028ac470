import CivilTime
import Councils
import Decisions
import Workflow

extension LetterObstacle {
  /// What stands against it, with its working.
  public var message: String { words(InstrumentNames()).message }

  /// What clears it, with the commands as they are given.
  public func cure(for names: InstrumentNames) -> String? { words(names).cure }

  private func words(_ names: InstrumentNames) -> LetterObstacleWords.Words {
    switch self {
    case .notPermitted, .dayInFuture, .dayBeforeLast, .wrongPhase, .malformedID, .unknownFormat,
      .reasonMissing:
      LetterObstacleWords.asking(self, names)
    case .source, .noExtension, .afterDecision, .gap, .datedBeforeEffect:
      LetterObstacleWords.decision(self)
    case .contractUnknown, .contractEnded, .notLater, .datedAfterIssue, .afterTerm, .beyondOption,
      .clauseUnknown, .noticeTooLate, .priceNotDecided, .priceWordsMissing, .otherPriceDecided,
      .contractChanged:
      LetterObstacleWords.contract(self, names)
    case .roundUnknown, .roundNotDecided, .roundOtherSource, .beforeRoundDecided, .notJudged,
      .noSuppliers, .suppliersMissing, .supplierGone, .twice, .factsChanged:
      LetterObstacleWords.suppliers(self, names)
    case .templateNotApproved, .templateChanged, .approvalLost, .preparedByApprover,
      .signatoryUnknown, .signatoryWithoutPost:
      LetterObstacleWords.approval(self, names)
    case .outOfOrder, .otherFacts, .notWhole, .nothingLeft, .noLetter, .letterVoid, .unchanged,
      .nothingToLift, .cannotLift, .mayNotLift:
      LetterObstacleWords.letters(self, names)
    }
  }
}

/// The sentences of obstacles, group by group.
enum LetterObstacleWords {
  typealias Words = (message: String, cure: String?)

  /// Said when a group is asked about another's obstacle, which does not happen.
  private static let none: Words = ("", nil)

  static func asking(_ obstacle: LetterObstacle, _ names: InstrumentNames) -> Words {
    switch obstacle {
    case .notPermitted(let act, let actors):
      (
        "it is for \(actors.map(actor).joined(separator: " or ")) to "
          + (act == "begin" ? "prepare letters" : act)
          + (act == "issue" ? ", the latter only to set aside what may be set aside" : ""),
        nil
      )
    case .dayInFuture(let day, let today):
      ("\(day.text) has not come: it is \(today.text)", "give a day that has come")
    case .dayBeforeLast(let day, let last):
      (
        "\(day.text) is before \(last.text), the day of what was done last with these letters",
        "give \(last.text) or a later day"
      )
    case .wrongPhase(_, nil, _):
      ("the batch has not been begun", "begin it: \(names.preparing())")
    case .wrongPhase(let act, let phase?, let from):
      (
        from.isEmpty
          ? "the batch has been begun already: it is \(phase.words)"
          : "the batch is \(phase.words): one can \(act) only while it is "
            + from.compactMap { BatchPhase(rawValue: $0)?.words }.joined(separator: " or "),
        from.isEmpty ? "give it another name" : nil
      )
    case .malformedID(let name):
      (
        "“\(name)” is no name of a batch",
        "use small letters, digits and single hyphens, beginning with a letter"
      )
    case .unknownFormat(let format):
      ("letters have no format “\(format)”", "choose docx or odt")
    case .reasonMissing(let act): ("to \(act) needs a reason", "say why")
    default: none
    }
  }

  static func decision(_ obstacle: LetterObstacle) -> Words {
    switch obstacle {
    case .source(let source, let standing): standing.words(of: source)
    case .noExtension(let source, let contract, let elsewhere):
      (
        "\(source.text), does not extend \(contract)",
        elsewhere.isEmpty
          ? "name a recommendation that extends it, by title, reference or id"
          : "of the same decision, \(LetterWords.few(elsewhere)) "
            + "\(elsewhere.count == 1 ? "does" : "do")"
      )
    case .afterDecision(let to, let decided, let source):
      (
        "the letters extend to \(to.text), and \(source.text), extends to \(decided.text): "
          + "\(LetterWords.days(decided.days(until: to))) more than was decided",
        "end them on \(decided.text) at the latest"
      )
    case .gap(let end, let from):
      (
        "the contract ends on \(end.text), and the decision extends it from \(from.text): for "
          + "\(LetterWords.days(end.days(until: from) - 1)) between it would not run",
        "put the contract’s last day right in the register, or have the extension decided anew"
      )
    case .datedBeforeEffect(let dated, let effect):
      (
        "the letters bear \(dated.text), and the decision has effect from \(effect.text) on",
        "date them \(effect.text) or later"
      )
    default: none
    }
  }

  static func contract(_ obstacle: LetterObstacle, _ names: InstrumentNames) -> Words {
    switch obstacle {
    case .contractUnknown:
      ("the contract is not in the register", "enter it: \(names.entering)")
    case .contractEnded(let day, let reason):
      ("the contract ended on \(day.text): \(reason)", nil)
    case .notLater(let to, let end):
      (
        "the contract runs to \(end.text) already: letters that end on \(to.text) extend nothing",
        "give a day after \(end.text)"
      )
    case .datedAfterIssue(let dated, let issue):
      (
        "the letters bear \(dated.text), "
          + "\(LetterWords.days(issue.days(until: dated))) after they would go out",
        "issue them on \(dated.text), or prepare them anew"
      )
    case .afterTerm(let end, let dated, let issue): afterTerm(end, dated, issue)
    case .beyondOption(let to, let working):
      (
        "the decision uses an option, and no option of the contract reaches \(to.text)"
          + (working.isEmpty ? "" : ": " + working.joined(separator: "; ")),
        "end the letters within the option; or enter the option: "
          + names.option(nil, "--latest-end DATE")
      )
    case .clauseUnknown(let option):
      (
        "nobody has entered which clause gives option \(option), and the letters must cite it (MO-1)",
        "enter it: \(names.option(option, "--clause WORDS"))"
      )
    case .noticeTooLate(let option, let last, let day, let working):
      (
        "option \(option) asks that suppliers are told by \(last.text), and it is \(day.text), "
          + "\(LetterWords.days(last.days(until: day))) late: \(working.joined(separator: "; "))",
        "ask Legal whether the option can still be used; only the monitoring officer may go on"
      )
    case .priceNotDecided(let source):
      (
        "the letters change the price, and \(source.text), does not change what the contract is "
          + "worth",
        "leave the price alone, or rest them on a decision that changes it"
      )
    case .priceWordsMissing(let change):
      (
        "the decision changes what the contract is worth by \(change.text), and the letters do not "
          + "say how the price changes",
        "say it with --price"
      )
    case .otherPriceDecided(let given, let decided, let source):
      (
        "the value is to change by \(given.text), and \(source.text), changes it by \(decided.text)",
        "leave the sum out: the decision has it"
      )
    case .contractChanged(let what, let was, let now):
      (
        "the letters go by \(what) \(was), and the register has \(now) now",
        "abandon the batch and prepare it again: \(names.abandoning)"
      )
    default: none
    }
  }

  private static func afterTerm(_ end: CivilDate, _ dated: CivilDate, _ issue: CivilDate) -> Words {
    let late = max(dated, issue)
    let subject =
      dated == issue
      ? "the letters are of \(issue.text)"
      : "the letters bear \(dated.text) and go out on \(issue.text)"
    return (
      "\(subject), and the term ended on \(end.text): \(LetterWords.days(end.days(until: late))) "
        + "after it had ended, when there is nothing left to extend",
      "ask Legal: a term that has ended cannot be extended by letter; only the monitoring officer "
        + "may go on"
    )
  }

  static func suppliers(_ obstacle: LetterObstacle, _ names: InstrumentNames) -> Words {
    switch obstacle {
    case .roundUnknown(let round, let known):
      (
        "there is no round \(round)",
        known.isEmpty
          ? "take a round in: \(names.importing)"
          : "there are rounds \(LetterWords.few(known.map { "\($0)" }))"
      )
    case .roundNotDecided(let round):
      ("round \(round) is not decided", "decide it: \(names.admitting(round))")
    case .roundOtherSource(let round, let decided):
      ("round \(round) was decided under \(decided.text)", "name that: \(decided.text)")
    case .beforeRoundDecided(let day, let decided):
      (
        "the outcome is told on \(day.text), and the round was decided on \(decided.text)",
        "give \(decided.text) or a later day"
      )
    case .notJudged(let suppliers):
      (
        "of \(Self.names(suppliers)) nothing was decided: every applicant has an outcome (DP-1)",
        "decide the round: \(names.admitting(names.begun?.round))"
      )
    case .noSuppliers:
      (
        "there is no supplier to write to",
        "a supplier is active once its agreement is signed; see how they stand: remit suppliers list"
      )
    case .suppliersMissing(let suppliers):
      (
        "\(Self.names(suppliers)) should have a letter, and \(suppliers.count == 1 ? "has" : "have") none",
        "abandon the batch and prepare it again: \(names.abandoning)"
      )
    case .supplierGone(let letters):
      (
        letters.prefix(5).map {
          "letter \($0.number) is to \($0.supplier.rawValue), which "
            + ($0.status.map { "is \(standing($0))" } ?? "is not in the list")
        }.joined(separator: "; ")
          + (letters.count > 5 ? "; and \(letters.count - 5) more" : ""),
        letters.count == 1
          ? "void it: \(names.voiding(letters[0].number))"
          : "void each of them: \(names.voiding(nil))"
      )
    case .twice(let batch, let day):
      ("\(batch.rawValue) told the suppliers so on \(day.text): nothing is issued twice", nil)
    case .factsChanged(let number, let supplier, let what):
      (
        what.isEmpty
          ? "letter \(number): what is known of \(supplier.rawValue) has changed since"
          : "letter \(number): the \(LetterWords.few(what)) of \(supplier.rawValue) "
            + "\(what.count == 1 ? "has" : "have") changed since",
        "prepare it again"
      )
    default: none
    }
  }

  static func approval(_ obstacle: LetterObstacle, _ names: InstrumentNames) -> Words {
    switch obstacle {
    case .templateNotApproved(let template, let purpose):
      (
        "Legal has not approved \(template) for \(purpose.words)",
        "have it approved: \(InstrumentNames.approving(purpose, names.begun?.format))"
      )
    case .templateChanged(let template, let purpose, let approved):
      (
        approved == nil
          ? "Legal took back its approval of \(template) for \(purpose.words)"
          : "Legal approved another version of \(template) for \(purpose.words) than the one that "
            + "these letters are made from",
        "prepare the letters again; or have this version approved: "
          + InstrumentNames.approving(purpose, names.begun?.format)
      )
    case .approvalLost(let changes):
      (
        "Legal’s approval is lost, since letters are not what it approved: "
          + LetterWords.few(changes),
        "have them approved again: \(names.approvingLetters)"
      )
    case .preparedByApprover(let name):
      ("\(name) prepared these letters, and may not approve them", "ask another lawyer")
    case .signatoryUnknown(let person):
      ("\(person.rawValue) is none of the council’s people", "name somebody of people.yaml")
    case .signatoryWithoutPost(let name, let post, let day, let holders):
      (
        "\(name) is to sign, and does not hold the post of \(post) on \(day.text)",
        holders.isEmpty ? "nobody holds it that day" : "\(LetterWords.few(holders)) did"
      )
    default: none
    }
  }

  static func letters(_ obstacle: LetterObstacle, _ names: InstrumentNames) -> Words {
    switch obstacle {
    case .outOfOrder(let number, let supplier, let next):
      (
        "letter \(number) to \(supplier.rawValue) does not come next",
        next.map { "write letter \($0.number) to \($0.supplier.rawValue)" }
          ?? "all are written: complete the batch"
      )
    case .otherFacts(let number, let supplier):
      (
        "letter \(number) was not written from what the record has of \(supplier.rawValue) now",
        "write it again"
      )
    case .notWhole(let next, let left):
      (
        "\(LetterWords.letters(left)) \(left == 1 ? "is" : "are") not written yet, letter \(next) "
          + "the next",
        "go on with it: \(names.preparing())"
      )
    case .nothingLeft: ("every number of the batch is void", "abandon it: \(names.abandoning)")
    case .noLetter(let number, let numbers):
      (
        "there is no letter \(number) in the batch",
        numbers.isEmpty ? nil : "its numbers are \(numbers.lowerBound) to \(numbers.upperBound - 1)"
      )
    case .letterVoid(let number, let reason): ("letter \(number) is void: \(reason)", nil)
    case .unchanged(let number):
      ("letter \(number) is byte for byte what it was", "nothing is to be done")
    case .nothingToLift(let code): ("no obstacle “\(code)” stands against it", "leave it out")
    case .cannotLift(let code): ("“\(code)” cannot be set aside by anybody", nil)
    case .mayNotLift(let code, let roles):
      (
        "“\(code)” may be set aside by \(roles.map(\.words).joined(separator: " or ")) only",
        "let them issue the letters, with reasons"
      )
    default: none
    }
  }

  /// How a supplier stands, after "is".
  static func standing(_ status: SupplierStatus) -> String {
    switch status {
    case .applied: "being judged"
    case .admitted: "admitted"
    case .rejected: "not admitted"
    case .agreementSent: "yet to sign its agreement"
    case .active: "active"
    case .suspended: "suspended"
    case .left: "no longer on the list"
    }
  }

  /// Who that is, with an article.
  private static func actor(_ actor: InstrumentActor) -> String {
    switch actor {
    case .role(let role): role.words
    case .lawyer: "the council’s lawyer"
    case .delegate: "whoever holds the post to which it is delegated"
    }
  }

  private static func names(_ suppliers: [SupplierID]) -> String {
    LetterWords.few(suppliers.map(\.rawValue))
  }
}

extension BatchPhase {
  /// The phase as a person would say it.
  public var words: String {
    switch self {
    case .writing: "being written"
    case .review: "with Legal"
    case .changes: "to be changed"
    case .approved: "approved"
    case .issued: "issued"
    case .abandoned: "abandoned"
    }
  }
}
