import CivilTime
import Councils
import Decisions
import Diagnostics
import Instruments
import Records
import Workflow

extension StreamID {
  /// The stream of a contract.
  init(_ contract: ContractID) { self.init(kind: "contract", name: contract.rawValue) }
  /// The stream of a contract's list of suppliers.
  static func suppliers(_ contract: ContractID) -> StreamID {
    StreamID(kind: "suppliers", name: contract.rawValue)
  }
  /// The stream of a batch of letters.
  init(_ batch: BatchID) { self.init(kind: "letters", name: batch.rawValue) }
  /// The stream of a placement.
  init(_ placement: PlacementID) { self.init(kind: "placement", name: placement.rawValue) }
  /// The stream of what Legal has approved of a council's templates.
  static func templates(_ council: CouncilID) -> StreamID {
    StreamID(kind: "templates", name: council.rawValue)
  }
}

extension Desk {
  /// What a stream adds up to; the state before anything happened when there is none.
  func replay<State: InstrumentState>(
    _ stream: StreamID, as _: State.Type = State.self
  ) throws(Failure) -> State {
    var state = State()
    // A part at a time: what a list of thousands is read from takes more room than the list.
    var part: [EventEnvelope]
    repeat {
      part = try stored { () throws(StoreError) in
        try folder.store.history(of: stream, after: state.version, limit: Self.eventsAtOnce)
      }
      for event in part { state.apply(try RecordedEvent(event)) }
    } while part.count == Self.eventsAtOnce
    return state
  }

  /// How many events of a stream are read at a time.
  private static let eventsAtOnce = 256

  /// The last so many events of a stream, in their order.
  func last(_ count: Int, of stream: StreamID) throws(Failure) -> [EventEnvelope] {
    try stored { () throws(StoreError) in
      let version = try folder.store.version(of: stream)
      return try folder.store.history(of: stream, after: max(0, version - count), limit: count)
    }
  }

  /// The names of a kind's streams, in the order in which they began.
  func names(_ kind: String) throws(Failure) -> [String] {
    try stored { () throws(StoreError) in try folder.store.streams(kind: kind) }.map(\.name)
  }

  /// A contract of the register.
  func contract(_ id: ContractID) throws(Failure) -> ContractState {
    try known(id.rawValue, "contract", "remit contracts list", try replay(StreamID(id)))
  }

  /// A batch of letters.
  func batch(_ id: BatchID) throws(Failure) -> LetterBatch {
    try known(id.rawValue, "letters", "remit letters list", try replay(StreamID(id)))
  }

  /// A placement.
  func placement(_ id: PlacementID) throws(Failure) -> PlacementState {
    try known(id.rawValue, "placement", "remit agreements list", try replay(StreamID(id)))
  }

  private func known<State: InstrumentState>(
    _ name: String, _ kind: String, _ list: String, _ state: State
  ) throws(Failure) -> State {
    if state.version > 0 { return state }
    let what = kind == "letters" ? "batch of letters" : kind
    let near = nearestName(to: name, among: try names(kind))
    throw Failure(
      .data, "unknown-\(kind)", "there is no \(what) \(name) in \(folder.path)",
      remedy: near.map { "did you mean \($0)?" } ?? "see which there are: \(list)")
  }

  /// All contracts of the register, of one council or of all, in the order in which they were
  /// entered.
  func contracts(of council: CouncilID? = nil) throws(Failure) -> [ContractState] {
    var found: [ContractState] = []
    for name in try names("contract") {
      let state: ContractState = try replay(StreamID(ContractID(rawValue: name)))
      if council == nil || state.facts?.council == council { found.append(state) }
    }
    return found
  }

  /// All placements, under one contract or all, but for the one named, in the order in which they
  /// were referred.
  func placements(
    under contract: ContractID? = nil, but other: PlacementID? = nil
  ) throws(Failure) -> [PlacementState] {
    var found: [PlacementState] = []
    for name in try names("placement") where name != other?.rawValue {
      let stream = StreamID(PlacementID(rawValue: name))
      if let contract, try !isPlacement(stream, under: contract) { continue }
      found.append(try replay(stream))
    }
    return found
  }

  /// Whether a placement is under a contract, by the referral with which it begins.
  private func isPlacement(
    _ stream: StreamID, under contract: ContractID
  ) throws(Failure) -> Bool {
    let first = try stored { () throws(StoreError) in
      try folder.store.history(of: stream, after: 0, limit: 1)
    }
    guard let first = first.first else { return false }
    var state = PlacementState()
    state.apply(try RecordedEvent(first))
    return state.referral?.contract == contract
  }

  /// All batches of letters, of one contract or of all, but for the one named.
  func batches(
    of contract: ContractID? = nil, but other: BatchID? = nil
  ) throws(Failure) -> [LetterBatch] {
    var found: [LetterBatch] = []
    for name in try names("letters") where name != other?.rawValue {
      let state: LetterBatch = try replay(StreamID(BatchID(rawValue: name)))
      if contract == nil || state.begun?.contract == contract { found.append(state) }
    }
    return found
  }
}

extension RecordedEvent {
  /// The event that the record holds.
  init(_ envelope: EventEnvelope) throws(Failure) {
    let event: Event?
    do {
      event = try Event(kind: envelope.kind, facts: envelope.data)
    } catch {
      throw Failure(
        .data, "event", "event \(envelope.position) of the record cannot be read: \(error)",
        remedy: "run remit verify")
    }
    guard let event, envelope.schema == instrumentEventSchema else {
      throw Failure(
        .data, "event-kind",
        "event \(envelope.position) of the record is of a sort that this Remit does not know: "
          + "\(envelope.kind), version \(envelope.schema)",
        remedy: "use the Remit that wrote it (\(envelope.program)) or a later one")
    }
    let actor = envelope.actor
    self.init(
      event, done: envelope.done, recorded: envelope.recorded.day,
      by: Officeholder(
        person: PersonID(rawValue: actor.person), name: actor.name,
        post: actor.post.map { PostID(rawValue: $0) }, deputyFor: actor.deputyFor))
  }
}
