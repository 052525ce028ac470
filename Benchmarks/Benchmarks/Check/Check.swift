import Benchmark
import DecisionFiles
import Foundation
import Rules
import Yams

let benchmarks: @Sendable () -> Void = {
  // The system counts processor time in hundredths of a second: a thousand decisions are one
  // measurement, and the table shows a thousandth of it.
  let configuration = Benchmark.Configuration(
    metrics: [.cpuTotal, .peakMemoryResident], warmupIterations: 1, scalingFactor: .kilo,
    maxDuration: .seconds(20), maxIterations: 5,
    // Machines differ: twice the recorded figure is a fault.
    thresholds: [
      .cpuTotal: .init(relative: [.p90: 100]), .peakMemoryResident: .init(relative: [.p90: 100]),
    ])

  // The least that reading can cost: the same library composes the same text, and nobody looks.
  Benchmark("readFloor", configuration: configuration) { benchmark, sample in
    for _ in benchmark.scaledIterations { blackHole(try Yams.compose(yaml: sample.text)) }
  } setup: {
    try Sample()
  }

  for times in [1, 4, 16] {
    Benchmark("read\(times)x", configuration: configuration) { benchmark, sample in
      for _ in benchmark.scaledIterations { blackHole(try sample.read()) }
    } setup: {
      try Sample(times: times)
    }

    Benchmark("facts\(times)x", configuration: configuration) { benchmark, sample in
      for _ in benchmark.scaledIterations { blackHole(sample.facts()) }
    } setup: {
      try ReadSample(times: times)
    }

    Benchmark("judge\(times)x", configuration: configuration) { benchmark, facts in
      for _ in benchmark.scaledIterations { blackHole(RuleBook.findings(on: facts)) }
    } setup: {
      try ReadSample(times: times).facts()
    }
  }
}
