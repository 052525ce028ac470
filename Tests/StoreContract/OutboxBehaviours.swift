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
      }
    ]
  }
}
