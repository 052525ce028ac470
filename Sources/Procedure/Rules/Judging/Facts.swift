public import CivilTime
public import Councils
public import Decisions

/// What rules judge: a decision, the policy of its council, and the calendar.
///
/// It is large, never changes, and is handed to every rule: an object, so that nobody copies it.
public final class Facts: Sendable {
  /// The decision.
  public let decision: Decision
  /// The policy of its council.
  public let council: Council
  /// Its form, when the council has it.
  let form: CouncilForm?
  /// The day by whose law and policy it is judged; nil when the paper names none.
  let day: CivilDate?
  /// Which days are working days.
  let calendar: WorkingCalendar
  /// The decision's facts by the names under which they are stated.
  let record: FactValue
  /// The posts that it names.
  let posts: [PostReference]
  /// All its words.
  public let prose: Prose
  /// The acts of its recommendations, each with its recommendation and the field it stands in.
  let acts: [(recommendation: Int, field: FieldPath, act: RecommendedAct)]
  /// All its tables, with the fields they stand in.
  let tables: [(place: FactPlace, table: DataTable)]

  /// A decision under a council's policy.
  ///
  /// - Parameters:
  ///   - bankHolidays: those by which its days are counted.
  ///   - today: the day by whose law and policy it is judged while it names none itself.
  public init(
    _ stated: StatedDecision, council: Council, bankHolidays: BankHolidays = .englandAndWales,
    on today: CivilDate? = nil
  ) {
    let decision = stated.decision
    self.decision = decision
    self.council = council
    record = stated.facts
    posts = stated.posts
    form = council.form(decision.form)
    day = decision.dateForPolicy ?? today
    calendar = WorkingCalendar(bankHolidays: bankHolidays, closures: council.closures)
    acts = decision.recommendations.enumerated().flatMap { index, recommendation in
      recommendation.acts.enumerated().map { position, act in
        let field = FieldPath("recommendations").appending(index).appending("acts")
        return (index, field.appending(position).appending(act.kind.rawValue), act)
      }
    }
    var walk = FactWalk()
    walk.visit(record, .root)
    prose = Prose(walk.passages)
    tables = walk.tables
  }

  /// Which functions the decision is an exercise of; nil when neither it nor its form says.
  public var function: ExecutiveFunction? {
    if let stated = decision.function { return stated }
    return switch decision.decisionMaker?.kind {
    case .leader, .cabinetMember, .executiveMember, .cabinet, .executiveBoard: .executive
    case .committee, .council: .council
    case .officer, nil: form?.function?.value
    }
  }

  /// Whether the decision has been made: it is dated, signed, or its outcome is stated.
  var isDecided: Bool {
    guard let record = decision.record else { return false }
    return record.decidedOn != nil || record.outcome != nil || record.signed == true
  }
}

/// Gathers the words and tables of a decision with the fields they stand in.
private struct FactWalk {
  var passages: [Passage] = []
  var tables: [(place: FactPlace, table: DataTable)] = []

  mutating func visit(_ fact: FactValue, _ path: FieldPath) {
    switch fact {
    case .text(let text): add(text, path)
    case .markdown(let text): add(text, path)
    case .narrative(let items):
      for (index, item) in items.enumerated() { visit(item, path.appending(index)) }
    case .table(let table): add(table, path)
    case .list(let items):
      for (index, item) in items.enumerated() where item.canHoldWords {
        visit(item, path.appending(index))
      }
    case .record(let record):
      for entry in record.entries where entry.value.canHoldWords {
        visit(entry.value, path.appending(entry.name))
      }
    case .date, .money, .number, .integer, .flag, .choice: break
    }
  }

  private mutating func visit(_ item: NarrativeItem, _ path: FieldPath) {
    if let heading = item.heading { add(heading, path.appending("heading"), isHeading: true) }
    if let text = item.text { add(text, path.appending("text")) }
    if let table = item.table { add(table, path.appending("table")) }
  }

  private mutating func add(_ table: DataTable, _ path: FieldPath) {
    tables.append((FactPlace(path), table))
    if let title = table.title { add(title, path.appending("title"), isHeading: true) }
    if let note = table.note { add(note, path.appending("note")) }
  }

  /// An id, such as head-of-roads, is no prose.
  private mutating func add(_ text: String, _ path: FieldPath, isHeading: Bool = false) {
    let bytes = text.utf8
    if bytes.count < 100, bytes.contains(UInt8(ascii: "-")), !bytes.contains(UInt8(ascii: " ")) {
      return
    }
    passages.append(Passage(field: path, text: text, isHeading: isHeading))
  }
}

extension FactValue {
  /// Whether there may be words or tables in it; where there are none no field need be named.
  fileprivate var canHoldWords: Bool {
    switch self {
    case .text, .markdown, .narrative, .table, .list, .record: true
    case .date, .money, .number, .integer, .flag, .choice: false
    }
  }
}
