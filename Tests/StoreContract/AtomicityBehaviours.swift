import JSONText
import Records
import Testing

extension StoreContract {
  static var atomicity: [Behaviour] {
    [
      Behaviour("an act of which one part is bad leaves nothing behind") { store in
        let (stream, other) = (Sample.stream(), Sample.stream("other"))
        var first = Sample.change(stream)
        first.outbox = [Sample.message("taken")]
        first.numbers = [NumberReservation(series: "s", number: 1)]
        first.register = [Sample.row("havering-2020-1", words: "lighting")]
        first.deadlines = [stream: [Sample.deadline()]]
        try store.add(first)
        let before = try Snapshot(of: store)

        var whole = Change(
          expected: [stream: 1, other: 0],
          events: [Sample.event(stream), Sample.event(other)])
        whole.documents = [Sample.document("paper")]
        whole.outbox = [Sample.message("new")]
        whole.numbers = [NumberReservation(series: "s", number: 2)]
        whole.register = [Sample.row("havering-2020-1", words: "paving"), Sample.row("other")]
        whole.deadlines = [stream: [], other: [Sample.deadline(other)]]

        var bad = Array(repeating: whole, count: 4)
        bad[0].expected[other] = 1
        bad[1].outbox.append(Sample.message("taken"))
        bad[2].numbers.append(NumberReservation(series: "s", number: 2))
        bad[3].numbers.append(NumberReservation(series: "t", number: 2))
        for change in bad {
          #expect(throws: StoreError(.conflict, "", remedy: "")) { try store.add(change) }
          #expect(try Snapshot(of: store) == before)
        }
        try store.add(whole)
        let after = try Snapshot(of: store)
        #expect(after.links.count == 3)
        #expect(after.numbers == ["s": 2])
        #expect(after.register.map(\.id) == ["other", "havering-2020-1"])
        #expect(after.outbox.map(\.message.key) == ["taken", "new"])
        #expect(after.deadlines == [Sample.deadline(other)])
        #expect(after.documents == [Sample.document("paper")])
      },
      Behaviour("a refused command may be tried again under its identifier") { store in
        let command = CommandID.random()
        #expect(throws: StoreError(.conflict, "", remedy: "")) {
          try store.add(Sample.change(expected: 1), command: command)
        }
        let appended = try store.add(Sample.change(), command: command)
        #expect(!appended.wasSeenBefore)
      },
    ]
  }

  static var numbers: [Behaviour] {
    [
      Behaviour("a series gives each number once and in order") { store in
        var version = 0
        for number in 1...3 {
          #expect(try store.nextNumber(in: "havering/2020") == number)
          var change = Sample.change(expected: version)
          change.numbers = [NumberReservation(series: "havering/2020", number: number)]
          try store.add(change)
          version += 1
          for wrong in [number, number + 2] {
            change.expected[Sample.stream()] = version
            change.numbers = [NumberReservation(series: "havering/2020", number: wrong)]
            #expect(throws: StoreError(.conflict, "", remedy: "")) { try store.add(change) }
          }
        }
        #expect(try store.nextNumber(in: "bromley/2020") == 1)
        var change = Sample.change(expected: version)
        change.numbers = [4, 5].map { NumberReservation(series: "havering/2020", number: $0) }
        try store.add(change)
        #expect(try store.numbers() == ["havering/2020": 5])
      },
      Behaviour("two that write at once leave no gap, and neither overwrites the other") { store in
        Contest.run(writers: 2) { writer in
          for act in 0..<20 {
            let stream = Sample.stream("w\(writer)-\(act)")
            while true {
              var change = Sample.change(stream)
              let number = try store.nextNumber(in: "s")
              change.numbers = [NumberReservation(series: "s", number: number)]
              change.outbox = [Sample.message("n\(number)")]
              do throws(StoreError) {
                try store.add(change)
                break
              } catch {
                guard error.code == .conflict else { throw error }
              }
            }
          }
        }
        #expect(try store.numbers() == ["s": 40])
        var replay = LogReplay()
        try store.forEachLink(after: 0) { (link) throws(StoreError) in
          _ = try replay.take(link)
        }
        #expect(replay.head.position == 40)
        #expect(replay.numbers == ["s": 40])
        #expect(try store.outbox().map(\.message.key) == (1...40).map { "n\($0)" })
      },
    ]
  }
}
