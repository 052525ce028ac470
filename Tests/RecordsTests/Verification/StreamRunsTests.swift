import Testing

@testable import Records

@Suite struct StreamRunsTests {
  @Test func aStreamIsFoundAgainAmongManyThousand() {
    var runs = StreamRuns()
    var names: [[UInt8]] = (0..<3000).map { Array("decision/havering-2020-\($0)".utf8) }
    // Names that are parts of others, that have no whole word, and none at all.
    names += (0...20).map { Array(repeating: 0, count: $0) }
    for (number, name) in names.enumerated() {
      let run = StreamRuns.Run(position: number, first: 1, last: 1)
      let before = runs.add(run, to: name.span)
      #expect(before == nil)
    }
    #expect(runs.count == names.count)
    for (number, name) in names.enumerated() {
      let run = StreamRuns.Run(position: 9000, first: 2, last: 2)
      let before = runs.add(run, to: name.span)
      #expect(before == StreamRuns.Run(position: number, first: 1, last: 1))
      let again = runs.add(run, to: name.span)
      #expect(again == StreamRuns.Run(position: number, first: 1, last: 2))
    }
    #expect(runs.count == names.count)
    var seen: [[UInt8]] = []
    runs.forEach { name, run in
      seen.append(name.indices.map { name[$0] })
      #expect(run.first == 1)
    }
    #expect(seen == names)
  }

  @Test(arguments: [
    (#"{"kind":"a","stream":"decision/a-1","version":3}"#, "decision/a-1", 3),
    (#"{"stream":"x","stream":"a\"b","version":12}"#, #"a\"b"#, 12),
    (#"{"a":"\",\"stream\":\"x","stream":"y","version":1}"#, "y", 1),
  ])
  func theEndOfABodyNamesStreamAndVersion(_ body: String, _ stream: String, _ version: Int) {
    let bytes = Array(body.utf8)
    guard let tail = EventTail(of: bytes.span) else {
      Issue.record("no stream and version")
      return
    }
    #expect(String(decoding: bytes[tail.stream], as: UTF8.self) == stream)
    #expect(tail.version == version)
  }

  @Test(arguments: [
    "", "}", "1}", #"{"version":1}"#, #"{"stream":"x","version":}"#, #"{"stream":"x","version":1"#,
    #""stream":"x","version":1}"#, #"x","version":1}"#, #","stream":"x","version":-1}"#,
  ])
  func aBodyThatEndsOtherwiseNamesNone(_ body: String) {
    let bytes = Array(body.utf8)
    let tail = EventTail(of: bytes.span)
    #expect(tail == nil)
  }
}
