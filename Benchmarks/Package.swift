// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "remit-benchmarks",
  dependencies: [
    .package(name: "remit", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Render",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "TemplateEngine", package: "remit"),
      ],
      path: "Benchmarks/Render",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
