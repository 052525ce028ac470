public import CivilTime
import Digests
public import JSONText
public import Records

/// Acts of an invented council, for trying a store.
public enum Sample {
  /// The day on which everything is done.
  public static let day = date(2020, 4, 8)

  /// The moment at which everything is recorded.
  public static let moment = Moment(text: "2020-04-08T09:30:00Z") ?? never()

  /// Who does everything.
  public static let actor = Actor(
    person: "jbloggs", name: "Jo Bloggs", post: "proper-officer", council: "havering",
    account: "jo")

  /// A decision's stream.
  public static func stream(_ name: String = "havering-2020-1") -> StreamID {
    StreamID(kind: "decision", name: name)
  }

  /// A day that there is.
  public static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? never()
  }

  /// An event of a stream.
  public static func event(
    _ stream: StreamID = stream(), kind: String = "noticePublished", data: JSONObject = [:]
  ) -> NewEvent {
    NewEvent(stream: stream, kind: kind, done: day, data: data)
  }

  /// A change of one stream, by so many events.
  public static func change(
    _ stream: StreamID = stream(), expected: Int = 0, events count: Int = 1
  ) -> Change {
    Change(
      expected: [stream: expected],
      events: (0..<count).map { event(stream, data: ["number": .number("\(expected + $0 + 1)")]) })
  }

  /// A document's entry; nobody asks for its bytes.
  public static func document(_ text: String) -> DocumentEntry {
    DocumentEntry(
      digest: SHA256Digest(of: Array(text.utf8)), name: "\(text).docx",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      length: text.utf8.count)
  }

  /// An entry for personal data; nobody asks for their bytes.
  public static func personal(_ text: String) -> PersonalEntry {
    PersonalEntry(
      digest: SHA256Digest(of: Array(text.utf8)), subject: "placement-2020-1",
      name: "\(text).json", length: text.utf8.count)
  }

  /// A message for the outbox.
  public static func message(_ key: String) -> OutboxMessage {
    OutboxMessage(
      key: key, kind: "message", to: "jbloggs", subject: "Notice published",
      document: SHA256Digest(of: Array(key.utf8)), fileName: "\(key).pdf", body: "It is out.")
  }

  /// A line of the register.
  public static func row(
    _ id: String, council: String = "havering", phase: String = "draft", isKey: Bool = false,
    isOpen: Bool = true, author: String = "jbloggs", nextDate: CivilDate? = nil,
    words: String = ""
  ) -> RegisterRow {
    RegisterRow(
      id: id, council: council, form: "key-decision", subject: "Street lighting", phase: phase,
      isKey: isKey, isOpen: isOpen, decisionMaker: "cabinet", author: author, started: day,
      changed: day, nextDate: nextDate, waitingFor: "", words: words)
  }

  /// A date of a stream.
  public static func deadline(
    _ stream: StreamID = stream(), council: String = "havering", kind: String = "callInEnds",
    due: CivilDate = day
  ) -> DeadlineRow {
    DeadlineRow(
      stream: stream, council: council, kind: kind, due: due, label: "Call-in ends at 5 p.m.",
      holidays: "2020-1")
  }

  private static func never<Value>() -> Value { fatalError("there is such a day") }
}

extension DecisionStore {
  /// Records a change with all else as in every sample.
  @discardableResult
  public func add(
    _ change: Change, command: CommandID = .random(), act: String = "publish"
  ) throws(StoreError) -> Appended {
    try append(
      change, command: command, act: act, by: Sample.actor, recorded: Sample.moment,
      program: "remit 0.4")
  }
}
