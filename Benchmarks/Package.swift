// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "remit-benchmarks",
  dependencies: [
    .package(name: "remit", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "Render",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "TemplateEngine", package: "remit"),
      ],
      path: "Benchmarks/Render",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Timing",
      dependencies: [.product(name: "TemplateEngine", package: "remit")],
      path: "Benchmarks/Timing"),
    .executableTarget(
      name: "Check",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "DecisionRules", package: "remit"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Benchmarks/Check",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Record",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "DecisionRecord", package: "remit"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Benchmarks/Record",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Letters",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "LetterReview", package: "remit"),
        .product(name: "TemplateEngine", package: "remit"),
      ],
      path: "Benchmarks/Letters",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
