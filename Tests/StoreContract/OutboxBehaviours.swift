import CivilTime
import Records
import Testing

extension StoreContract {
  static var outbox: [Behaviour] {
    [
      Behaviour("a message is undelivered until it is marked, and keeps its first time") { store in
        var change = Sample.change(events: 2)
        change.outbox = [Sample.message("b"), Sample.message("a")]
        try store.add(change)
        var next = Sample.change(expected: 2)
        next.outbox = [
          OutboxMessage(key: "c", kind: "paper", to: "papers/havering-2020-1", subject: "Notice")
        ]
        try store.add(next)
        #expect(try store.undelivered().map(\.message) == change.outbox + next.outbox)
        #expect(try store.undelivered().map(\.position) == [1, 1, 3])
        let later = try #require(Moment(text: "2020-04-08T10:00:00Z"))
        try store.markDelivered("a", at: Sample.moment)
        try store.markDelivered("a", at: later)
        #expect(try store.undelivered().map(\.message.key) == ["b", "c"])
        #expect(try store.outbox().map(\.delivered) == [nil, Sample.moment, nil])
        #expect(throws: StoreError(.missing, "", remedy: "")) {
          try store.markDelivered("d", at: later)
        }
      },
      Behaviour("messages are marked all together or not at all") { store in
        var change = Sample.change()
        change.outbox = ["a", "b", "c"].map { Sample.message($0) }
        try store.add(change)
        #expect(throws: StoreError(.missing, "", remedy: "")) {
          try store.markDelivered(["a", "d", "b"], at: Sample.moment)
        }
        #expect(try store.undelivered().count == 3)
        try store.markDelivered(["c", "a", "c"], at: Sample.moment)
        #expect(try store.undelivered().map(\.message.key) == ["b"])
        try store.markDelivered([], at: Sample.moment)
        try store.markDelivered(["b", "a"], at: try #require(Moment(text: "2020-04-08T10:00:00Z")))
        #expect(try store.outbox().map { $0.delivered == Sample.moment } == [true, false, true])
      },
      Behaviour("what is undelivered comes in pages, in order") { store in
        for act in 0..<3 {
          var change = Sample.change(Sample.stream("s\(act)"))
          change.outbox = (0..<4).map { Sample.message("\(9 - act)-\($0)") }
          try store.add(change)
        }
        let all = try store.undelivered()
        #expect(all.count == 12)
        #expect(try store.undelivered(limit: 5) == Array(all[..<5]))
        #expect(try store.undelivered(after: all[4].message.key, limit: 5) == Array(all[5..<10]))
        #expect(try store.undelivered(after: all[9].message.key, limit: 5) == Array(all[10...]))
        #expect(try store.undelivered(after: all[11].message.key, limit: 5) == [])
        #expect(try store.undelivered(limit: 0) == [])
        // A page begins after a message that has arrived since, too.
        try store.markDelivered(all[3...6].map(\.message.key), at: Sample.moment)
        #expect(try store.undelivered(after: all[4].message.key, limit: 2) == Array(all[7...8]))
        #expect(try store.undelivered(limit: 4) == Array(all[..<3] + [all[7]]))
        #expect(throws: StoreError(.missing, "", remedy: "")) {
          try store.undelivered(after: "nowhere", limit: 1)
        }
      },
    ]
  }
}
