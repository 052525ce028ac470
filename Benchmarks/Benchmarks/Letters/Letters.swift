import Benchmark
import OfficeFiles
import Redlines

let benchmarks: @Sendable () -> Void = {
  // The system counts processor time in hundredths of a second: many are one measurement.
  func configuration(_ scale: BenchmarkScalingFactor) -> Benchmark.Configuration {
    Benchmark.Configuration(
      metrics: [.cpuTotal, .peakMemoryResident], warmupIterations: 1, scalingFactor: scale,
      maxDuration: .seconds(20), maxIterations: 5,
      // Machines differ: twice the recorded figure is a fault. A redline may take 100 ms, 500
      // letters 2 s.
      thresholds: [
        .cpuTotal: .init(relative: [.p90: 100]), .peakMemoryResident: .init(relative: [.p90: 100]),
      ])
  }

  for (name, format) in [("DOCX", OfficeFormat.docx), ("ODT", OfficeFormat.odt)] {
    Benchmark("redline10\(name)", configuration: configuration(.kilo)) { benchmark, pages in
      for _ in benchmark.scaledIterations {
        blackHole(
          try Redline.document(
            old: pages.old, new: pages.new, format: format, author: "Legal Services",
            on: "2026-05-01T00:00:00Z"))
      }
    } setup: {
      try Pages(format)
    }
  }

  Benchmark("neighbours500", configuration: configuration(.one)) { benchmark, letters in
    for _ in benchmark.scaledIterations { blackHole(try Neighbours.odd(letters)) }
  } setup: {
    try Drafts.batch(500)
  }

  Benchmark("againstTemplate", configuration: configuration(.kilo)) { benchmark, pair in
    for _ in benchmark.scaledIterations {
      blackHole(try TemplateComparison(of: pair.template, with: pair.letter))
    }
  } setup: {
    try TemplatePair()
  }
}
