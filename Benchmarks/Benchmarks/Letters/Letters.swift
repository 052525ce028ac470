import Benchmark
import OfficeFiles
import Redlines

let benchmarks: @Sendable () -> Void = {
  // By the clock: the system counts processor time in hundredths of a second, and a redline takes
  // two of them.
  func configuration(atMost runs: Int) -> Benchmark.Configuration {
    Benchmark.Configuration(
      metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1,
      maxDuration: .seconds(20), maxIterations: runs,
      // Machines differ: twice the recorded figure is a fault. A redline may take 100 ms, 500
      // letters 2 s.
      thresholds: [
        .wallClock: .init(relative: [.p90: 100]), .peakMemoryResident: .init(relative: [.p90: 100]),
      ])
  }

  for (name, format) in [("DOCX", OfficeFormat.docx), ("ODT", OfficeFormat.odt)] {
    Benchmark("redline10\(name)", configuration: configuration(atMost: 200)) { benchmark, pages in
      blackHole(
        try Redline.document(
          old: pages.old, new: pages.new, format: format, author: "Legal Services",
          on: "2026-05-01T00:00:00Z"))
    } setup: {
      try Pages(format)
    }
  }

  Benchmark("neighbours500", configuration: configuration(atMost: 5)) { benchmark, letters in
    blackHole(try Neighbours.odd(letters))
  } setup: {
    try Drafts.batch(500)
  }

  Benchmark("againstTemplate", configuration: configuration(atMost: 200)) { benchmark, pair in
    blackHole(
      try TemplateComparison(
        of: pair.template, with: pair.letter, clauses: pair.clauses))
  } setup: {
    try TemplatePair()
  }
}
