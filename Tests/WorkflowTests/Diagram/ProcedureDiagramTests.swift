import Foundation
import Testing
import XMLTokens

@testable import Workflow

@Suite struct ProcedureDiagramTests {
  private struct Way: Hashable {
    var row: Transition
    var from: Phase?
    var to: Phase
  }

  @Test(arguments: DiagramSamples.all)
  func everyRowThatAppliesIsThereExactlyOnce(_ subject: DiagramSubject) {
    let diagram = ProcedureDiagram(for: subject)
    let ways = diagram.edges.flatMap { edge in
      edge.steps.map { Way(row: $0, from: edge.from, to: edge.to) }
    }
    #expect(Set(ways).count == ways.count)
    #expect(Set(diagram.beside).count == diagram.beside.count)
    let shown = ways.map(\.row) + diagram.beside
    let expected = Procedure.transitions.filter { row in
      row.only.allSatisfy(subject.possible.contains)
        && (row.from.isEmpty || row.from.contains(where: diagram.phases.contains))
    }
    #expect(Set(shown) == Set(expected))
  }

  @Test(arguments: DiagramSamples.all)
  func theDotTextListsEveryEdgeOnceAndEveryRowOnIt(_ subject: DiagramSubject) {
    let diagram = ProcedureDiagram(for: subject)
    let lines = diagram.dot.split(separator: "\n")
    for edge in diagram.edges {
      let start = "  \(edge.from?.rawValue ?? "begin") -> \(edge.to.rawValue) ["
      let found = lines.filter { $0.hasPrefix(start) }
      #expect(found.count == 1)
      for step in edge.steps {
        #expect(found.first?.ranges(of: "\(step.title) — \(step.actors)").count == 1)
      }
    }
    let box = lines.first { $0.hasPrefix("  beside [") }
    for row in diagram.beside { #expect(box?.contains("\(row.title) — \(row.actors)") == true) }
    #expect(lines.count { $0.contains(" -> ") } == diagram.edges.count)
  }

  @Test(arguments: DiagramSamples.all)
  func thePictureIsWellFormedAndShowsEveryPhaseAndEdge(_ subject: DiagramSubject) throws {
    let diagram = ProcedureDiagram(for: subject)
    let tokens = try XMLTokenizer.tokens(of: Array(diagram.svg.utf8))
    let texts = tokens.compactMap { if case .text(let text) = $0 { text } else { nil } }
    for phase in diagram.phases { #expect(texts.contains(phase.name)) }
    let shown = tokens.flatMap { token -> [Substring] in
      guard case .start(let start) = token else { return [] }
      return start.value(of: "data-ways")?.split(separator: " ") ?? []
    }
    let expected = diagram.edges.map { "\($0.from?.rawValue ?? "begin")-\($0.to.rawValue)" }
    #expect(shown.map(String.init).sorted() == expected.sorted())
  }

  @Test(arguments: DiagramSamples.all)
  func noLineRunsThroughALabelAndNoLabelCoversAnother(_ subject: DiagramSubject) {
    let canvas = DiagramDrawing(ProcedureDiagram(for: subject).life).canvas
    #expect(canvas.collisions.isEmpty)
  }

  @Test func aLineThroughALabelIsFoundAndALabelOverAnother() {
    var canvas = Canvas()
    var block = TextBlock(limit: 200)
    block.add(("publish", .verb))
    canvas.text(block, at: Point(100, 100))
    canvas.line([Point(90, 90), Point(90, 130)])
    #expect(canvas.collisions.isEmpty)
    canvas.line([Point(90, 107), Point(130, 107)])
    #expect(canvas.collisions.count == 1)
    canvas.text(block, at: Point(110, 110))
    #expect(canvas.collisions.count == 2)
  }

  @Test func aFormWithoutNoticeHasNoPhaseOfWaitingForIt() {
    let phases = ProcedureDiagram(for: DiagramSamples.haveringNonKey).phases
    #expect(!phases.contains(.awaitingNotice))
    #expect(phases.contains(.lodged))
    #expect(phases.filter { $0.isFrozen }.isEmpty)
  }

  @Test func aBodysDecisionIsNotLodged() {
    #expect(!ProcedureDiagram(for: DiagramSamples.sefton).phases.contains(.lodged))
  }

  @Test func aTitleIsQuotedInDotAndEscapedInThePicture() throws {
    let subject = DiagramSubject(
      council: "A \"B\" \\ <C> & D", form: "one\ntwo", possible: [.individual, .notCallable])
    let diagram = ProcedureDiagram(for: subject)
    #expect(diagram.dot.contains(#"label="A \"B\" \\ <C> & D: one\ntwo";"#))
    #expect(try !XMLTokenizer.tokens(of: Array(diagram.svg.utf8)).isEmpty)
  }

  /// `RECORD=1 swift test --filter ProcedureDiagram` writes it anew.
  @Test func haveringsKeyFormIsDrawnAsItWasFoundRight() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/havering-key.dot")
    let dot = ProcedureDiagram(for: DiagramSamples.haveringKey).dot
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(dot.utf8).write(to: file)
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let changed = zip(dot.split(separator: "\n"), golden.split(separator: "\n"))
      .first { $0 != $1 }
    #expect(dot == golden, "first: \(changed.map { "\($0)\nwas \($1)" } ?? "its length")")
  }
}
