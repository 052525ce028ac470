import Records
import StoreContract
import Testing

@Suite struct MemoryStoreTests {
  @Test(arguments: StoreContract.behaviours)
  func keepsTheContract(_ behaviour: Behaviour) throws {
    try behaviour(on: MemoryStore())
  }

  @Test func goesOnFromContentsTakenOut() throws {
    let store = MemoryStore()
    try store.add(Sample.change(events: 2), command: CommandID("c"))
    let copy = MemoryStore(store.contents)
    #expect(try Snapshot(of: copy) == Snapshot(of: store))
    #expect(try copy.answer(to: CommandID("c"))?.positions == 1...2)
    try copy.add(Sample.change(expected: 2))
    #expect(store.head().position == 2)
    #expect(copy.head().position == 3)
  }

  @Test func anEventTamperedWithIsToldWhenRead() throws {
    let store = MemoryStore()
    try store.add(Sample.change(events: 2))
    var contents = store.contents
    let link = contents.links[1]
    contents.links[1] = ChainLink(
      position: 2, body: Array(link.body.dropLast()), previous: link.previous,
      digest: link.digest)
    let error = #expect(throws: StoreError.self) {
      try MemoryStore(contents).events(after: 0, limit: 10)
    }
    #expect(error?.code == .corrupt)
    #expect(error?.message.hasPrefix("Event 2 of the record is damaged") == true)
  }
}
