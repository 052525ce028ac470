import CivilTime
import Decisions
import TemplateLanguage

/// The facts that a paper can print, each declared once: its name, what it will hold, what it is
/// for, and how it comes from the paper's values.
///
/// What a template may rely on (``shape``) and what it is given (``record(of:)``) come from the
/// same declarations, so that neither can know a name that the other does not. A value that a paper
/// always has is one that a template may print bare; one that it may lack is not, and the type of the
/// value says which it is.
struct PaperFacts<Paper: Sendable>: Sendable {
  private(set) var facts: [Fact]

  init(_ facts: [Fact]) { self.facts = facts }

  /// One fact.
  struct Fact: Sendable {
    var field: FieldShape
    var value: @Sendable (Paper) -> Value?
  }

  /// Every name, with what it will hold.
  var shape: RecordShape { RecordShape(facts.map(\.field)) }

  /// The values of one paper. What it does not state is left out.
  func record(of paper: Paper) -> Record {
    var record = Record()
    for fact in facts {
      if let value = fact.value(paper) { record[fact.field.name] = value }
    }
    return record
  }

  static func + (left: PaperFacts, right: PaperFacts) -> PaperFacts {
    PaperFacts(left.facts + right.facts)
  }
}

extension PaperFacts.Fact {
  /// The same, left out only where that other fact of the group is no, or is left out too.
  func goingWith(_ other: String) -> Self {
    var fact = self
    fact.field.goesWith = other
    return fact
  }

  private init(
    _ name: String, _ shape: ValueShape, _ doc: String, mayBeLeftOut: Bool,
    _ value: @escaping @Sendable (Paper) -> Value?
  ) {
    field = FieldShape(name, shape, doc: doc, mayBeLeftOut: mayBeLeftOut)
    self.value = value
  }

  /// Words of one line that the paper may lack; blank words are none.
  static func text(
    _ name: String, _ doc: String, _ text: @escaping @Sendable (Paper) -> String?
  ) -> Self {
    Self(name, .text, doc, mayBeLeftOut: true) { StepPaperFacts.text(text($0)) }
  }

  /// Words of one line, which are never blank.
  static func text(
    _ name: String, _ doc: String, _ text: @escaping @Sendable (Paper) -> String
  ) -> Self {
    Self(name, .text, doc, mayBeLeftOut: false) { StepPaperFacts.text(text($0)) }
  }

  /// Words of one line each; an empty list is one of none.
  static func texts(
    _ name: String, _ doc: String, _ texts: @escaping @Sendable (Paper) -> [String]
  ) -> Self {
    Self(name, .list(.text), doc, mayBeLeftOut: false) { paper in
      .list(texts(paper).compactMap { StepPaperFacts.text($0) })
    }
  }

  static func date(
    _ name: String, _ doc: String, _ date: @escaping @Sendable (Paper) -> CivilDate?
  ) -> Self {
    Self(name, .date, doc, mayBeLeftOut: true) { date($0).map { .date($0) } }
  }

  static func date(
    _ name: String, _ doc: String, _ date: @escaping @Sendable (Paper) -> CivilDate
  ) -> Self {
    Self(name, .date, doc, mayBeLeftOut: false) { .date(date($0)) }
  }

  static func money(
    _ name: String, _ doc: String, _ money: @escaping @Sendable (Paper) -> Money?
  ) -> Self {
    Self(name, .money, doc, mayBeLeftOut: true) { money($0).map { .money(pence: $0.pence) } }
  }

  static func money(
    _ name: String, _ doc: String, _ money: @escaping @Sendable (Paper) -> Money
  ) -> Self {
    Self(name, .money, doc, mayBeLeftOut: false) { .money(pence: money($0).pence) }
  }

  static func number(
    _ name: String, _ doc: String, _ number: @escaping @Sendable (Paper) -> Int?
  ) -> Self {
    Self(name, .number, doc, mayBeLeftOut: true) { number($0).map { .number($0) } }
  }

  static func number(
    _ name: String, _ doc: String, _ number: @escaping @Sendable (Paper) -> Int
  ) -> Self {
    Self(name, .number, doc, mayBeLeftOut: false) { .number(number($0)) }
  }

  static func flag(
    _ name: String, _ doc: String, _ flag: @escaping @Sendable (Paper) -> Bool?
  ) -> Self {
    Self(name, .boolean, doc, mayBeLeftOut: true) { flag($0).map { .boolean($0) } }
  }

  static func flag(
    _ name: String, _ doc: String, _ flag: @escaping @Sendable (Paper) -> Bool
  ) -> Self {
    Self(name, .boolean, doc, mayBeLeftOut: false) { .boolean(flag($0)) }
  }

  /// A passage with structure of its own.
  static func flow(
    _ name: String, _ doc: String, _ flow: @escaping @Sendable (Paper) -> Flow?
  ) -> Self {
    Self(name, .flow, doc, mayBeLeftOut: true) { flow($0).map { .flow($0) } }
  }

  /// A group of facts about one thing, left out when the paper is silent on it.
  static func group<Part>(
    _ name: String, _ doc: String, _ facts: PaperFacts<Part>,
    _ part: @escaping @Sendable (Paper) -> Part?
  ) -> Self {
    Self(name, .record(facts.shape), doc, mayBeLeftOut: true) { paper in
      part(paper).map { .record(facts.record(of: $0)) }
    }
  }

  /// A group of facts about one thing, on which the paper is never silent.
  static func group<Part>(
    _ name: String, _ doc: String, _ facts: PaperFacts<Part>,
    _ part: @escaping @Sendable (Paper) -> Part
  ) -> Self {
    Self(name, .record(facts.shape), doc, mayBeLeftOut: false) { paper in
      .record(facts.record(of: part(paper)))
    }
  }

  /// Groups of facts, one a thing, in their order.
  static func groups<Part>(
    _ name: String, _ doc: String, _ facts: PaperFacts<Part>,
    _ parts: @escaping @Sendable (Paper) -> [Part]
  ) -> Self {
    Self(name, .list(.record(facts.shape)), doc, mayBeLeftOut: false) { paper in
      .list(parts(paper).map { .record(facts.record(of: $0)) })
    }
  }
}
