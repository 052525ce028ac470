/// Something is approved.
public struct Approval: Sendable, Hashable {
  /// What.
  public var what: String

  /// The approval of that.
  public init(what: String) {
    self.what = what
  }
}

/// Something is set up: a purchasing system, a framework, a panel.
public struct Establishment: Sendable, Hashable {
  /// What.
  public var what: String
  /// For how long.
  public var term: Term?

  /// The setting up of that.
  public init(what: String) {
    self.what = what
  }
}

/// Something begins: a procurement, a consultation.
public struct Commencement: Sendable, Hashable {
  /// What.
  public var what: String
  /// When, in words.
  public var on: String?
  /// For how long.
  public var term: Term?

  /// The beginning of that.
  public init(what: String) {
    self.what = what
  }
}

/// Somebody is given leave to act.
public struct Authorisation: Sendable, Hashable {
  /// Who.
  public var who: String
  /// What they may do.
  public var what: String

  /// Leave for that person to do that.
  public init(who: String, what: String) {
    self.who = who
    self.what = what
  }
}
