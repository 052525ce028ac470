import CivilTime

/// Whether an extension letter may exist, by the words of the law, the contract and the decision
/// alone.
///
/// It shares nothing with the code that issues letters, and knows none of its types: what it is
/// asked about is told in plain facts, and it counts days and months for itself. Where the two
/// disagree, one of them is wrong.
enum IndependentChecker {
  /// The facts about one letter on the day on which it is to go out.
  struct Facts {
    // The contract.
    var termEnd: CivilDate
    /// The days to which it ran on since, in order, each with the option that was used, if any.
    var earlier: [(to: CivilDate, option: String?)] = []
    var options: [Option] = []
    var endedEarly: CivilDate?
    var isOfThisContract = true

    // The decision.
    var effectSince: CivilDate?
    var isFrozen = false
    var isReplaced = false
    var decidedFrom: CivilDate
    var decidedTo: CivilDate
    var restsOnAnOption = false
    var changesThePrice = false

    // The letters.
    var lettersEnd: CivilDate
    var dated: CivilDate
    var issued: CivilDate
    var saysHowThePriceChanges = false
    /// Every letter that goes out, by the supplier to whom it goes.
    var addressees: [String]
    /// Those who have signed and are given work.
    var activeSuppliers: [String]
    /// Those to whom the same went out before, under the same decision.
    var toldBefore: [String] = []
    /// The days on which whoever signs holds the post that is to sign.
    var signatoryFrom: CivilDate?
    var signatoryTo: CivilDate?
    /// The monitoring officer lets lateness pass, with reasons.
    var latenessIsLifted = false
  }

  /// An option of the contract.
  struct Option {
    var number: String
    var months: Int?
    var latestEnd: CivilDate?
    var noticeDays: Int?
    var clause: String?
  }

  /// What forbids the letter; nothing when it may exist.
  static func forbids(_ facts: Facts) -> [String] {
    var reasons: [String] = []
    func forbid(_ isForbidden: Bool, _ why: String) { if isForbidden { reasons.append(why) } }

    // Nothing is done under a decision before it has effect, while it is called in, or once
    // another has replaced it; and a letter does not bear a day on which it had none.
    if let since = facts.effectSince {
      forbid(number(since) > number(facts.issued), "issued before the decision has effect")
      forbid(number(since) > number(facts.dated), "dated before the decision has effect")
    } else {
      forbid(true, "the decision has no effect")
    }
    forbid(facts.isFrozen, "called in")
    forbid(facts.isReplaced, "replaced")
    forbid(!facts.isOfThisContract, "decided of another contract")

    // No later end than was decided; a real extension, that begins where the term ends.
    let end = facts.earlier.last?.to ?? facts.termEnd
    forbid(facts.endedEarly != nil, "the contract has ended")
    forbid(number(facts.lettersEnd) > number(facts.decidedTo), "longer than decided")
    forbid(number(facts.lettersEnd) <= number(end), "extends nothing")
    forbid(number(facts.decidedFrom) > number(end) + 1, "leaves days between")

    // Before the term ends: what has ended cannot be extended.
    let told = max(number(facts.dated), number(facts.issued))
    forbid(told > number(end) && !facts.latenessIsLifted, "after the term")
    forbid(number(facts.dated) > number(facts.issued), "dated after its issue")

    // An option goes so far as the contract says. At the contract’s own price it is exercised as
    // the clause says, in the time that it asks; at another price both sign.
    let reaching = facts.options.first {
      reach(of: $0, facts).map { $0 >= number(facts.lettersEnd) } ?? false
    }
    forbid(facts.restsOnAnOption && reaching == nil, "beyond the option")
    if let option = reaching, !facts.changesThePrice {
      forbid(option.clause == nil, "cites no clause")
      let between = number(end) - told - 1
      let isLate = option.noticeDays.map { $0 > 0 && between < $0 } ?? false
      forbid(isLate && !facts.latenessIsLifted, "too late for the option’s notice")
    }
    forbid(facts.changesThePrice != facts.saysHowThePriceChanges, "price not as decided")

    // One for every active supplier, and no other; not twice; by the holder of the post.
    forbid(facts.addressees.isEmpty, "to nobody")
    let untold = facts.activeSuppliers.filter { !facts.toldBefore.contains($0) }
    forbid(facts.addressees.sorted() != untold.sorted(), "not one for each")
    forbid(facts.addressees.contains { facts.toldBefore.contains($0) }, "said before")
    let from = facts.signatoryFrom.map(number) ?? Int.max
    let to = facts.signatoryTo.map(number) ?? Int.max
    forbid(number(facts.dated) < from || number(facts.dated) > to, "signed without the post")
    return reasons
  }

  /// The last day to which an option reaches: its months begin on the day after the term that ran
  /// when it was first used, and a latest end that comes before they end counts.
  private static func reach(of option: Option, _ facts: Facts) -> Int? {
    var before = facts.termEnd
    for item in facts.earlier {
      if item.option == option.number { break }
      before = item.to
    }
    let byMonths = option.months.map { lastDay(of: $0, after: before) }
    let latest = option.latestEnd.map(number)
    return [byMonths, latest].compactMap { $0 }.min()
  }

  /// The last of so many months that begin on the day after a day: the day before the same day of
  /// the month, or the month’s last where it has no such day.
  private static func lastDay(of months: Int, after day: CivilDate) -> Int {
    let first = number(day) + 1
    let start = date(first)
    let month = start.month - 1 + months
    let (year, ofYear) = (start.year + month / 12, month % 12 + 1)
    if let same = CivilDate(year: year, month: ofYear, day: start.day) { return number(same) - 1 }
    var last = 28
    while CivilDate(year: year, month: ofYear, day: last + 1) != nil { last += 1 }
    return CivilDate(year: year, month: ofYear, day: last).map(number) ?? 0
  }

  private static func number(_ day: CivilDate) -> Int { day.dayNumber }

  private static func date(_ number: Int) -> CivilDate {
    guard let date = CivilDate(dayNumber: number) else { preconditionFailure("no such day") }
    return date
  }
}
