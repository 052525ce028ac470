public import CivilTime

/// What is asked of the register; what is nil is not asked for.
public struct RegisterQuery: Sendable, Hashable {
  /// The most rows that one page can have.
  public static let greatestLimit = 200

  /// Only this council's.
  public var council: String?
  /// Only those in this phase.
  public var phase: String?
  /// Only those on this form.
  public var form: String?
  /// Only key decisions, or only others.
  public var isKey: Bool?
  /// Only those of this author.
  public var author: String?
  /// Only those that this person or body decides.
  public var decisionMaker: String?
  /// Only those still open, or only those that are closed.
  public var isOpen: Bool?
  /// Only those of which the next date is this day or earlier.
  public var dueBy: CivilDate?
  /// Only those that hold every one of these words; the beginning of a word is enough.
  public var words: String?
  /// Where the page before ended.
  public var after: RegisterCursor?
  /// How many rows, 1 to 200; another number is taken for the nearest of these.
  public var limit: Int

  /// A question to the register.
  public init(
    council: String? = nil, phase: String? = nil, form: String? = nil, isKey: Bool? = nil,
    author: String? = nil, decisionMaker: String? = nil, isOpen: Bool? = nil,
    dueBy: CivilDate? = nil, words: String? = nil, after: RegisterCursor? = nil, limit: Int = 50
  ) {
    self.council = council
    self.phase = phase
    self.form = form
    self.isKey = isKey
    self.author = author
    self.decisionMaker = decisionMaker
    self.isOpen = isOpen
    self.dueBy = dueBy
    self.words = words
    self.after = after
    self.limit = min(max(limit, 1), RegisterQuery.greatestLimit)
  }
}

/// A place in the register between two pages. It stays good while others write.
public struct RegisterCursor: Sendable, Hashable {
  /// The number of the last row seen.
  public let number: Int

  /// The place after that row.
  public init(number: Int) {
    self.number = number
  }
}

/// One page of a list, and where the next begins.
public struct Page<Row: Sendable>: Sendable {
  /// The rows, the newest decision first.
  public let rows: [Row]
  /// Where the next page begins; nil after the last.
  public let next: RegisterCursor?

  /// A page of these rows.
  public init(rows: [Row], next: RegisterCursor?) {
    self.rows = rows
    self.next = next
  }
}

extension Page: Equatable where Row: Equatable {}
