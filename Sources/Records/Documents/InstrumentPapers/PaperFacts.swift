import CivilTime
import Decisions
import TemplateLanguage

/// The facts that a paper can print, each declared once: its name, what it will hold, what it is
/// for, and how it comes from the paper's values.
///
/// What a template may rely on (``shape``) and what it is given (``record(of:)``) come from the
/// same declarations, so that neither can know a name that the other does not.
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
  private init(
    _ name: String, _ shape: ValueShape, _ doc: String,
    _ value: @escaping @Sendable (Paper) -> Value?
  ) {
    field = FieldShape(name, shape, doc: doc)
    self.value = value
  }

  /// Words of one line; blank words are none.
  static func text(
    _ name: String, _ doc: String, _ text: @escaping @Sendable (Paper) -> String?
  ) -> Self {
    Self(name, .text, doc) { StepPaperFacts.text(text($0)) }
  }

  /// Words of one line each; an empty list is one of none.
  static func texts(
    _ name: String, _ doc: String, _ texts: @escaping @Sendable (Paper) -> [String]?
  ) -> Self {
    Self(name, .list(.text), doc) { paper in
      texts(paper).map { .list($0.compactMap { StepPaperFacts.text($0) }) }
    }
  }

  static func date(
    _ name: String, _ doc: String, _ date: @escaping @Sendable (Paper) -> CivilDate?
  ) -> Self {
    Self(name, .date, doc) { date($0).map { .date($0) } }
  }

  static func money(
    _ name: String, _ doc: String, _ money: @escaping @Sendable (Paper) -> Money?
  ) -> Self {
    Self(name, .money, doc) { money($0).map { .money(pence: $0.pence) } }
  }

  static func number(
    _ name: String, _ doc: String, _ number: @escaping @Sendable (Paper) -> Int?
  ) -> Self {
    Self(name, .number, doc) { number($0).map { .number($0) } }
  }

  static func flag(
    _ name: String, _ doc: String, _ flag: @escaping @Sendable (Paper) -> Bool?
  ) -> Self {
    Self(name, .boolean, doc) { flag($0).map { .boolean($0) } }
  }

  /// A passage with structure of its own.
  static func flow(
    _ name: String, _ doc: String, _ flow: @escaping @Sendable (Paper) -> Flow?
  ) -> Self {
    Self(name, .flow, doc) { flow($0).map { .flow($0) } }
  }

  /// A group of facts about one thing, left out when the paper is silent on it.
  static func group<Part>(
    _ name: String, _ doc: String, _ facts: PaperFacts<Part>,
    _ part: @escaping @Sendable (Paper) -> Part?
  ) -> Self {
    Self(name, .record(facts.shape), doc) { part($0).map { .record(facts.record(of: $0)) } }
  }

  /// Groups of facts, one a thing, in their order.
  static func groups<Part>(
    _ name: String, _ doc: String, _ facts: PaperFacts<Part>,
    _ parts: @escaping @Sendable (Paper) -> [Part]?
  ) -> Self {
    Self(name, .list(.record(facts.shape)), doc) { paper in
      parts(paper).map { .list($0.map { .record(facts.record(of: $0)) }) }
    }
  }
}
