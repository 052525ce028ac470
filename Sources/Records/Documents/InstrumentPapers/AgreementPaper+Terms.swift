public import CivilTime
public import Decisions

extension AgreementPaper {
  /// What is bought, for how long and at what price.
  public struct Terms: Sendable, Hashable {
    /// The service: "Supported living".
    public var service: String
    /// The group of people: "Learning disability".
    public var group: String?
    /// What is needed, a paragraph each. The call prints it: nothing in it tells who the person is.
    public var needs: [String] = []
    /// The first day.
    public var from: CivilDate?
    /// The last day; nil for a placement that runs until it is ended.
    public var to: CivilDate?
    /// The day by which it is reviewed.
    public var reviewBy: CivilDate?
    /// The weekly price, period by period.
    public var prices: [Price] = []
    /// Sums paid once.
    public var oneOffs: [OneOff] = []
    /// What the weekly price comes to in twelve months, for a placement that has no last day.
    public var yearly: Money?
    /// The first day of those twelve months.
    public var yearlyFrom: CivilDate?

    /// Terms of which only the service is known.
    public init(service: String) {
      self.service = service
    }

    /// What it comes to in all: the sum of what the schedule prints, so that the paper adds up. Nil
    /// for a placement that has no last day or no price.
    public var total: Money? {
      guard to != nil, !prices.isEmpty else { return nil }
      let amounts = prices.compactMap(\.amount)
      guard amounts.count == prices.count else { return nil }
      let pence = (amounts + oneOffs.map(\.amount)).reduce(Int128(0)) { $0 + Int128($1.pence) }
      return Money(pence: Int(clamping: pence))
    }

    /// How the total is worked out: "£26,607.14 + £19,600 + £850"; nil when it is a single sum.
    var working: String? {
      let sums = prices.compactMap(\.amount) + oneOffs.map(\.amount)
      guard total != nil, sums.count > 1 else { return nil }
      return sums.map(\.text).joined(separator: " + ")
    }
  }

  /// The weekly price of one period.
  public struct Price: Sendable, Hashable {
    /// The first day.
    public var from: CivilDate
    /// The last day; nil when the period runs until the placement ends.
    public var to: CivilDate?
    /// The price of a week.
    public var weekly: Money
    /// What the period comes to; nil when it has no last day.
    public var amount: Money?

    /// That price on those days.
    public init(from: CivilDate, to: CivilDate? = nil, weekly: Money, amount: Money? = nil) {
      self.from = from
      self.to = to
      self.weekly = weekly
      self.amount = amount
    }

    /// How the sum is worked out: "£1,250 × 149 days ÷ 7", "£1,400 × 14 weeks".
    var working: String? {
      guard let to, from <= to else { return nil }
      let days = from.days(until: to) + 1
      guard days % 7 == 0 else { return "\(weekly.text) × \(days) day\(days == 1 ? "" : "s") ÷ 7" }
      return "\(weekly.text) × \(days / 7) week\(days == 7 ? "" : "s")"
    }
  }

  /// A sum paid once.
  public struct OneOff: Sendable, Hashable {
    /// For what; nothing of the person.
    public var what: String
    /// How much.
    public var amount: Money

    /// That sum for that.
    public init(_ what: String, _ amount: Money) {
      self.what = what
      self.amount = amount
    }
  }

  /// The person who is placed, as far as the agreement must say who it is.
  public struct Person: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The day of birth.
    public var dateOfBirth: CivilDate?
    /// Where the person lives, line by line, for a service that is given there.
    public var address: [String] = []
    /// Numbers of the case with social care, or of the person with the health service.
    public var numbers: [String] = []
    /// The social worker.
    public var socialWorker: String?

    /// Somebody of that name.
    public init(name: String) {
      self.name = name
    }
  }
}
