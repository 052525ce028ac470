public import CivilTime
import Decisions

extension AgreementPaper {
  /// A change to an agreement that is signed.
  public struct Variation: Sendable, Hashable {
    /// Which: 1 for the first.
    public var number: Int
    /// The day from which it holds.
    public var from: CivilDate
    /// The day on which the second party signed the agreement.
    public var agreementDated: CivilDate?
    /// Why, as a sentence goes on after "because" or a sentence of its own.
    public var reason: String?
    /// What changes.
    public var changes: [Change] = []

    /// The change of that number, from that day.
    public init(number: Int, from: CivilDate) {
      self.number = number
      self.from = from
    }

    /// The change of that number from one set of terms to another, with a line for each term that
    /// is not the same.
    public init(number: Int, from: CivilDate, of old: Terms, to new: Terms) {
      self.init(number: number, from: from)
      changes = Change.between(old, new, from: from)
    }
  }

  /// One term that changes.
  public struct Change: Sendable, Hashable {
    /// The term: "Weekly price".
    public var term: String
    /// What it was.
    public var before: String
    /// What it is from then.
    public var after: String

    /// A term that changes.
    public init(_ term: String, before: String, after: String) {
      self.term = term
      self.before = before
      self.after = after
    }

    static func between(_ old: Terms, _ new: Terms, from day: CivilDate) -> [Change] {
      let before = [
        ("Weekly price", old.weekly(from: day)), ("Last day", old.lastDay),
        ("Paid once", old.paidOnce), ("Total", old.total?.text ?? "None"),
      ]
      let after = [new.weekly(from: day), new.lastDay, new.paidOnce, new.total?.text ?? "None"]
      return zip(before, after).compactMap { before, after in
        before.1 == after ? nil : Change(before.0, before: before.1, after: after)
      }
    }
  }

  /// What a review found.
  public struct Review: Sendable, Hashable {
    /// The day of the review.
    public var on: CivilDate
    /// What came of it.
    public var outcome: Outcome
    /// What was found, a paragraph each.
    public var notes: [String] = []
    /// The day by which the placement is to be looked at next.
    public var nextBy: CivilDate?

    /// A review of that day with that outcome.
    public init(on: CivilDate, outcome: Outcome) {
      self.on = on
      self.outcome = outcome
    }

    /// What can come of a review.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
      /// The placement goes on as it is.
      case goesOn
      /// It is to be varied.
      case toBeVaried
      /// It is to end.
      case toEnd
    }
  }

  /// How a placement ends.
  public struct Ending: Sendable, Hashable {
    /// Its last day.
    public var on: CivilDate
    /// The last day that was agreed; nil when none was.
    public var agreedEnd: CivilDate?
    /// The day on which the second party signed the agreement.
    public var agreementDated: CivilDate?
    /// The clause of the supplier's agreement by which it is ended: "12.3".
    public var clause: String?
    /// Why; nothing of the person.
    public var reason: String?

    /// An end on that day.
    public init(on: CivilDate) {
      self.on = on
    }
  }
}

extension AgreementPaper.Terms {
  /// The weekly price on a day and those that are agreed for later.
  fileprivate func weekly(from day: CivilDate) -> String {
    guard let first = prices.last(where: { $0.from <= day }) ?? prices.first else { return "None" }
    let later = prices.filter { $0.from > max(day, first.from) }
    return ([first.weekly.text] + later.map { "\($0.weekly.text) from \($0.from.text)" })
      .joined(separator: ", ")
  }

  fileprivate var lastDay: String { to?.text ?? "None: the placement runs until it is ended" }

  fileprivate var paidOnce: String {
    oneOffs.isEmpty
      ? "Nothing" : oneOffs.map { "\($0.what), \($0.amount.text)" }.joined(separator: "; ")
  }
}
