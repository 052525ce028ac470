import CivilTime
import Decisions
import Rules

extension SupplierObstacle {
  /// By what it is found and cited.
  public var code: String {
    switch self {
    case .noContract: "noContract"
    case .notRunning: "notRunning"
    case .roundOutOfOrder: "roundOutOfOrder"
    case .noSuchRound: "noSuchRound"
    case .roundDecided: "roundDecided"
    case .emptyRound: "emptyRound"
    case .sameFile: "sameFile"
    case .application: "application"
    case .inTheList: "inTheList"
    case .noSuchSupplier: "noSuchSupplier"
    case .wrongStatus: "wrongStatus"
    case .beforeItsStanding: "beforeItsStanding"
    case .passMarkUnknown: "passMarkUnknown"
    case .regulation34Unknown: "DP-0"
    case .daysUnknown: "daysUnknown"
    case .unexplained, .late: "DP-2"
    case .reasonForNobody: "reasonForNobody"
    case .outsideDelegation: "outsideDelegation"
    case .otherPower: "otherPower"
    case .moreThanApproved: "moreThanApproved"
    case .admissionUsed: "admissionUsed"
    case .moreThanJudged: "moreThanJudged"
    case .nothingChanges: "nothingChanges"
    case .cannotBeLifted: "cannotBeLifted"
    case .nobodyNamed: "nobodyNamed"
    case .listBegun: "listBegun"
    case .roundsBefore: "roundsBefore"
    }
  }

  /// What stands against it, in one sentence that begins small and has no full stop.
  public var message: String {
    switch self {
    case .noContract: "the contract is not in the register"
    case .notRunning(let id, let from, let to, let day):
      "\(id.rawValue) runs from \(from.text) to \(to.text), and this is done on "
        + day.textWithWeekday
    case .roundOutOfOrder(let round, let next): "round \(round) is not the next, which is \(next)"
    case .noSuchRound(let round, let last):
      "there is no round \(round)" + (last == 0 ? "; none came in yet" : "; the last is \(last)")
    case .roundDecided(let round, let day): "round \(round) was decided on \(day.text)"
    case .emptyRound(let round): "round \(round) has no application"
    case .sameFile(let round): "the same file was taken in as round \(round)"
    case .application(let id, let fault): "\(id.rawValue): \(fault)"
    case .inTheList(let id, let status):
      "\(id.rawValue) asks to be let in, and \(status.predicate)"
    case .noSuchSupplier(let id): "there is no supplier \(id.rawValue) in the list"
    case .wrongStatus(let id, let status, let act, let begins):
      "\(id.rawValue) \(status.predicate): to \(act) it must be "
        + begins.map(\.name).listed("or")
    case .beforeItsStanding(let id, let status, let since, let day):
      "\(id.rawValue) \(status.predicate) since \(since.textWithWeekday) only, and this is done on "
        + day.textWithWeekday
    case .passMarkUnknown(let id):
      "nothing says from which score applicants are let into \(id.rawValue)"
    case .regulation34Unknown(let id):
      "\(id.rawValue) is for social services, which regulation 34 binds only so far as the system’s "
        + "own documents adopt it (PCR 2015 regs 34, 74-76), and nobody has said whether they do"
    case .daysUnknown(let reason): "the days in which the round is due cannot be counted: \(reason)"
    case .unexplained(let requests, let day): assessedLate(requests, day)
    case .late(let requests, let day):
      assessedLate(requests, day) + "; a recorded reason allows fifteen and no more"
    case .reasonForNobody(let suppliers, let round):
      "a reason is given for \(suppliers.map(\.rawValue).listed()), and round \(round) judges no "
        + "request of \(suppliers.count == 1 ? "that supplier" : "those suppliers")"
    case .outsideDelegation(let source, let from, let to, let day):
      "\(source): the power is handed over"
        + (from.map { " from \($0.text)" } ?? "") + (to.map { " to \($0.text)" } ?? "")
        + ", and this is done on \(day.textWithWeekday)"
    case .otherPower(let source, let power):
      "\(source), hands over another power than to let suppliers in: “\(power)”"
    case .moreThanApproved(let source, let approved, let reach):
      "\(source), lets \(approved) suppliers in, and \(reach) reach the pass mark; all who do are to "
        + "be let in (PCR 2015 reg 34(6), DP-1)"
    case .admissionUsed(let source, let round):
      "\(source), lets in the suppliers of round \(round), which was decided under it"
    case .moreThanJudged(let id, let categories):
      "\(id.rawValue) was judged on its application, which does not ask for "
        + categories.map(\.text).listed()
    case .nothingChanges(let id): "nothing of \(id.rawValue) would change"
    case .cannotBeLifted(let code, let among):
      "“\(code)” is nothing that can be lifted; that is \(among.listed("or"))"
    case .nobodyNamed: "no supplier is named"
    case .listBegun(let day):
      "the list was begun on \(day.text), and suppliers from before the record are taken over first"
    case .roundsBefore(let count): "there cannot have been \(count) rounds before"
    }
  }

