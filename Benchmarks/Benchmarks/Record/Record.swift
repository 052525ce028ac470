import Benchmark
import Casework
import CivilTime
import Decisions
import Foundation
import Records
import RecordsSQLite
import Workflow

let benchmarks: @Sendable () -> Void = {
  // What waits for the disk is measured by the clock.
  let thresholds: [BenchmarkMetric: BenchmarkThresholds] = [
    .wallClock: .init(relative: [.p50: 100, .p99: 100])
  ]
  let acting = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 20, maxDuration: .seconds(20), maxIterations: 500,
    thresholds: thresholds)
  let reading = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 3, maxDuration: .seconds(5), maxIterations: 200,
    thresholds: thresholds)
  let verifying = Benchmark.Configuration(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(20),
    maxIterations: 5, thresholds: thresholds)

  // The least that keeping an act can cost: its bytes in one row, forced to the disk.
  Benchmark("actFloor", configuration: acting) { benchmark, floor in
    try floor.commit()
  } setup: {
    try Floor()
  }

  Benchmark("append", configuration: acting) { benchmark, bench in
    try bench.append()
  } setup: {
    try Acting()
  }

  Benchmark("act", configuration: acting) { benchmark, bench in
    try bench.act()
  } setup: {
    try Acting()
  }

  for size in [1_000, 10_000, 100_000] {
    let name = "\(size / 1_000)k"

    for (query, asked) in Reading.queries {
      Benchmark("\(query)\(name)", configuration: reading) { benchmark, bench in
        blackHole(try bench.store.register(asked))
      } setup: {
        try Reading(size)
      }
    }

    Benchmark("next\(name)", configuration: reading) { benchmark, bench in
      blackHole(try bench.next())
    } setup: {
      try Reading(size)
    }

    Benchmark("open\(name)", configuration: reading) { benchmark, bench in
      blackHole(try SQLiteStore(opening: bench.store.path))
    } setup: {
      try Reading(size)
    }

    Benchmark("verify\(name)", configuration: verifying) { benchmark, bench in
      try bench.verify()
    } setup: {
      try Reading(size)
    }
  }
}
