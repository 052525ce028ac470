import Digests

extension Act {
  /// Refuses what is not fit to be recorded, whatever the record holds.
  package func check() throws(StoreError) {
    try need(command.isComplete, "the command “\(command)”")
    try need(!name.isEmpty, "an act without a name")
    try need(!change.events.isEmpty, "an act without events")
    for event in change.events {
      try need(event.stream.isComplete, "the stream “\(event.stream)”")
      try need(!event.kind.isEmpty, "an event of no kind")
      try need(event.schema >= 1, "schema \(event.schema) of “\(event.kind)”")
      try need(
        change.expected[event.stream] != nil,
        "an event of \(event.stream), of which no version is expected,")
    }
    for number in change.numbers {
      try need(!number.series.isEmpty && number.number >= 1, "number \(number.number)")
    }
    for document in change.documents {
      try need(document.length >= 0, "the length of “\(document.name)”")
    }
    for entry in change.personal {
      try need(entry.place.isFit, "personal data of “\(entry.subject)”, which is no reference,")
      try need(!entry.name.isEmpty && entry.length >= 0, "the name or length of personal data")
    }
    var named: Set<SHA256Digest> = []
    for digest in change.personal.map(\.digest) {
      try need(named.insert(digest).inserted, "personal data named twice")
    }
    var erased: Set<SHA256Digest> = []
    for digest in change.erased {
      try need(erased.insert(digest).inserted, "personal data erased twice")
      try need(!named.contains(digest), "personal data both named and erased")
    }
    var keys: Set<String> = []
    for message in change.outbox {
      try need(!message.key.isEmpty, "a message without a key")
      try need(keys.insert(message.key).inserted, "two messages of the key “\(message.key)”")
    }
    var rows: Set<String> = []
    for row in change.register {
      try need(!row.id.isEmpty, "a line of the register without a name")
      try need(rows.insert(row.id).inserted, "two lines of the register for “\(row.id)”")
    }
    for (stream, deadlines) in change.deadlines {
      try need(
        deadlines.allSatisfy { $0.stream == stream }, "a date among those of another stream,")
    }
  }

  private func need(_ holds: Bool, _ what: String) throws(StoreError) {
    guard !holds else { return }
    throw StoreError(
      .invalid, "The act “\(name)” brings \(what) and cannot be recorded.",
      remedy: "This is a fault of the program; nothing was recorded. Report it.")
  }
}
