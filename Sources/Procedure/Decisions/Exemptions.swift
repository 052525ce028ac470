public import CivilTime

/// Whether members may call the decision in.
public struct CallInExemption: Sendable, Hashable {
  /// Whether it is exempt from call-in.
  public var exempt: Bool
  /// Why.
  public var reason: String?
  /// Who agreed to that.
  public var agreedBy: Person?
  /// The day on which they agreed.
  public var agreedOn: CivilDate?
  /// The body to which the exemption is reported.
  public var reportedTo: String?

  /// A decision that is exempt from call-in, or is not.
  public init(exempt: Bool) {
    self.exempt = exempt
  }
}

/// What the form says about the report being exempt or confidential.
public struct ReportExemption: Sendable, Hashable {
  /// Whether the report is.
  public var exempt: Bool
  /// Why.
  public var reason: String?

  /// A report that is exempt, or is not.
  public init(exempt: Bool) {
    self.exempt = exempt
  }
}
