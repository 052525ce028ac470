import Digests
import Records
import Testing

extension StoreContract {
  static var personal: [Behaviour] {
    [
      Behaviour("personal data are listed in the order of the acts, until an act erases them") {
        store in
        var change = Sample.change()
        change.personal = [Sample.personal("b"), Sample.personal("a")]
        try store.add(change)
        var next = Sample.change(expected: 1, events: 2)
        next.personal = [Sample.personal("c")]
        next.erased = [Sample.personal("a").digest]
        try store.add(next)
        #expect(
          try store.personal() == [
            PersonalRecord(Sample.personal("b"), position: 1),
            PersonalRecord(Sample.personal("a"), position: 1, erased: 2),
            PersonalRecord(Sample.personal("c"), position: 2),
          ])
        #expect(try store.personal(of: Sample.personal("a").subject) == store.personal())
        #expect(try store.personal(of: "nobody") == [])
        let events = try store.history(of: Sample.stream())
        #expect(events[0].enclosures?.personal == change.personal)
        #expect(events[0].enclosures?.erased == [])
        #expect(events[1].enclosures?.erased == next.erased)
        #expect(events[2].enclosures == nil)
      },
      Behaviour("personal data are named once, and erased once after they were named") { store in
        var change = Sample.change()
        change.personal = [Sample.personal("a")]
        try store.add(change)
        change = Sample.change(expected: 1)
        change.personal = [Sample.personal("a")]
        #expect(throws: StoreError(.conflict, "", remedy: "")) { try store.add(change) }
        change.personal = []
        change.erased = [Sample.personal("b").digest]
        #expect(throws: StoreError(.conflict, "", remedy: "")) { try store.add(change) }
        change.erased = [Sample.personal("a").digest]
        try store.add(change)
        change.expected[Sample.stream()] = 2
        #expect(throws: StoreError(.conflict, "", remedy: "")) { try store.add(change) }
        #expect(try store.head().position == 2)
        #expect(try store.personal().map(\.erased) == [2])
      },
      Behaviour("personal data under no reference, or twice in an act, are refused") { store in
        let entry = Sample.personal("a")
        var unfit: [Change] = []
        for subject in [
          "", "Jo Bloggs", "../x", "a/b", ".hidden", "é", String(repeating: "x", count: 101),
        ] {
          var change = Sample.change()
          change.personal = [entry]
          change.personal[0].subject = subject
          unfit.append(change)
        }
        var change = Sample.change()
        change.personal = [entry, entry]
        unfit.append(change)
        change.personal = [entry]
        change.erased = [entry.digest]
        unfit.append(change)
        change.personal = []
        change.erased = [entry.digest, entry.digest]
        unfit.append(change)
        for change in unfit {
          #expect(throws: StoreError(.invalid, "", remedy: "")) { try store.add(change) }
        }
        let head = try store.head()
        #expect(head == .start)
      },
    ]
  }
}
