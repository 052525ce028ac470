// swift-tools-version: 6.3
import PackageDescription

// Targets stand in the order of their layers. A target may depend only on targets above it.
let package = Package(
  name: "remit",
  products: [
    .executable(name: "remit", targets: ["remit"]),
    .library(name: "TemplateEngine", targets: ["TemplateLanguage", "OfficeFiles", "ZipFiles"]),
    .library(
      name: "DecisionRules", targets: ["Rules", "Decisions", "DecisionFiles", "CouncilFiles"]),
    .library(name: "LetterReview", targets: ["Redlines", "CivilTime"]),
    .library(
      name: "DecisionRecord",
      targets: [
        "Casework", "Records", "RecordsSQLite", "Workflow", "Rules", "DecisionFiles", "Decisions",
        "Councils", "CivilTime", "Digests", "JSONText",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // 0  C modules: a module map and a shim each.
    .systemLibrary(
      name: "CLibXML2", path: "Sources/Tools/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibZip", path: "Sources/Tools/CLibZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CLibDeflate", path: "Sources/Tools/CLibDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CZLib", path: "Sources/Tools/CZLib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CCMark", path: "Sources/Tools/CCMark",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", path: "Sources/Tools/CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),

    // 1  Tools of no field.
    .target(name: "Diagnostics", path: "Sources/Tools/Diagnostics"),
    .target(name: "JSONText", path: "Sources/Tools/JSONText"),
    .target(
      name: "CivilTime", path: "Sources/Tools/CivilTime",
      resources: [.embedInCode("BankHolidays/england-and-wales.csv")]),
    .target(name: "XMLTokens", dependencies: ["CLibXML2"], path: "Sources/Tools/XMLTokens"),
    .target(
      name: "ZipFiles", dependencies: ["CLibZip", "CLibDeflate", "CZLib"],
      path: "Sources/Tools/ZipFiles"),
    .target(name: "Markdown", dependencies: ["CCMark"], path: "Sources/Tools/Markdown"),
    .target(name: "Digests", dependencies: ["CLibCrypto"], path: "Sources/Tools/Digests"),
    .target(name: "DurableFiles", path: "Sources/Tools/DurableFiles"),

    // 2  The engine: knows documents, not councils.
    .target(
      name: "TemplateLanguage", dependencies: ["Diagnostics", "CivilTime"],
      path: "Sources/Papers/TemplateLanguage"),
    .target(
      name: "OfficeFiles",
      dependencies: [
        "TemplateLanguage", "XMLTokens", "ZipFiles", "Markdown", "Digests", "Diagnostics",
      ],
      path: "Sources/Papers/OfficeFiles"),
    .target(
      name: "Redlines",
      dependencies: ["OfficeFiles", "TemplateLanguage", "XMLTokens", "ZipFiles", "Diagnostics"],
      path: "Sources/Papers/Redlines"),

    // 2' The field: knows councils, not documents.
    .target(name: "Decisions", dependencies: ["CivilTime"], path: "Sources/Procedure/Decisions"),
    .target(
      name: "Councils", dependencies: ["Decisions", "CivilTime"],
      path: "Sources/Procedure/Councils"),
    .target(
      name: "Rules",
      dependencies: ["Decisions", "Councils", "CivilTime", "Digests", "Diagnostics"],
      path: "Sources/Procedure/Rules"),
    .target(
      name: "Workflow",
      dependencies: ["Rules", "Councils", "Decisions", "CivilTime", "Digests", "JSONText"],
      path: "Sources/Procedure/Workflow"),
    .target(
      name: "Instruments",
      dependencies: [
        "Workflow", "Rules", "Councils", "Decisions", "CivilTime", "Digests", "Diagnostics",
        "JSONText",
      ],
      path: "Sources/Procedure/Instruments"),
    .target(
      name: "DecisionFiles",
      dependencies: ["Decisions", "CivilTime", "Diagnostics", "JSONText", "Yams"],
      path: "Sources/Procedure/DecisionFiles"),
    .target(
      name: "CouncilFiles",
      dependencies: [
        "Councils", "Decisions", "DecisionFiles", "CivilTime", "Diagnostics", "JSONText",
      ],
      path: "Sources/Procedure/CouncilFiles"),

    // 3  What is kept and what leaves.
    .target(
      name: "Records", dependencies: ["CivilTime", "Digests", "DurableFiles", "JSONText"],
      path: "Sources/Records/Records"),
    .target(
      name: "RecordsSQLite",
      dependencies: [
        "Records", "CivilTime", "Digests", "DurableFiles", "JSONText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/Records/RecordsSQLite"),
    .target(
      name: "Publications", dependencies: ["CivilTime"], path: "Sources/Records/Publications"),
    .target(
      name: "Documents",
      dependencies: [
        "OfficeFiles", "TemplateLanguage", "Councils", "DecisionFiles", "Decisions", "CivilTime",
        "Digests", "Diagnostics", "JSONText", "SwiftCSV",
      ],
      path: "Sources/Records/Documents"),

    // 4  The use cases.
    .target(
      name: "Casework",
      dependencies: [
        "Records", "Workflow", "Instruments", "Documents", "Publications", "OfficeFiles",
        "Redlines",
        "TemplateLanguage", "Councils", "CouncilFiles", "Rules", "DecisionFiles", "Decisions",
        "CivilTime", "Digests", "ZipFiles", "DurableFiles",
        "Diagnostics", "JSONText",
      ],
      path: "Sources/Program/Casework"),

    // 5  What people run.
    .executableTarget(
      name: "remit",
      dependencies: [
        "Casework", "Workflow", "Instruments", "Records", "RecordsSQLite", "Documents",
        "Publications", "Redlines", "OfficeFiles", "CouncilFiles",
        "Councils", "DecisionFiles", "Decisions", "Rules", "CivilTime", "Digests", "DurableFiles",
        "Diagnostics", "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Program/remit"),

    // Tests, one target for each that has behaviour of its own.
    .target(name: "TestTiming", path: "Tests/TestTiming"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime", "JSONText"]),
    .testTarget(name: "XMLTokensTests", dependencies: ["TestTiming", "XMLTokens"]),
    .testTarget(name: "ZipFilesTests", dependencies: ["TestTiming", "ZipFiles", "XMLTokens"]),
    .testTarget(name: "MarkdownTests", dependencies: ["TestTiming", "Markdown"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests", "JSONText"]),
    .testTarget(name: "DurableFilesTests", dependencies: ["DurableFiles"]),
    .target(
      name: "TestSupport",
      dependencies: [
        "Documents", "OfficeFiles", "TemplateLanguage", "XMLTokens", "ZipFiles", "Diagnostics",
        "JSONText",
      ],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "TemplateLanguageTests",
      dependencies: ["TestTiming", "TemplateLanguage", "CivilTime", "Diagnostics"]),
    .testTarget(
      name: "OfficeFilesTests",
      dependencies: [
        "TestTiming", "TestSupport", "OfficeFiles", "TemplateLanguage", "XMLTokens", "ZipFiles",
        "Diagnostics",
        "CivilTime", "Digests",
      ]),
    .target(
      name: "Fuzzing",
      dependencies: [
        "OfficeFiles", "TemplateLanguage", "XMLTokens", "ZipFiles", "CivilTime", "Diagnostics",
      ],
      path: "Tests/Fuzzing", exclude: ["Harness", "Seeds", "Findings"]),
    .testTarget(
      name: "FuzzingTests",
      dependencies: [
        "Fuzzing", "TestSupport", "Documents", "OfficeFiles", "TemplateLanguage", "ZipFiles",
        "Diagnostics", "JSONText",
      ], exclude: ["Differential"]),
    .testTarget(
      name: "RedlinesTests",
      dependencies: [
        "TestSupport", "Redlines", "Documents", "OfficeFiles", "TemplateLanguage", "CivilTime",
        "XMLTokens", "ZipFiles", "Diagnostics",
      ]),
    .testTarget(name: "DecisionsTests", dependencies: ["Decisions"]),
    .testTarget(
      name: "DecisionFilesTests",
      dependencies: [
        "TestTiming", "DecisionFiles", "Decisions", "CivilTime", "Diagnostics", "JSONText",
      ]),
    .testTarget(
      name: "RulesTests",
      dependencies: [
        "Rules", "Councils", "CouncilFiles", "DecisionFiles", "Decisions", "CivilTime",
        "Diagnostics",
      ], exclude: ["Cases", "MatterCases"]),
    .testTarget(
      name: "CouncilFilesTests",
      dependencies: [
        "CouncilFiles", "Councils", "DecisionFiles", "Decisions", "CivilTime", "Diagnostics",
        "JSONText",
      ]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Documents", "OfficeFiles", "TemplateLanguage", "Councils", "CouncilFiles",
        "DecisionFiles", "Decisions", "XMLTokens", "ZipFiles", "CivilTime", "Diagnostics",
        "TestSupport",
      ], exclude: ["StepPapers/Goldens", "InstrumentPapers/Goldens"]),
    .testTarget(name: "PublicationsTests", dependencies: ["Publications", "CivilTime"]),
    .target(
      name: "StoreContract",
      dependencies: ["Records", "CivilTime", "Digests", "JSONText"], path: "Tests/StoreContract"),
    .testTarget(
      name: "RecordsTests",
      dependencies: ["Records", "StoreContract", "CivilTime", "Digests", "JSONText"]),
    .testTarget(
      name: "RecordsSQLiteTests",
      dependencies: [
        "RecordsSQLite", "Records", "StoreContract", "CivilTime", "Digests", "JSONText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "WorkflowTests",
      dependencies: [
        "Workflow", "Rules", "Councils", "CouncilFiles", "DecisionFiles", "Decisions", "CivilTime",
        "XMLTokens", "Digests", "JSONText",
      ], exclude: ["Events", "Diagram/Goldens"]),
    .testTarget(
      name: "InstrumentsTests",
      dependencies: [
        "Instruments", "Workflow", "Rules", "Councils", "CouncilFiles", "DecisionFiles",
        "Decisions", "CivilTime", "Digests", "JSONText",
      ],
      exclude: [
        "Contracts/Events", "Suppliers/Events", "Letters/Events", "Agreements/Events",
      ]),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Casework", "Decisions", "Diagnostics"]),
    .testTarget(
      name: "RemitTests",
      dependencies: [
        "Casework", "CivilTime", "Councils", "CouncilFiles", "DecisionFiles", "Decisions",
        "Diagnostics", "Documents", "Instruments", "Markdown",
        "OfficeFiles", "TemplateLanguage", "TestSupport", "XMLTokens", "ZipFiles", "remit",
      ], exclude: ["Goldens"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
