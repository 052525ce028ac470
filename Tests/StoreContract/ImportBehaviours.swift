import Digests
import JSONText
import Records
import Testing

extension StoreContract {
  static var importing: [Behaviour] {
    [
      Behaviour("an import of another's log equals it") { store in
        let original = try filled()
        let expected = try Snapshot(of: original)
        var links = expected.links[...]
        try store.importing {
          links.popFirst()
        } projections: {
          Projections(
            register: expected.register.reversed(), deadlines: expected.deadlines,
            delivered: ["k2": Sample.moment])
        }
        #expect(try Snapshot(of: store) == expected)
        // What came in is lived with as what was written here.
        try store.add(Sample.change(Sample.stream("s3"), expected: 2))
        #expect(try store.nextNumber(in: "n") == 6)
        let command = CommandID("c2")
        #expect(try store.answer(to: command) == original.answer(to: command))
        #expect(throws: StoreError(.conflict, "", remedy: "")) {
          try store.importing {
            nil
          } projections: {
            Projections()
          }
        }
      },
      Behaviour("a log that is not whole is imported in no part") { store in
        let links = try Snapshot(of: filled()).links
        let body = Array(
          String(decoding: links[3].body, as: UTF8.self).replacing("s2", with: "s9").utf8)
        let forged = ChainLink(after: links[2].head, body: body)
        let broken: [[ChainLink]] = [
          Array(links.dropFirst()), Array(links.dropLast()), links + [links[9]],
          Array(links[..<4] + links[5...]),
          Array(links[..<3] + [forged] + links[4...]),
          Array(links[..<3] + [ChainLink(forged, digest: links[3].digest)] + links[4...]),
        ]
        for (index, log) in broken.enumerated() {
          var rest = log[...]
          #expect(throws: StoreError(.corrupt, "", remedy: ""), "log \(index)") {
            try store.importing {
              rest.popFirst()
            } projections: {
              Projections()
            }
          }
          #expect(try store.head() == .start)
          #expect(try store.outbox().isEmpty)
        }
      },
      Behaviour("register and dates can be put anew") { store in
        var change = Sample.change()
        change.register = [Sample.row("a", words: "old"), Sample.row("b")]
        change.deadlines = [Sample.stream(): [Sample.deadline()]]
        change.outbox = [Sample.message("k1"), Sample.message("k2")]
        try store.add(change)
        let date = Sample.deadline(kind: "reviewed")
        try store.rebuild(
          Projections(
            register: [Sample.row("c", words: "new"), Sample.row("a", words: "newer")],
            deadlines: [date], delivered: ["k2": Sample.moment]))
        #expect(try store.register(RegisterQuery()).rows.map(\.id) == ["a", "c"])
        #expect(try store.register(RegisterQuery(words: "old")).rows.isEmpty)
        #expect(try store.register(RegisterQuery(words: "new")).rows.map(\.id) == ["a", "c"])
        #expect(try store.deadlines(of: Sample.stream()) == [date])
        #expect(try store.undelivered().map(\.message.key) == ["k1"])
        #expect(try store.head().position == 1)
      },
    ]
  }

  /// A record of ten events in five acts, with something of everything.
  static func filled() throws -> MemoryStore {
    let store = MemoryStore()
    for number in 1...5 {
      let stream = Sample.stream("s\(number)")
      var change = Sample.change(stream, events: 2)
      change.numbers = [NumberReservation(series: "n", number: number)]
      change.documents = [Sample.document("paper \(number)")]
      change.personal = [Sample.personal("person \(number)")]
      if number > 3 { change.erased = [Sample.personal("person \(number - 3)").digest] }
      change.outbox = [Sample.message("k\(number)")]
      change.register = [Sample.row(stream.name, words: "number \(number)")]
      change.deadlines = [stream: [Sample.deadline(stream)]]
      change.answer = ["number": .number("\(number)")]
      try store.add(change, command: CommandID("c\(number)"))
    }
    try store.markDelivered("k2", at: Sample.moment)
    return store
  }
}

extension ChainLink {
  /// A link with another digest.
  fileprivate init(_ link: ChainLink, digest: SHA256Digest) {
    self.init(
      position: link.position, body: link.body, previous: link.previous, digest: digest)
  }
}
