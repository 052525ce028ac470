import Benchmark
import Foundation

let benchmarks: @Sendable () -> Void = {
  guard Letter.isThere else {
    print("The letter is not in \(Letter.folder): name its folder in REMIT_BENCH.")
    return
  }
  // The system counts processor time in hundredths of a second: a thousand documents are one
  // measurement, and the table shows a thousandth of it.
  let configuration = Benchmark.Configuration(
    metrics: [.cpuTotal, .peakMemoryResident], warmupIterations: 1, scalingFactor: .kilo,
    maxDuration: .seconds(20), maxIterations: 5,
    // Machines differ: twice the recorded figure is a fault, and still well below the 5 ms of
    // processor time that a DOCX letter may take.
    thresholds: [
      .cpuTotal: .init(relative: [.p90: 100]), .peakMemoryResident: .init(relative: [.p90: 100]),
    ])

  for (name, file, changed) in [
    ("DOCX", "letter.docx", ["word/document.xml", "word/header1.xml", "word/footer1.xml"]),
    ("ODT", "letter.odt", ["content.xml", "styles.xml", "meta.xml"]),
  ] {
    Benchmark("letter\(name)", configuration: configuration) { benchmark, letter in
      for _ in benchmark.scaledIterations { blackHole(try letter.render()) }
    } setup: {
      try Letter(file)
    }

    Benchmark("letter\(name)Floor", configuration: configuration) { benchmark, write in
      for _ in benchmark.scaledIterations { blackHole(try write()) }
    } setup: {
      try Letter(file).floor(changed: changed)
    }
  }
}
