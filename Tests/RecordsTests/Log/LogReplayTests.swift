import Digests
import JSONText
import Records
import StoreContract
import Testing

@Suite struct LogReplayTests {
  @Test func whatFollowsFromALogIsHadFromIt() throws {
    let store = MemoryStore()
    for number in 1...3 {
      var change = Sample.change(Sample.stream("s\(number)"), events: number)
      change.numbers = [NumberReservation(series: "n", number: number)]
      change.outbox = [Sample.message("k\(number)")]
      try store.add(change, command: CommandID("c\(number)"))
    }
    var replay = LogReplay()
    for link in store.contents.links { _ = try replay.take(link) }
    try replay.finish()
    #expect(replay.head == store.head())
    #expect(replay.streams == (1...3).map { Sample.stream("s\($0)") })
    #expect(replay.versions[Sample.stream("s3")] == 3)
    #expect(
      replay.commands
        == ["c1": 1, "c2": 2, "c3": 4].reduce(into: [:]) {
          $0[CommandID($1.key)] = $1.value
        })
    #expect(replay.numbers == ["n": 3])
    #expect(replay.keys == ["k1", "k2", "k3"])
  }

  private static let zeros = String(repeating: "0", count: 64)
  private static let entry =
    "{\"digest\":\"\(zeros)\",\"length\":1,\"name\":\"a\",\"subject\":\"b\"}"

  /// What each event says in a log that is chained as it should be, and what is refused of it.
  static let faults: [(bodies: [String], words: String)] = [
    ([event(1, version: 2)], "has version 2 of decision/x, not 1"),
    ([event(1, version: 1), event(2, version: 3)], "has version 3 of decision/x, not 2"),
    ([event(1, version: 1, enclosures: nil)], "belongs to no act"),
    ([event(1, version: 1, enclosures: "\"events\":2"), event(2, version: 2)], "not complete"),
    ([event(1, version: 1, enclosures: "\"events\":2")], "1 more of its act should follow"),
    (
      [event(1, version: 1), event(2, version: 2, command: "c1")],
      "its command was carried out before"
    ),
    (
      [
        event(
          1, version: 1, enclosures: "\"events\":1,\"numbers\":[{\"number\":2,\"series\":\"n\"}]")
      ],
      "number 2 of “n” does not follow 0"
    ),
    (
      [event(1, version: 1, enclosures: "\"erased\":[\"\(zeros)\"],\"events\":1")],
      "were not there to be erased"
    ),
    (
      [event(1, version: 1, enclosures: "\"events\":1,\"personal\":[\(entry),\(entry)]")],
      "were named before"
    ),
  ]

  @Test(arguments: faults)
  func aLogThatIsChainedAndWrongIsRefused(_ bodies: [String], _ words: String) {
    let error = #expect(throws: StoreError.self) {
      var replay = LogReplay()
      for body in bodies {
        _ = try replay.take(ChainLink(after: replay.head, body: Array(body.utf8)))
      }
      try replay.finish()
    }
    #expect(error?.code == .corrupt)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  private static func event(
    _ position: Int, version: Int, command: String? = nil, enclosures: String? = "\"events\":1"
  ) -> String {
    let enclosed = enclosures.map { ",\"enclosures\":{\"answer\":{},\($0)}" } ?? ""
    return """
      {"act":"a","actor":{"account":"a","name":"n","person":"p"},\
      "command":"\(command ?? "c\(position)")","data":{},"done":"2020-04-08"\(enclosed),\
      "kind":"k","position":\(position),"program":"p","recorded":"2020-04-08T09:30:00Z",\
      "schema":1,"stream":"decision/x","version":\(version)}
      """
  }
}
