import JSONText
import Records
import StoreContract
import Testing

@Suite struct EventEnvelopeTests {
  /// The form in which events are kept for ever: this text may never have to change.
  @Test func anEventIsWrittenSo() throws {
    let store = MemoryStore()
    var change = Sample.change()
    change.numbers = [NumberReservation(series: "havering/2020", number: 1)]
    change.documents = [Sample.document("paper")]
    change.documents[0].isWithheld = true
    change.outbox = [Sample.message("k")]
    change.answer = ["next": .string("wait")]
    change.isPublication = true
    try store.add(change, command: CommandID("c1"))
    let body = String(decoding: store.contents.links[0].body, as: UTF8.self)
    #expect(
      body == """
        {"act":"publish",\
        "actor":{"account":"jo","council":"havering","name":"Jo Bloggs","person":"jbloggs",\
        "post":"proper-officer"},\
        "command":"c1",\
        "data":{"number":1},\
        "done":"2020-04-08",\
        "enclosures":{"answer":{"next":"wait"},\
        "documents":[{"digest":"\(Sample.document("paper").digest)","length":5,\
        "mediaType":"application/vnd.openxmlformats-officedocument.wordprocessingml.document",\
        "name":"paper.docx","withheld":true}],\
        "events":1,\
        "numbers":[{"number":1,"series":"havering/2020"}],\
        "outbox":[{"body":"It is out.","document":"\(Sample.document("k").digest)",\
        "fileName":"k.pdf","key":"k","kind":"message","subject":"Notice published",\
        "to":"jbloggs"}],\
        "publication":true},\
        "kind":"noticePublished","position":1,"program":"remit 0.4",\
        "recorded":"2020-04-08T09:30:00Z","schema":1,"stream":"decision/havering-2020-1",\
        "version":1}
        """)
    let event = try #require(try store.history(of: Sample.stream()).first)
    #expect(
      event.enclosures
        == Enclosures(
          events: 1, answer: change.answer, numbers: change.numbers, documents: change.documents,
          outbox: change.outbox, isPublication: true))
  }

  /// Where an act has personal data these stand among the rest; where it has none nothing does.
  @Test func personalDataAreWrittenSo() throws {
    let store = MemoryStore()
    var change = Sample.change()
    change.personal = [Sample.personal("a")]
    try store.add(change, command: CommandID("c1"))
    change = Sample.change(expected: 1)
    change.erased = [Sample.personal("a").digest]
    try store.add(change, command: CommandID("c2"))
    let bodies = store.contents.links.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(
      bodies[0].contains(
        "\"enclosures\":{\"answer\":{},\"events\":1,"
          + "\"personal\":[{\"digest\":\"\(Sample.personal("a").digest)\",\"length\":1,"
          + "\"name\":\"a.json\",\"subject\":\"placement-2020-1\"}]}"))
    #expect(
      bodies[1].contains(
        "\"enclosures\":{\"answer\":{},"
          + "\"erased\":[\"\(Sample.personal("a").digest)\"],\"events\":1}"))
  }

  @Test func onlyTheFirstEventOfAnActHasEnclosures() throws {
    let store = MemoryStore()
    try store.add(Sample.change(events: 3))
    let events = try store.events(after: 0, limit: 3)
    #expect(events.map { $0.enclosures?.events } == [3, nil, nil])
  }

  /// A body as stored, and what is said of it when a part is changed.
  static let damages: [(String, String, String)] = [
    ("\"kind\":\"noticePublished\",", "", "its “kind” is missing or not as it was written"),
    ("\"version\":1", "\"version\":\"1\"", "its “version” is missing"),
    ("2020-04-08\"", "2020-04-31\"", "its “done” is missing"),
    ("09:30:00Z", "09:30:00", "its “recorded” is missing"),
    ("decision/", "decision", "its “stream” is missing"),
    ("\"jo\"", "7", "its “account” is missing"),
    ("\"answer\":{}", "\"answer\":[]", "its “answer” is missing"),
    ("\"position\":1", "\"position\":2", "it stands in the place of another"),
    ("}", "", "a member's name in double quotes was expected"),
  ]

  @Test(arguments: damages)
  func aDamagedEventSaysWhatIsDamaged(_ part: String, _ other: String, _ words: String) throws {
    let store = MemoryStore()
    try store.add(Sample.change())
    let link = store.contents.links[0]
    let text = String(decoding: link.body, as: UTF8.self).replacing(part, with: other)
    let error = #expect(throws: StoreError.self) {
      try EventEnvelope(reading: ChainLink(after: .start, body: Array(text.utf8)))
    }
    #expect(error?.code == .corrupt)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }
}
