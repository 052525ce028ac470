import Digests
import Testing

@testable import Instruments

/// A command that was ended before it could answer is given again, and must not write its letters
/// a second time.
@Suite struct PreparedAgainTests {
  private var bench = LetterBench()

  init() throws {
    try bench.take(.begin(LetterBench.extend()), on: "2025-04-24")
  }

  /// Whether the batch is what these letters would be, begun once more.
  private func isStill(_ request: LetterRequest, in bench: LetterBench) throws -> Bool {
    var other = bench
    other.batch = LetterBatch()
    other.others = [bench.batch]
    try other.take(.begin(request), on: "2025-04-24")
    guard let begun = other.batch.begun else { return false }
    return bench.batch.isStill(begun, saying: LetterFacts(round: nil, from: bench.suppliers))
  }

  /// The same letters asked for again, under the next name and the next numbers.
  private var again: LetterRequest {
    var request = LetterBench.extend(id: "complex-extension-2")
    request.first = 20
    return request
  }

  @Test func lettersBeforeLegalAreTheSameAskedForAgain() throws {
    var bench = bench
    #expect(try !isStill(again, in: bench))
    try bench.writeAll(on: "2025-04-24")
    #expect(try isStill(again, in: bench))
  }

  @Test func lettersThatSaySomethingElseAreOthers() throws {
    var bench = bench
    try bench.writeAll(on: "2025-04-24")
    #expect(try !isStill(LetterBench.extend(to: "2025-11-30"), in: bench))
    #expect(try !isStill(LetterBench.extend(dated: "2025-04-29"), in: bench))
    guard var facts = bench.suppliers.suppliers.first?.facts else { return }
    facts.address = ["1 New Street"]
    bench.suppliers.apply(Havering.act(.amended(facts, reason: "moved"), "2025-04-24"))
    #expect(try !isStill(again, in: bench))
  }

  @Test func whatWasDoneToThemSinceMakesThemOthers() throws {
    var bench = bench
    try bench.writeAll(on: "2025-04-24")
    var void = bench
    try void.take(.void(number: 17, reason: "It left"), on: "2025-04-24")
    #expect(try !isStill(again, in: void))
    var revised = bench
    try revised.take(
      .revise(
        number: 17, document: LetterBench.digest("by hand"), changes: 1, reason: "a new manager"),
      on: "2025-04-24")
    #expect(try !isStill(again, in: revised))
    try bench.take(.approve, by: Havering.lawyer, on: "2025-04-24")
    #expect(try !isStill(again, in: bench))
  }
}
