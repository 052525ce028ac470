import CivilTime
import Digests

/// What a record in memory holds, and where in it things are found.
struct MemoryState {
  private(set) var contents: MemoryContents
  private(set) var streams: [StreamID] = []
  private(set) var positions: [StreamID: [Int]] = [:]
  private(set) var commands: [CommandID: Int] = [:]
  private var documents: [SHA256Digest: Int] = [:]
  private var personal: [SHA256Digest: Int] = [:]
  private var keys: [String: Int] = [:]
  private var rows: [String: Int] = [:]

  var head: ChainHead { contents.links.last?.head ?? .start }

  init(_ contents: MemoryContents) {
    self.contents = contents
    for link in contents.links {
      // What cannot be read is found by whoever reads it.
      guard let event = try? EventEnvelope(reading: link) else { continue }
      index(event)
    }
    for index in contents.documents.indices { indexDocument(index) }
    for index in contents.personal.indices { indexPersonal(index) }
    for index in contents.outbox.indices { indexMessage(index) }
    indexRegister()
  }

  // MARK: Finding

  func event(at position: Int) throws(StoreError) -> EventEnvelope {
    guard contents.links.indices.contains(position - 1) else {
      throw .damagedEvent(position, "it is missing")
    }
    return try EventEnvelope(reading: contents.links[position - 1])
  }

  func document(_ digest: SHA256Digest) -> DocumentEntry? {
    documents[digest].map { contents.documents[$0] }
  }

  func row(_ id: String) -> RegisterRow? { rows[id].map { contents.register[$0] } }

  /// Where in the outbox a message stands.
  func message(_ key: String) -> Int? { keys[key] }

  func personal(_ digest: SHA256Digest) -> PersonalRecord? {
    personal[digest].map { contents.personal[$0] }
  }

  // MARK: Changing

  /// Takes an event with what it encloses.
  mutating func take(_ event: EventEnvelope) {
    contents.links.append(event.link)
    index(event)
    guard let enclosures = event.enclosures else { return }
    for number in enclosures.numbers { contents.numbers[number.series] = number.number }
    for document in enclosures.documents {
      contents.documents.append(document)
      indexDocument(contents.documents.count - 1)
    }
    for entry in enclosures.personal {
      contents.personal.append(PersonalRecord(entry, position: event.position))
      indexPersonal(contents.personal.count - 1)
    }
    for digest in enclosures.erased {
      guard let index = personal[digest] else { continue }
      contents.personal[index].erased = event.position
    }
    for message in enclosures.outbox {
      contents.outbox.append(OutboxEntry(position: event.position, message: message))
      indexMessage(contents.outbox.count - 1)
    }
  }

  /// Puts these rows in place of those for the same things.
  mutating func take(register lines: [RegisterRow], deadlines dates: [StreamID: [DeadlineRow]]) {
    for line in lines {
      if let index = rows[line.id] {
        contents.register[index] = line
      } else {
        rows[line.id] = contents.register.count
        contents.register.append(line)
      }
    }
    for (stream, dates) in dates { contents.deadlines[stream] = dates.isEmpty ? nil : dates }
  }

  mutating func markDelivered(_ index: Int, at moment: Moment) {
    contents.outbox[index].delivered = contents.outbox[index].delivered ?? moment
  }

  mutating func rebuild(_ projections: Projections) {
    contents.rebuild(projections)
    indexRegister()
  }

  private mutating func index(_ event: EventEnvelope) {
    if positions[event.stream] == nil { streams.append(event.stream) }
    positions[event.stream, default: []].append(event.position)
    if event.enclosures != nil { commands[event.command] = event.position }
  }

  // Of two with one name, which only a test can bring about, the first is found.

  private mutating func indexDocument(_ index: Int) {
    let digest = contents.documents[index].digest
    documents[digest] = documents[digest] ?? index
  }

  private mutating func indexPersonal(_ index: Int) {
    let digest = contents.personal[index].entry.digest
    personal[digest] = personal[digest] ?? index
  }

  private mutating func indexMessage(_ index: Int) {
    let key = contents.outbox[index].message.key
    keys[key] = keys[key] ?? index
  }

  private mutating func indexRegister() {
    rows = Dictionary(
      contents.register.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}
