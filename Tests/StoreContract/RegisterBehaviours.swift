import CivilTime
import Records
import Testing

extension StoreContract {
  static var register: [Behaviour] {
    [
      Behaviour("a line of the register is kept whole, and replaced by a newer") { store in
        let full = RegisterRow(
          id: "havering-2020-1", council: "havering", form: "key-decision", reference: "H/2020/1",
          subject: "Street lighting", phase: "called in", isKey: true, isOpen: true,
          decisionMaker: "cabinet", author: "jbloggs", started: Sample.date(2020, 3, 1),
          changed: Sample.day, nextDate: Sample.date(2020, 4, 20),
          waitingFor: "the overview board", words: "Street lighting")
        try store.add(Change(Sample.change(), [full]))
        #expect(try store.registerRow(full.id) == full)
        #expect(try store.register(RegisterQuery()).rows == [full])
        #expect(try store.registerRow("other") == nil)
        var newer = full
        newer.reference = nil
        newer.nextDate = nil
        newer.isOpen = false
        newer.words = "Paving"
        try store.add(Change(Sample.change(expected: 1), [newer]))
        #expect(try store.register(RegisterQuery()).rows == [newer])
        #expect(try store.register(RegisterQuery(words: "lighting")).rows.isEmpty)
        #expect(try store.register(RegisterQuery(words: "paving")).rows == [newer])
      },
      Behaviour("each filter leaves out the others, and filters add up") { store in
        let april = Sample.date(2020, 4, 20)
        let rows = [
          Sample.row("a"), Sample.row("b", council: "bromley"), Sample.row("c", phase: "decided"),
          Sample.row("d", isKey: true), Sample.row("e", isOpen: false),
          Sample.row("f", author: "other"), Sample.row("g", nextDate: april),
          Sample.row("h", council: "bromley", phase: "decided", isKey: true, isOpen: false),
        ]
        try store.add(Change(Sample.change(), rows))
        let found = { (query: RegisterQuery) throws in
          try store.register(query).rows.map(\.id).reversed().joined()
        }
        #expect(try found(RegisterQuery()) == "abcdefgh")
        #expect(try found(RegisterQuery(council: "bromley")) == "bh")
        #expect(try found(RegisterQuery(phase: "decided")) == "ch")
        #expect(try found(RegisterQuery(isKey: true)) == "dh")
        #expect(try found(RegisterQuery(isKey: false)) == "abcefg")
        #expect(try found(RegisterQuery(isOpen: false)) == "eh")
        #expect(try found(RegisterQuery(isOpen: true)) == "abcdfg")
        #expect(try found(RegisterQuery(author: "other")) == "f")
        #expect(try found(RegisterQuery(form: "key-decision", author: "other")) == "f")
        #expect(try found(RegisterQuery(form: "other")) == "")
        #expect(try found(RegisterQuery(decisionMaker: "cabinet")) == "abcdefgh")
        #expect(try found(RegisterQuery(decisionMaker: "leader")) == "")
        #expect(try found(RegisterQuery(dueBy: april)) == "g")
        #expect(try found(RegisterQuery(dueBy: Sample.date(2020, 4, 19))) == "")
        #expect(try found(RegisterQuery(council: "bromley", phase: "decided", isKey: true)) == "h")
        #expect(try found(RegisterQuery(council: "havering", phase: "decided")) == "c")
      },
      Behaviour("pages follow one another without loss while others write") { store in
        try store.add(Change(Sample.change(), (1...25).map { Sample.row("\($0)") }))
        var query = RegisterQuery(limit: 10)
        var seen: [String] = []
        var version = 1
        repeat {
          let page = try store.register(query)
          seen += page.rows.map(\.id)
          query.after = page.next
          // A new line comes before all that was seen; an old one keeps its place.
          try store.add(
            Change(
              Sample.change(expected: version),
              [Sample.row("new\(version)"), Sample.row("3", phase: "decided")]))
          version += 1
        } while query.after != nil
        #expect(seen == (1...25).reversed().map { "\($0)" })
      },
      Behaviour("a page has no next when it is the last, also when it is full") { store in
        try store.add(Change(Sample.change(), (1...4).map { Sample.row("\($0)") }))
        let first = try store.register(RegisterQuery(limit: 2))
        #expect(first.rows.map(\.id) == ["4", "3"])
        let second = try store.register(RegisterQuery(after: first.next, limit: 2))
        #expect(second.rows.map(\.id) == ["2", "1"])
        #expect(second.next == nil)
        #expect(RegisterQuery(limit: 1000).limit == 200)
        #expect(RegisterQuery(limit: -1).limit == 1)
      },
      Behaviour("a search finds rows that have every word or its beginning") { store in
        let rows = [
          Sample.row("a", words: "Street lighting CE/2020-4 in Café Straße"),
          Sample.row("b", council: "bromley", words: "STREET works, O'Neill; 2020"),
          Sample.row("c", words: "lights"), Sample.row("d", words: ""),
        ]
        try store.add(Change(Sample.change(), rows))
        let found = { (words: String, council: String?) throws in
          try store.register(RegisterQuery(council: council, words: words)).rows
            .map(\.id).reversed().joined()
        }
        let cases = [
          ("street", "ab"), ("light", "ac"), ("lighting", "a"), ("2020 STREET", "ab"),
          ("ce/2020", "a"), ("cafe", "a"), ("CAFÉ", "a"), ("strasse", "a"), ("neill", "b"),
          ("street lights", ""), ("treet", ""), ("NOT street", ""), ("street OR lights", ""),
          ("\"", "abcd"), ("", "abcd"), ("street*", "ab"), ("words:street", ""),
          ("') --", "abcd"), ("東京", ""),
        ]
        for (words, ids) in cases { #expect(try found(words, nil) == ids, "\(words)") }
        #expect(try found("street", "bromley") == "b")
      },
      Behaviour("a search goes page by page too") { store in
        let rows = (1...30).map { Sample.row("\($0)", words: $0 % 3 == 0 ? "fizz" : "other") }
        try store.add(Change(Sample.change(), rows))
        let first = try store.register(RegisterQuery(words: "fi", limit: 4))
        #expect(first.rows.map(\.id) == ["30", "27", "24", "21"])
        let second = try store.register(RegisterQuery(words: "fi", after: first.next, limit: 6))
        #expect(second.rows.map(\.id) == ["18", "15", "12", "9", "6", "3"])
        #expect(second.next == nil)
      },
      Behaviour("a word finds what begins with it, however many words do") { store in
        // A hundred words begin with "street", three with "paving", one is "lighting" itself.
        let rows = (1...100).map { number in
          Sample.row(
            "\(number)",
            words: "street\(number) paving\(number % 3) \(number % 2 == 0 ? "lighting" : "light")")
        }
        try store.add(Change(Sample.change(), rows))
        let found = { (words: String) throws in
          try store.register(RegisterQuery(words: words, limit: 3)).rows.map(\.id)
        }
        #expect(try found("street") == ["100", "99", "98"])
        #expect(try found("paving") == ["100", "99", "98"])
        #expect(try found("lighting") == ["100", "98", "96"])
        #expect(try found("ligh") == ["100", "99", "98"])
        #expect(try found("street9 paving1") == ["97", "94", "91"])
        #expect(try found("street9 pavings") == [])
        #expect(try found("s p l") == ["100", "99", "98"])
      },
      Behaviour("filters and words go together, page by page") { store in
        let rows = (1...30).map {
          Sample.row(
            "\($0)", council: $0 % 2 == 0 ? "havering" : "bromley", isKey: $0 > 9,
            words: $0 % 3 == 0 ? "fizz" : "other")
        }
        try store.add(Change(Sample.change(), rows))
        var query = RegisterQuery(council: "bromley", isKey: true, words: "fi", limit: 2)
        let first = try store.register(query)
        #expect(first.rows.map(\.id) == ["27", "21"])
        query.after = first.next
        let second = try store.register(query)
        #expect(second.rows.map(\.id) == ["15"])
        #expect(second.next == nil)
        query.words = nil
        #expect(try store.register(query).rows.map(\.id) == ["19", "17"])
        query = RegisterQuery(council: "bexley", words: "fi")
        #expect(try store.register(query) == Page(rows: [], next: nil))
        query = RegisterQuery(council: "bromley", words: "fi fa")
        #expect(try store.register(query) == Page(rows: [], next: nil))
      },
    ]
  }
}

extension Change {
  /// A change that puts these lines in the register too.
  fileprivate init(_ change: Change, _ rows: [RegisterRow]) {
    self = change
    register = rows
  }
}
