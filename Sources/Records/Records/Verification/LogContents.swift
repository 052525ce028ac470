import Digests

/// All that follows from the log alone, gathered while it is read event by event.
struct LogContents {
  private(set) var replay = LogReplay()
  private(set) var documents: [DocumentEntry] = []
  private(set) var personal: [PersonalRecord] = []
  private var places: [SHA256Digest: Int] = [:]
  private(set) var messages: [OutboxEntry] = []
  /// Each command, the positions of its act, and the digest of its last event.
  private(set) var acts: [(command: CommandID, positions: ClosedRange<Int>)] = []
  /// Why the log could be followed no further.
  private(set) var fault: (position: Int, error: StoreError)?

  mutating func take(_ link: ChainLink) {
    if fault != nil { return }
    do throws(StoreError) {
      let event = try replay.take(link)
      guard let enclosures = event.enclosures else { return }
      documents += enclosures.documents
      for entry in enclosures.personal {
        places[entry.digest] = personal.count
        personal.append(PersonalRecord(entry, position: event.position))
      }
      for digest in enclosures.erased {
        if let place = places[digest] { personal[place].erased = event.position }
      }
      messages += enclosures.outbox.map { OutboxEntry(position: event.position, message: $0) }
      acts.append((event.command, event.position...event.position + enclosures.events - 1))
    } catch {
      fault = (link.position, error)
    }
  }

  mutating func finish() {
    if fault != nil { return }
    do throws(StoreError) {
      try replay.finish()
    } catch {
      fault = (replay.head.position, error)
    }
  }
}
