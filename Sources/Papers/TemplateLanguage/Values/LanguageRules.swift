/// How an expression is to be taken where the language leaves a choice.
public struct LanguageRules: Sendable, Hashable {
  /// What becomes of a value that the data leave out.
  public enum Missing: Sendable, Hashable {
    /// Printing it is an error. It is no in an `if`, takes `default`, and equals `none`.
    case refused
    /// It prints as nothing, as in Jinja; working with it is an error still.
    case blank
  }

  /// How values are printed that are no words, figures, dates or amounts.
  public enum Printing: Sendable, Hashable {
    /// As papers need it: yes or no, lists and groups of fields are errors that say what to write
    /// instead, and figures keep the zeros that they were written with.
    case ofPapers
    /// As papers do, but lists and groups of fields as Jinja prints them: `[1, 'a']`.
    case ofTemplates
    /// As Jinja prints them: `True`, `[1, 'a']`, `{'a': None}`, `50.0`.
    case ofJinja
  }

  /// What becomes of a value that the data leave out.
  public var missing: Missing
  /// How values are printed that are no words, figures, dates or amounts.
  public var printing: Printing
  /// Whether the filter `escape` writes entities. It does in plain text; a format that escapes
  /// every value itself needs none.
  public var writesEntities: Bool
  /// What rendering may use up.
  public var limits: RenderLimits

  /// Rules of the language.
  public init(
    missing: Missing = .refused, printing: Printing = .ofPapers, writesEntities: Bool = false,
    limits: RenderLimits = RenderLimits()
  ) {
    self.missing = missing
    self.printing = printing
    self.writesEntities = writesEntities
    self.limits = limits
  }

  /// What a council's papers are written by.
  public static let ofPapers = LanguageRules()

  /// What templates with any data are written by: a name that is left out is an error, and a list
  /// or a group of fields is printed as Jinja prints it.
  public static let ofTemplates = LanguageRules(printing: .ofTemplates)

  /// What templates written for Jinja or docxtpl expect: names left out print as nothing, and every
  /// value is printed and reckoned with as there.
  public static let lenient = LanguageRules(missing: .blank, printing: .ofJinja)

  /// What Jinja does with a text: names left out print as nothing, and all values print.
  public static let ofJinja = LanguageRules(
    missing: .blank, printing: .ofJinja, writesEntities: true)

  var isJinja: Bool { printing == .ofJinja }
}

/// What rendering one part may use up, so that a hostile template cannot exhaust the machine.
public struct RenderLimits: Sendable, Hashable {
  /// The most bytes that are written: 256 MiB.
  public var bytes = CompiledTemplate.largestPart
  /// The most steps that are taken: values printed, turns of loops, items that filters go through.
  public var steps = 16_000_000
  /// How many steps more each row may take that comes by itself.
  public var stepsARow = 1_000
  /// How many bytes more each row may write that comes by itself: 64 KiB.
  public var bytesARow = 64 << 10
  /// The longest text that a block keeps for later, in bytes: 16 MiB.
  static let keptTextBytes = 16 << 20
  /// How deep macros and recursive loops may call each other.
  public var calls = 100

  /// The usual limits.
  public init() {}
}
