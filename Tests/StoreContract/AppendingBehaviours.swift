import Digests
import JSONText
import Records
import Testing

extension StoreContract {
  static var appending: [Behaviour] {
    [
      Behaviour("an empty record has no head, no streams and no rows") { store in
        let head = try store.head()
        #expect(head == .start)
        #expect(try store.head(at: 0) == .start)
        #expect(try store.head(at: 1) == nil)
        #expect(try store.streams(kind: nil).isEmpty)
        #expect(try store.history(of: Sample.stream()).isEmpty)
        #expect(try store.version(of: Sample.stream()) == 0)
        #expect(try store.events(after: 0, limit: 10).isEmpty)
        #expect(try store.register(RegisterQuery()).rows.isEmpty)
        #expect(try store.undelivered().isEmpty)
        #expect(try store.documents().isEmpty)
        #expect(try store.nextNumber(in: "any") == 1)
      },
      Behaviour("an event is read as it was written") { store in
        let data: JSONObject = [
          "amount": .number("500000"), "list": .array([.null, .bool(true)]),
          "words": .string("Café “q” \n\u{1}\u{1F600}"),
        ]
        let stream = Sample.stream()
        let appended = try store.add(
          Change(
            expected: [stream: 0], events: [Sample.event(stream, kind: "started", data: data)],
            isPublication: true), command: CommandID("c1"), act: "start")
        let event = try #require(try store.history(of: stream).first)
        #expect(event.position == 1)
        #expect(event.stream == stream)
        #expect(event.version == 1)
        #expect(event.kind == "started")
        #expect(event.schema == 1)
        #expect(event.done == Sample.day)
        #expect(event.recorded == Sample.moment)
        #expect(event.actor == Sample.actor)
        #expect(event.command == CommandID("c1"))
        #expect(event.act == "start")
        #expect(event.program == "remit 0.4")
        #expect(event.data == data)
        #expect(event.isPublication)
        #expect(event.previous == HashChain.start)
        #expect(event.digest == HashChain.digest(after: .zero, of: event.body))
        #expect(CanonicalJSON.isCanonical(event.body))
        #expect(appended.positions == 1...1)
        #expect(appended.head == event.link.head)
        #expect(!appended.wasSeenBefore)
      },
      Behaviour("events of several streams are chained in the order of the acts") { store in
        let (one, two) = (Sample.stream("one"), StreamID(kind: "matter", name: "two/three"))
        try store.add(Sample.change(one, events: 2))
        try store.add(
          Change(
            expected: [one: 2, two: 0],
            events: [Sample.event(two), Sample.event(one), Sample.event(two)]))
        let events = try store.events(after: 0, limit: 100)
        #expect(events.map(\.position) == [1, 2, 3, 4, 5])
        #expect(events.map(\.stream) == [one, one, two, one, two])
        #expect(events.map(\.version) == [1, 2, 1, 3, 2])
        #expect(try store.history(of: two).map(\.version) == [1, 2])
        #expect(try store.version(of: one) == 3)
        var replay = LogReplay()
        try store.forEachLink(after: 0) { (link) throws(StoreError) in
          _ = try replay.take(link)
        }
        try replay.finish()
        #expect(try replay.head == store.head())
        #expect(try store.head(at: 3) == events[2].link.head)
      },
      Behaviour("a stream that has moved on refuses the act") { store in
        let stream = Sample.stream()
        try store.add(Sample.change(stream, events: 2))
        for expected in [0, 1, 3] {
          #expect(throws: StoreError(.conflict, "", remedy: "")) {
            try store.add(Sample.change(stream, expected: expected))
          }
        }
        try store.add(Sample.change(stream, expected: 2))
        #expect(try store.version(of: stream) == 3)
      },
      Behaviour("a stream that was only read refuses the act too, when it has moved on") { store in
        let (read, written) = (Sample.stream("read"), Sample.stream("written"))
        try store.add(Sample.change(read))
        var change = Sample.change(written)
        change.expected[read] = 0
        #expect(throws: StoreError(.conflict, "", remedy: "")) { try store.add(change) }
        change.expected[read] = 1
        try store.add(change)
        #expect(try store.version(of: read) == 1)
      },
      Behaviour("what is not fit to be recorded is refused as such") { store in
        let stream = Sample.stream()
        var unexpected = Sample.change(stream)
        unexpected.expected = [:]
        var deep = JSONValue.null
        for _ in 0..<63 { deep = .array([deep]) }
        var twice = Sample.change(stream)
        twice.outbox = [Sample.message("k"), Sample.message("k")]
        var misplaced = Sample.change(stream)
        misplaced.deadlines = [stream: [Sample.deadline(Sample.stream("other"))]]
        let unfit = [
          Change(expected: [:], events: []), unexpected, twice, misplaced,
          Sample.change(StreamID(kind: "a/b", name: "c")),
          Sample.change(StreamID(kind: "a", name: "b\u{0}c")),
          Change(
            expected: [stream: 0],
            events: [Sample.event(stream, data: ["half": .number("0.5")])]),
          Change(expected: [stream: 0], events: [Sample.event(stream, data: ["deep": deep])]),
        ]
        for change in unfit {
          #expect(throws: StoreError(.invalid, "", remedy: "")) { try store.add(change) }
        }
        #expect(throws: StoreError(.invalid, "", remedy: "")) {
          try store.add(Sample.change(stream), command: CommandID(""))
        }
        let head = try store.head()
        #expect(head == .start)
      },
    ]
  }

  static var commands: [Behaviour] {
    [
      Behaviour("the same command twice is carried out once, and answers the same") { store in
        let stream = Sample.stream()
        var change = Sample.change(stream, events: 3)
        change.answer = ["paper": .string("n"), "next": .object(["b": .null, "a": .bool(true)])]
        change.numbers = [NumberReservation(series: "s", number: 1)]
        change.outbox = [Sample.message("k")]
        let command = CommandID.random()
        #expect(try store.answer(to: command) == nil)
        let first = try store.add(change, command: command)
        try store.add(Sample.change(stream, expected: 3))
        let second = try store.add(change, command: command)
        #expect(second.wasSeenBefore)
        #expect(second.positions == first.positions)
        #expect(second.positions == 1...3)
        #expect(second.head == first.head)
        #expect(second.answer == first.answer)
        #expect(first.answer["paper"] == .string("n"))
        #expect(try store.answer(to: command) == second)
        #expect(try store.head().position == 4)
        #expect(try store.outbox().count == 1)
        #expect(try store.nextNumber(in: "s") == 2)
      },
      Behaviour("one command cannot stand for two acts") { store in
        let command = CommandID.random()
        try store.add(Sample.change(), command: command, act: "publish")
        #expect(throws: StoreError(.invalid, "", remedy: "")) {
          try store.add(Sample.change(expected: 1), command: command, act: "withdraw")
        }
        #expect(try store.head().position == 1)
      },
    ]
  }
}