  /// What clears it, with the commands as they are given.
  public func cure(for names: InstrumentNames) -> String? {
    switch self {
    case .noContract: "enter it: \(names.entering)"
    case .notRunning: "give the day on which it was done, if that was another"
    case .roundOutOfOrder(_, let next): "call it round \(next)"
    case .noSuchRound: "see the list: remit suppliers list"
    case .roundDecided: nil
    case .emptyRound: "give a file with an application in each row"
    case .sameFile: "give the file of this round"
    case .application: "correct the file, and give it again"
    case .inTheList(_, let status):
      status == .applied
        ? "decide the round in which it asked first"
        : "leave it out of the round: only one that was rejected or has left may ask again"
    case .noSuchSupplier: "see the list: remit suppliers list"
    case .wrongStatus: nil
    case .beforeItsStanding: "correct the day"
    case .passMarkUnknown(let id):
      "say it: \(InstrumentNames(contract: id).amending("--pass-mark NUMBER"))"
    case .regulation34Unknown(let id):
      "say it: \(InstrumentNames(contract: id).amending("--adopts-reg-34 yes|no"))"
    case .daysUnknown:
      "enter further bank holidays in holidays.yaml, and adopt them: remit adopt holidays"
    case .unexplained(let requests, let day):
      "record why \(requests.count == 1 ? "this case" : "each of these cases") took longer: "
        + requests.prefix(3).map { "--extended-reason \($0.supplier.rawValue)=WORDS" }
        .joined(separator: " ") + (requests.count > 3 ? " …" : "")
        + (requests.contains { day > $0.time.fifteen }
          ? "; past fifteen working days the monitoring officer lifts it too: "
            + names.lifting("DP-2") : "")
    case .late:
      "the monitoring officer lets it be decided, with reasons: \(names.lifting("DP-2"))"
    case .reasonForNobody: "see who asked in which round: remit suppliers list"
    case .outsideDelegation: "name a decision that hands the power over for that day"
    case .otherPower:
      "name the recommendation that delegates the letting in of suppliers; or the monitoring officer "
        + "lifts it: \(names.lifting("otherPower"))"
    case .moreThanApproved:
      "bring the further ones to a decision; or the monitoring officer lifts it: "
        + names.lifting("moreThanApproved")
    case .admissionUsed: "rest it on the delegation for later rounds"
    case .moreThanJudged: "let it leave, and apply for all of it in the next round"
    case .nothingChanges: nil
    case .cannotBeLifted: nil
    case .listBegun: "take them in as a round: \(names.importing)"
    case .roundsBefore: "give a number from 0 to 999"
    case .nobodyNamed: "name the suppliers, or --all"
    }
  }
}

/// That requests are assessed after the days that they have.
private func assessedLate(_ requests: [RequestTime], _ day: CivilDate) -> String {
  "the round is decided on \(day.textWithWeekday), after the days in which "
    + "\(requests.count == 1 ? "a request is" : "requests are") to be assessed: "
    + "\(RequestTime.words(requests)) (PCR 2015 reg 34(17)-(18))"
}

extension SupplierStatus {
  /// The status in a word or two.
  public var name: String {
    switch self {
    case .applied: "applied"
    case .admitted: "admitted"
    case .rejected: "rejected"
    case .agreementSent: "agreement sent"
    case .active: "active"
    case .suspended: "suspended"
    case .left: "left"
    }
  }

  /// What a supplier is or did that stands so.
  var predicate: String {
    switch self {
    case .applied: "has an application that is not decided"
    case .admitted: "is let in"
    case .rejected: "was not let in"
    case .agreementSent: "is let in, its agreement being sent"
    case .active: "is active"
    case .suspended: "is suspended"
    case .left: "has left"
    }
  }
}
