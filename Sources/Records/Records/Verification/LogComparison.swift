/// Holds what is kept beside the log for quick answers to the log itself, row by row.
struct LogComparison {
  let store: any DecisionStore
  let log: LogContents
  private(set) var faults = FaultList()

  init(_ store: any DecisionStore, _ log: LogContents) {
    self.store = store
    self.log = log
  }

  private enum Part: CaseIterable { case numbers, streams, commands, documents, personal, outbox }

  mutating func run() throws(StoreError) {
    for part in Part.allCases {
      // What cannot be read of one part does not keep the others from being compared.
      do throws(StoreError) {
        try compare(part)
      } catch {
        guard error.code == .corrupt else { throw error }
        faults.add(.record, error.message)
      }
    }
  }

  private mutating func compare(_ part: Part) throws(StoreError) {
    switch part {
    case .numbers: try compareNumbers()
    case .streams: try compareStreams()
    case .commands: try compareCommands()
    case .documents: try compareDocuments()
    case .personal: try comparePersonal()
    case .outbox: try compareOutbox()
    }
  }

  private mutating func compareNumbers() throws(StoreError) {
    let kept = try store.numbers()
    for series in Set(kept.keys).union(log.replay.numbers.keys).sorted()
    where kept[series] != log.replay.numbers[series] {
      faults.add(
        .series(series),
        "The last number of “\(series)” is kept as \(kept[series] ?? 0); by the log it is "
          + "\(log.replay.numbers[series] ?? 0).")
    }
  }

  private mutating func compareStreams() throws(StoreError) {
    let kept = try store.streams(kind: nil)
    if kept != log.replay.streams {
      faults.add(
        .record,
        "The list of streams has \(kept.count) and is not that of the log, which has "
          + "\(log.replay.streams.count).")
    }
    for stream in log.replay.streams {
      let version = try store.version(of: stream)
      if version != log.replay.versions[stream] {
        faults.add(
          .stream(stream),
          "\(stream) is kept with \(version) events; by the log it has "
            + "\(log.replay.versions[stream] ?? 0).")
      }
    }
  }

  private mutating func compareCommands() throws(StoreError) {
    for act in log.acts {
      let answer: Appended?
      do throws(StoreError) {
        answer = try store.answer(to: act.command)
      } catch {
        guard error.code == .corrupt else { throw error }
        faults.add(.command(act.command), error.message)
        continue
      }
      if answer?.positions != act.positions {
        faults.add(
          .command(act.command),
          "The command \(act.command) is not found at its events, from \(act.positions.lowerBound)."
        )
      }
    }
  }

  private mutating func compareDocuments() throws(StoreError) {
    let kept = try store.documents()
    if kept.count != log.documents.count {
      faults.add(
        .record, "\(kept.count) documents are listed; the log names \(log.documents.count).")
    }
    for (kept, logged) in zip(kept, log.documents) where kept != logged {
      faults.add(
        .document(logged.digest), "The document “\(logged.name)” is not listed as the log names it."
      )
    }
  }

  private mutating func comparePersonal() throws(StoreError) {
    let kept = try store.personal()
    if kept.count != log.personal.count {
      faults.add(
        .record,
        "\(kept.count) personal data are listed; the log names \(log.personal.count).")
    }
    for (kept, logged) in zip(kept, log.personal) where kept != logged {
      faults.add(
        .personal(logged.entry.place),
        "The personal data “\(logged.entry.name)” of \(logged.entry.subject) are not listed as the "
          + "log has them.")
    }
  }

  private mutating func compareOutbox() throws(StoreError) {
    let kept = try store.outbox()
    if kept.count != log.messages.count {
      faults.add(.record, "\(kept.count) messages are kept; the log has \(log.messages.count).")
    }
    for (kept, logged) in zip(kept, log.messages)
    where kept.message != logged.message || kept.position != logged.position {
      faults.add(
        .message(logged.message.key),
        "The message “\(logged.message.key)” is not kept as the log has it.")
    }
    if try store.undelivered() != kept.filter({ $0.delivered == nil }) {
      faults.add(.record, "The list of messages to deliver is not that of the outbox.")
    }
  }
}
