public import CivilTime
public import Digests
import Synchronization

/// A record in memory, of the same behaviour as the one on disk: for tests and for trying out.
public final class MemoryStore: DecisionStore {
  private let state: Mutex<MemoryState>

  /// A record with these contents, empty if none are given.
  public init(_ contents: MemoryContents = MemoryContents()) {
    state = Mutex(MemoryState(contents))
  }

  /// All that it holds.
  public var contents: MemoryContents { state.withLock { $0.contents } }

  // MARK: Writing

  /// As ``DecisionStore`` says.
  public func append(
    _ change: Change, command: CommandID, act: String, by actor: Actor, recorded: Moment,
    program: String
  ) throws(StoreError) -> Appended {
    let act = Act(
      change, command: command, name: act, by: actor, recorded: recorded, program: program)
    try act.check()
    return try state.withLock { state throws(StoreError) in
      if let answered = try MemoryStore.answer(to: command, in: state, act: act.name) {
        return answered
      }
      try MemoryStore.check(act, against: state)
      let events = try act.events(after: state.head)
      // Nothing fails from here on.
      for event in events { state.take(event) }
      state.take(register: change.register, deadlines: change.deadlines)
      return Appended(events, wasSeenBefore: false)
    }
  }

  /// As ``DecisionStore`` says.
  public func markDelivered(_ keys: [String], at moment: Moment) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      var found: [Int] = []
      for key in keys {
        guard let index = state.message(key) else { throw .noMessage(key) }
        found.append(index)
      }
      for index in found { state.markDelivered(index, at: moment) }
    }
  }

  /// As ``DecisionStore`` says.
  public func importing(
    _ next: () throws(StoreError) -> ChainLink?,
    projections: () throws(StoreError) -> Projections
  ) throws(StoreError) {
    guard head().position == 0 else { throw .notEmpty }
    var filled = MemoryState(MemoryContents())
    var replay = LogReplay()
    while let link = try next() { filled.take(try replay.take(link)) }
    try replay.finish()
    filled.rebuild(try projections())
    try state.withLock { state throws(StoreError) in
      guard state.contents.links.isEmpty else { throw .notEmpty }
      state = filled
    }
  }

  /// As ``DecisionStore`` says.
  public func rebuild(_ projections: Projections) {
    state.withLock { $0.rebuild(projections) }
  }

  // MARK: Reading the log

  /// As ``DecisionStore`` says.
  public func answer(to command: CommandID) throws(StoreError) -> Appended? {
    try state.withLock { state throws(StoreError) in
      try MemoryStore.answer(to: command, in: state, act: nil)
    }
  }

  /// As ``DecisionStore`` says.
  public func history(
    of stream: StreamID, after version: Int, limit: Int
  ) throws(StoreError) -> [EventEnvelope] {
    try state.withLock { state throws(StoreError) in
      var events: [EventEnvelope] = []
      for position in (state.positions[stream] ?? []).dropFirst(version).prefix(max(limit, 0)) {
        events.append(try state.event(at: position))
      }
      return events
    }
  }

  /// As ``DecisionStore`` says.
  public func version(of stream: StreamID) -> Int {
    state.withLock { $0.positions[stream]?.count ?? 0 }
  }

  /// As ``DecisionStore`` says.
  public func events(after position: Int, limit: Int) throws(StoreError) -> [EventEnvelope] {
    try state.withLock { state throws(StoreError) in
      var events: [EventEnvelope] = []
      for link in state.contents.links.dropFirst(position).prefix(limit) {
        events.append(try EventEnvelope(reading: link))
      }
      return events
    }
  }

  /// As ``DecisionStore`` says.
  public func forEachLink(
    after position: Int, through last: Int, _ body: (ChainLink) throws(StoreError) -> Void
  ) throws(StoreError) {
    let links = contents.links
    for link in links.prefix(max(last, 0)).dropFirst(max(position, 0)) { try body(link) }
  }

  /// As ``DecisionStore`` says.
  public func head() -> ChainHead {
    state.withLock { $0.head }
  }

  /// As ``DecisionStore`` says.
  public func head(at position: Int) -> ChainHead? {
    if position == 0 { return .start }
    return state.withLock { state in
      let links = state.contents.links
      return links.indices.contains(position - 1) ? links[position - 1].head : nil
    }
  }

  /// As ``DecisionStore`` says.
  public func streams(kind: String?) -> [StreamID] {
    state.withLock { state in
      kind.map { kind in state.streams.filter { $0.kind == kind } } ?? state.streams
    }
  }

  // MARK: Reading what is kept beside it

  /// As ``DecisionStore`` says.
  public func nextNumber(in series: String) -> Int { (numbers()[series] ?? 0) + 1 }

  /// As ``DecisionStore`` says.
  public func numbers() -> [String: Int] { contents.numbers }

  /// As ``DecisionStore`` says.
  public func register(_ query: RegisterQuery) -> Page<RegisterRow> {
    let rows = contents.register
    let asked = SearchWords.words(of: query.words ?? "")
    var found: [(number: Int, row: RegisterRow)] = []
    for (index, row) in rows.enumerated().reversed() {
      if let after = query.after, index + 1 >= after.number { continue }
      guard query.matches(row, words: asked) else { continue }
      found.append((index + 1, row))
      if found.count > query.limit { break }
    }
    return Page(found, limit: query.limit)
  }

  /// As ``DecisionStore`` says.
  public func registerRow(_ id: String) -> RegisterRow? {
    state.withLock { $0.row(id) }
  }

  /// As ``DecisionStore`` says.
  public func deadlines(from: CivilDate, to: CivilDate, council: String?) -> [DeadlineRow] {
    // A stable order among those of one day: by stream, then as the stream has them.
    contents.deadlines.sorted { $0.key.text < $1.key.text }.flatMap { $0.value }
      .filter { $0.due >= from && $0.due <= to && (council == nil || $0.council == council) }
      .enumerated()
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
      .map { $0.element }
  }

  /// As ``DecisionStore`` says.
  public func deadlines(of stream: StreamID) -> [DeadlineRow] {
    (contents.deadlines[stream] ?? []).enumerated()
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
      .map { $0.element }
  }

  /// As ``DecisionStore`` says.
  public func document(_ digest: SHA256Digest) -> DocumentEntry? {
    state.withLock { $0.document(digest) }
  }

  /// As ``DecisionStore`` says.
  public func documents() -> [DocumentEntry] { contents.documents }

  /// As ``DecisionStore`` says.
  public func personal(of subject: String?) -> [PersonalRecord] {
    let all = contents.personal
    return subject.map { subject in all.filter { $0.entry.subject == subject } } ?? all
  }

  /// As ``DecisionStore`` says.
  public func outbox() -> [OutboxEntry] { contents.outbox }

  /// As ``DecisionStore`` says.
  public func undelivered(
    after key: String?, limit: Int
  ) throws(StoreError) -> [OutboxEntry] {
    try state.withLock { state throws(StoreError) in
      var start = 0
      if let key {
        guard let index = state.message(key) else { throw .noMessage(key) }
        start = index + 1
      }
      return Array(
        state.contents.outbox[start...].lazy.filter { $0.delivered == nil }.prefix(max(limit, 0)))
    }
  }

  /// As ``DecisionStore`` says.
  public func quickCheck() {}

  /// As ``DecisionStore`` says.
  public func integrityCheck() {}

  /// There is no file to copy: export the record instead.
  public func backup(to path: String) throws(StoreError) {
    throw StoreError(
      .invalid, "A record in memory has no file to copy to \(path).",
      remedy: "Export the record, or keep it in a file.")
  }

  // MARK: Checks

  private static func answer(
    to command: CommandID, in state: MemoryState, act: String?
  ) throws(StoreError) -> Appended? {
    guard let position = state.commands[command] else { return nil }
    let first = try state.event(at: position)
    if let act, first.act != act { throw .commandTaken(command, by: first.act) }
    let count = first.enclosures?.events ?? 1
    return Appended([first, try state.event(at: position + count - 1)], wasSeenBefore: true)
  }

  private static func check(_ act: Act, against state: MemoryState) throws(StoreError) {
    for (stream, expected) in act.change.expected.sorted(by: { $0.key < $1.key }) {
      let found = state.positions[stream]?.count ?? 0
      guard found == expected else { throw .moved(stream, expected: expected, found: found) }
    }
    var numbers = state.contents.numbers
    for number in act.change.numbers {
      let next = (numbers[number.series] ?? 0) + 1
      guard number.number == next else { throw .numberTaken(number, next: next) }
      numbers[number.series] = number.number
    }
    for entry in act.change.personal where state.personal(entry.digest) != nil {
      throw .personalTaken(entry)
    }
    for digest in act.change.erased {
      guard let kept = state.personal(digest), kept.erased == nil else { throw .notToErase(digest) }
    }
    for message in act.change.outbox where state.message(message.key) != nil {
      throw .keyTaken(message.key)
    }
  }
}
