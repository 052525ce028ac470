import DecisionFiles
import Decisions
import TemplateLanguage

/// Turns the facts of a decision file into what templates print, name for name.
enum FactValues {
  /// The value of a fact.
  static func value(of fact: FactValue) -> Value {
    switch fact {
    case .text(let text): .text(onOneLine(text))
    case .choice(let text): .text(text)
    case .markdown(let source): .flow(Flow([.markdown(number: nil, source: source)]))
    case .narrative(let items): .flow(flow(of: items))
    case .table(let table): .flow(Flow([.table(TableLayout.flowTable(of: table))]))
    case .date(let date): .date(date)
    case .money(let money): .money(pence: money.pence)
    case .number(let digits): Number(decimal: digits).map { .number($0) } ?? .text(digits)
    case .integer(let number): .number(number)
    case .flag(let flag): .boolean(flag)
    case .list(let facts): .list(facts.map { value(of: $0) })
    case .record(let record): .record(self.record(of: record))
    }
  }

  /// Words of one line, however the file divides them.
  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The values of a record's facts.
  static func record(of facts: FactRecord) -> Record {
    Record(facts.entries.map { ($0.name, value(of: $0.value)) })
  }

  /// The shape of what a template prints, given the sort of the fact.
  static func shape(of fact: FactShape) -> ValueShape {
    switch fact {
    case .text, .choice: .text
    case .markdown, .narrative, .table: .flow
    case .date: .date
    case .money: .money
    case .number, .integer: .number
    case .flag: .boolean
    case .list(let item): .list(shape(of: item))
    case .record(let record): .record(self.shape(of: record))
    }
  }

  /// The names of a record.
  static func shape(of record: RecordFactShape) -> RecordShape {
    RecordShape(
      record.fields.map {
        FieldShape(
          $0.name, shape(of: $0.shape), doc: $0.doc, mayBeLeftOut: !$0.isAlwaysThere)
      })
  }

  /// A narrative as a passage: headings, numbered paragraphs and tables in their order.
  static func flow(of items: [NarrativeItem]) -> Flow {
    var flow: [FlowItem] = []
    for item in items {
      if let heading = item.heading {
        flow.append(.heading(number: item.number, text: heading))
      }
      if let text = item.text {
        flow.append(.markdown(number: item.heading == nil ? item.number : nil, source: text))
      }
      if let table = item.table { flow.append(.table(TableLayout.flowTable(of: table))) }
    }
    return Flow(flow)
  }
}
