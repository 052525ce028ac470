public import CivilTime
public import Councils

extension StepPaper {
  /// The time in which a decision can be called in.
  public struct Window: Sendable, Hashable {
    /// The day from which it is counted.
    public var opens: CivilDate?
    /// The last day.
    public var lastDay: CivilDate?
    /// The time of that day by which a requisition must have come.
    public var deadlineTime: ClockTime?
    /// The day on which the decision has effect when nobody calls it in.
    public var effectiveOn: CivilDate?
    /// For how many days.
    public var period: Int?
    /// What sort of days.
    public var unit: CallInRule.Unit?
    /// Where the rule comes from.
    public var source: String?

    /// A time of which nothing is said yet.
    public init() {}
  }

  /// The requisition by which members call a decision in.
  public struct Requisition: Sendable, Hashable {
    /// The day on which it was received.
    public var receivedOn: CivilDate?
    /// Who calls the decision in.
    public var members: [Member] = []
    /// The grounds of the constitution that it relies on.
    public var grounds: [String] = []
    /// Why.
    public var reasons: String?
    /// What is to be done instead.
    public var alternative: String?
    /// What the constitution asks of a requisition, and whether this one has it.
    public var conditions: [Condition] = []
    /// The day on which it was found valid or was refused.
    public var decidedOn: CivilDate?

    /// A requisition of which nothing is said yet.
    public init() {}

    /// A member who calls a decision in.
    public struct Member: Sendable, Hashable {
      /// The name: "Councillor Gillian Ford".
      public var name: String
      /// The political group.
      public var group: String?

      /// A member of that name.
      public init(name: String, group: String? = nil) {
        self.name = name
        self.group = group
      }
    }

    /// One thing that a requisition must have.
    public struct Condition: Sendable, Hashable {
      /// What it must have: "at least six members sign it".
      public var text: String
      /// Whether it has it.
      public var isMet: Bool
      /// Why that was found.
      public var why: String?

      /// A condition that is met, or is not.
      public init(_ text: String, isMet: Bool, why: String? = nil) {
        self.text = text
        self.isMet = isMet
        self.why = why
      }
    }
  }

  /// What came of a call-in.
  public struct Outcome: Sendable, Hashable {
    /// Who resolved it: the scrutiny committee, the decision maker, the Council.
    public var body: String?
    /// On which day.
    public var on: CivilDate?
    /// What was resolved, in a sentence.
    public var resolution: String?
    /// Why.
    public var reasons: String?

    /// An outcome of which nothing is said yet.
    public init() {}
  }

  /// The agreement that a decision is not to be called in.
  public struct Exemption: Sendable, Hashable {
    /// Who agreed.
    public var agreedBy: String?
    /// On which day.
    public var agreedOn: CivilDate?
    /// Why.
    public var reason: String?
    /// To which body it is reported.
    public var reportTo: String?

    /// An exemption of which nothing is said yet.
    public init() {}
  }

  /// How a decision takes effect.
  public struct Effect: Sendable, Hashable {
    /// On which day.
    public var on: CivilDate?
    /// Why on that day, in a sentence.
    public var why: String?
    /// Which recommendations, by the numbers that others cite.
    public var recommendations: [String] = []

    /// A taking effect of which nothing is said yet.
    public init() {}
  }
}
