public import CivilTime

/// One line of the register: what a list of decisions shows of one, and what it is found by.
public struct RegisterRow: Sendable, Hashable {
  /// The name of its stream.
  public var id: String
  /// The council that decides.
  public var council: String
  /// The form that it is written on.
  public var form: String
  /// The number that people cite, once it has one.
  public var reference: String?
  /// What it is about, in a line.
  public var subject: String
  /// Where it stands: "called in".
  public var phase: String
  /// Whether it is a key decision.
  public var isKey: Bool
  /// Whether anything is still to happen.
  public var isOpen: Bool
  /// Who decides.
  public var decisionMaker: String
  /// Who wrote it.
  public var author: String
  /// The day of its first event.
  public var started: CivilDate
  /// The day of its last event.
  public var changed: CivilDate
  /// The next day on which something may or must happen.
  public var nextDate: CivilDate?
  /// Who or what it waits for, in a line; empty when for nothing.
  public var waitingFor: String
  /// The text that a search looks through.
  public var words: String

  /// A line of the register.
  public init(
    id: String, council: String, form: String, reference: String? = nil, subject: String,
    phase: String, isKey: Bool, isOpen: Bool, decisionMaker: String, author: String,
    started: CivilDate, changed: CivilDate, nextDate: CivilDate? = nil, waitingFor: String = "",
    words: String
  ) {
    self.id = id
    self.council = council
    self.form = form
    self.reference = reference
    self.subject = subject
    self.phase = phase
    self.isKey = isKey
    self.isOpen = isOpen
    self.decisionMaker = decisionMaker
    self.author = author
    self.started = started
    self.changed = changed
    self.nextDate = nextDate
    self.waitingFor = waitingFor
    self.words = words
  }
}
