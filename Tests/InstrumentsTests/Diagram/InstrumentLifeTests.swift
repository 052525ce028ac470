import Testing

@testable import Instruments
@testable import Workflow

@Suite struct InstrumentLifeTests {
  @Test(arguments: InstrumentLife.allCases)
  func everyPhaseIsReachedFromTheBeginning(_ life: InstrumentLife) {
    let ways = life.diagram.ways
    var reached: Set<String> = []
    var fresh = ways.filter { $0.from == nil }.map(\.to)
    while let phase = fresh.popLast() {
      if reached.insert(phase).inserted {
        fresh += ways.filter { $0.from == phase }.map(\.to)
      }
    }
    #expect(reached == Set(life.diagram.phases.map(\.id)))
  }

  @Test(arguments: InstrumentLife.allCases)
  func everyRowOfTheTableIsDrawnFromEachOfItsPhases(_ life: InstrumentLife) {
    let diagram = life.diagram
    for (index, row) in life.transitions.enumerated() {
      let ways = diagram.ways.filter { $0.steps.contains { $0.row == index } }
      let stays = row.to == nil || row.to.map(row.from.contains) == true
      let others = row.to.map { to in row.from.filter { $0 != to } } ?? []
      let from = ways.map { $0.from ?? "" }
      #expect(Set(from) == Set(row.from.isEmpty ? [""] : others), "\(row.act)")
      // What begins further on is told on the one line that leads from the beginning.
      #expect(ways.allSatisfy { $0.to == row.to || $0.from == nil })
      #expect(diagram.beside.contains { $0.step.row == index } == stays, "\(row.act)")
    }
    #expect(Set(diagram.ways.map { "\($0.from ?? "")-\($0.to)" }).count == diagram.ways.count)
  }

  @Test(arguments: InstrumentLife.allCases)
  func whoMayStandsOnEveryEdge(_ life: InstrumentLife) {
    for way in life.diagram.ways {
      for step in way.steps {
        #expect(!step.actors.isEmpty)
        #expect((step.actors == "time") == life.transitions[step.row].by.isEmpty)
        let line = life.diagram.dot.split(separator: "\n").filter {
          $0.hasPrefix("  \(way.from ?? "begin") -> \(way.to) [")
        }
        #expect(line.count == 1)
        #expect(line.first?.contains("\(step.title) — \(step.actors)") == true)
      }
    }
  }

  @Test(arguments: InstrumentLife.allCases)
  func thePictureShowsEveryPhaseAndEveryWayOnce(_ life: InstrumentLife) {
    let diagram = life.diagram
    let svg = diagram.svg
    for phase in diagram.phases {
      #expect(svg.contains("<title>\(Canvas.escaped(phase.name))</title>"))
    }
    let shown = svg.split(separator: "data-ways=\"").dropFirst().flatMap {
      $0.prefix { $0 != "\"" }.split(separator: " ")
    }
    #expect(shown.map(String.init).sorted() == diagram.ways.map(\.name).sorted())
  }

  @Test(arguments: InstrumentLife.allCases)
  func noLineRunsThroughALabelAndNoLabelCoversAnother(_ life: InstrumentLife) {
    #expect(DiagramDrawing(life.diagram).canvas.collisions.isEmpty)
  }

  @Test func whatCanBeDoneFromItAgainIsNoEnd() {
    #expect(InstrumentLife.suppliers.diagram.phases.allSatisfy { !$0.isEnd })
    let letters = InstrumentLife.letters.diagram.phases.filter(\.isEnd).map(\.id)
    #expect(letters == ["issued", "abandoned"])
    #expect(InstrumentLife.agreements.diagram.phases.filter(\.isEnd).map(\.id) == ["ended"])
  }

  @Test func aPlacementGoesLiveByTimeAlone() {
    let way = InstrumentLife.agreements.diagram.ways.first { $0.to == "live" }
    #expect(way?.steps.map(\.actors) == ["time"])
  }
}
