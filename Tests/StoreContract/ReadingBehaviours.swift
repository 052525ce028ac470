import CivilTime
import Records
import Testing

extension StoreContract {
  static var reading: [Behaviour] {
    [
      Behaviour("a history can begin after a version") { store in
        try store.add(Sample.change(events: 3))
        try store.add(Sample.change(Sample.stream("other"), events: 2))
        let history = { (version: Int) throws in
          try store.history(of: Sample.stream(), after: version).map(\.version)
        }
        #expect(try history(0) == [1, 2, 3])
        #expect(try history(2) == [3])
        #expect(try history(3) == [])
        #expect(try history(9) == [])
      },
      Behaviour("a history is read in parts") { store in
        try store.add(Sample.change(events: 3))
        let part = { (version: Int, limit: Int) throws in
          try store.history(of: Sample.stream(), after: version, limit: limit).map(\.version)
        }
        #expect(try part(0, 2) == [1, 2])
        #expect(try part(2, 2) == [3])
        #expect(try part(0, 0) == [])
        #expect(try part(3, .max) == [])
      },
      Behaviour("the record is read in parts, in order") { store in
        for number in 0..<5 { try store.add(Sample.change(Sample.stream("\(number)"), events: 2)) }
        #expect(try store.events(after: 0, limit: 4).map(\.position) == [1, 2, 3, 4])
        #expect(try store.events(after: 4, limit: 4).map(\.position) == [5, 6, 7, 8])
        #expect(try store.events(after: 8, limit: 4).map(\.position) == [9, 10])
        #expect(try store.events(after: 10, limit: 4).isEmpty)
        var seen: [Int] = []
        try store.forEachLink(after: 7) { (link) throws(StoreError) in seen.append(link.position) }
        #expect(seen == [8, 9, 10])
      },
      Behaviour("events handed out without a copy are those handed out as links") { store in
        for number in 0..<5 { try store.add(Sample.change(Sample.stream("\(number)"), events: 2)) }
        for (after, last) in [(Int.min, Int.max), (0, 10), (3, 7), (7, 7), (10, 20)] {
          var links: [ChainLink] = []
          try store.forEachLink(after: after, through: last) { (link) throws(StoreError) in
            links.append(link)
          }
          var seen: [ChainLink] = []
          try store.forEachSeal(after: after, through: last) { (seal, body) throws(StoreError) in
            seen.append(
              ChainLink(
                position: seal.position, body: body.indices.map { body[$0] },
                previous: seal.previous, digest: seal.digest))
          }
          #expect(seen == links)
        }
      },
      Behaviour("what hands out links stops at an error") { store in
        try store.add(Sample.change(events: 3))
        var seen = 0
        #expect(throws: StoreError(.io, "", remedy: "")) {
          try store.forEachLink(after: 0) { (_) throws(StoreError) in
            seen += 1
            throw StoreError(.io, "enough", remedy: "")
          }
        }
        #expect(seen == 1)
        #expect(try store.head().position == 3)
      },
      Behaviour("streams come in the order in which they began, by kind if asked") { store in
        let streams = [
          Sample.stream("b"), StreamID(kind: "matter", name: "x"), Sample.stream("a"),
          StreamID(kind: "decisions", name: "z"),
        ]
        for stream in streams { try store.add(Sample.change(stream, events: 2)) }
        #expect(try store.streams(kind: nil) == streams)
        #expect(try store.streams(kind: "decision") == [streams[0], streams[2]])
        #expect(try store.streams(kind: "paper").isEmpty)
      },
      Behaviour("documents are listed in the order of the acts, and found by digest") { store in
        var change = Sample.change()
        change.documents = [Sample.document("b"), Sample.document("a")]
        change.documents[1].isWithheld = true
        try store.add(change)
        var again = Sample.change(expected: 1)
        again.documents = [Sample.document("a")]
        again.documents[0].name = "Another name.docx"
        try store.add(again)
        #expect(try store.documents() == change.documents + again.documents)
        let digest = Sample.document("a").digest
        #expect(try store.document(digest) == change.documents[1])
        #expect(try store.document(Sample.document("c").digest) == nil)
        let event = try #require(try store.history(of: Sample.stream()).first)
        #expect(event.enclosures?.documents == change.documents)
      },
    ]
  }

  static var deadlines: [Behaviour] {
    [
      Behaviour("the dates of a stream replace those it had") { store in
        let (stream, other) = (Sample.stream(), Sample.stream("other"))
        let may = (1...4).map { Sample.date(2020, 5, $0) }
        var change = Sample.change(stream)
        change.expected[other] = 0
        change.deadlines = [
          stream: [
            Sample.deadline(stream, kind: "b", due: may[1]),
            Sample.deadline(stream, kind: "a", due: may[1]),
            Sample.deadline(stream, kind: "c", due: may[0]),
          ],
          other: [Sample.deadline(other, council: "bromley", due: may[2])],
        ]
        try store.add(change)
        #expect(try store.deadlines(of: stream).map(\.kind) == ["c", "b", "a"])
        var next = Sample.change(stream, expected: 1)
        next.deadlines = [stream: [Sample.deadline(stream, kind: "d", due: may[3])]]
        try store.add(next)
        #expect(try store.deadlines(of: stream).map(\.kind) == ["d"])
        #expect(try store.deadlines(of: other).map(\.due) == [may[2]])
        next = Sample.change(stream, expected: 2)
        next.deadlines = [stream: []]
        try store.add(next)
        #expect(try store.deadlines(of: stream).isEmpty)
      },
      Behaviour("dates are found by day, both ends included, and by council") { store in
        let streams = ["x", "y"].map { Sample.stream($0) }
        let may = (1...5).map { Sample.date(2020, 5, $0) }
        var change = Sample.change(streams[0])
        change.deadlines = [
          streams[0]: may.map { Sample.deadline(streams[0], due: $0) },
          streams[1]: may.map { Sample.deadline(streams[1], council: "bromley", due: $0) },
        ]
        try store.add(change)
        let found = try store.deadlines(from: may[1], to: may[3], council: nil)
        #expect(found.map(\.due) == [may[1], may[1], may[2], may[2], may[3], may[3]])
        #expect(found.map(\.stream.name) == ["x", "y", "x", "y", "x", "y"])
        let bromley = try store.deadlines(from: may[1], to: may[3], council: "bromley")
        #expect(bromley.map(\.due) == [may[1], may[2], may[3]])
        #expect(try store.due(by: may[0]).count == 2)
        #expect(try store.due(by: may[1], council: "havering").count == 2)
        #expect(try store.deadlines(from: may[3], to: may[1], council: nil).isEmpty)
      },
    ]
  }
}
