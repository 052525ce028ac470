import Documents
import TemplateLanguage

extension InstrumentPaperExamples {
  // MARK: Covering lists

  /// A list of that many letters.
  static func coveringList(of count: Int) -> CoveringListPaper {
    var list = CoveringListPaper(
      batch: "complex-placements-extension-1", purpose: "extension by option",
      on: day("2025-04-07"), contract: contract, decision: decision,
      template: "letter-extension-option.docx",
      digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
    list.templateDigest = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
    list.approvedBy = "Anita Shah, Principal Solicitor"
    list.approvedOn = day("2025-04-04")
    list.letters = (1...count).map { number in
      CoveringListPaper.Entry(
        number: "LBH/CPD/\(String(10_000 + number).dropFirst())",
        supplier: number % 7 == 0 ? longSupplier.name : supplier.name,
        file: "letter-\(number).docx",
        digest: String(list.digest.dropFirst(number % 40)) + "0123456789ab")
    }
    return list
  }

  static let lists: [Example] = [
    Example(.lettersCoveringList, nil, record(coveringList(of: 3))),
    Example(.lettersCoveringList, "of-59", record(longList)),
    Example(.lettersCoveringList, "bare", record(bareList)),
  ]

  private static let longList: CoveringListPaper = {
    var list = coveringList(of: 59)
    list.voids = ["LBH/CPD/0060 is void: the supplier has left."]
    return list
  }()

  private static let bareList: CoveringListPaper = {
    var list = coveringList(of: 1)
    list.approvedBy = nil
    list.approvedOn = nil
    list.templateDigest = nil
    return list
  }()

  private static func record(_ list: CoveringListPaper) -> Record {
    InstrumentPaperFacts.record(of: list, council: council)
  }

  // MARK: Registers

  static let contracts: RegisterPaper = {
    var register = RegisterPaper(
      title: "Register of contracts", on: day("2025-04-07"),
      columns: [
        .init("Reference"), .init("Title"), .init("Law"), .init("From"), .init("To"),
        .init("Option left"), .init("Value", isNumeric: true), .init("Suppliers", isNumeric: true),
        .init("Made by"),
      ],
      rows: [
        [
          "LBH-2020-0417", contract.title, "Public Contracts Regulations 2015", "1 May 2020",
          "31 December 2025", "4 months, to 30 April 2026", "£100,000,000", "59",
          "havering-2020-1, recommendation 1.2",
        ],
        [
          "LBH-2018-0009", "Home care", "Public Contracts Regulations 2015", "1 July 2018",
          "30 June 2023", "none", "£12,500,000", "4", "Cabinet minute 47, 13 June 2018",
        ],
      ])
    register.filters = ["Directorate: People", "Running on 7 April 2025 or ended since 2023"]
    register.note = "Values are those of the whole term, without VAT."
    return register
  }()

  static let delegations = RegisterPaper(
    title: "Register of delegations", on: day("2025-04-07"),
    columns: [.init("Decision"), .init("Recommendation"), .init("To"), .init("Power")],
    rows: [
      [
        "havering-2020-1", "1.3", "Head of Joint Commissioning",
        "To award the admission of subsequent suppliers during the contract period",
      ],
      [
        "havering-2020-1", "1.4", "Head of Joint Commissioning",
        "To undertake a call for competition and to sign the appropriate documentation",
      ],
    ])

  static let agreementRegister: RegisterPaper = {
    var register = RegisterPaper(
      title: "Register of individual placement agreements", on: day("2025-04-07"),
      columns: [
        .init("Reference"), .init("Service"), .init("Group"), .init("Supplier"),
        .init("Weekly price", isNumeric: true), .init("From"), .init("To"), .init("Status"),
      ],
      rows: (1...60).map { number in
        [
          "cp-2025-\(number)", number % 3 == 0 ? "Residential care" : "Supported living",
          "Learning disability", "s-0\(10 + number)", "£\(number % 2 + 1),\(200 + number).50",
          "1 May 2025", number % 4 == 0 ? "" : "31 December 2025", "live",
        ]
      })
    register.marking = "NOT FOR PUBLICATION: exempt information"
    return register
  }()

  /// One of ten columns, with names that take several lines.
  static let supplierRegister = RegisterPaper(
    title: "Register of suppliers", on: day("2025-04-07"),
    columns: [
      .init("Contract"), .init("Supplier"), .init("Name"), .init("Company number"),
      .init("Let in for"), .init("Round", isNumeric: true), .init("Score", isNumeric: true),
      .init("Status"), .init("Since"), .init("Reason"),
    ],
    rows: [
      [
        "complex-placements", "s-017", supplier.name, "01234567",
        "supported-living/ld, supported-living/mh, domiciliary-care/ld", "1", "72.5", "active",
        "20 May 2020", "",
      ],
      [
        "complex-placements", "s-018", longSupplier.name, "", "residential-care/psd", "21", "64",
        "left", "31 December 2024", "The home has closed.",
      ],
    ])

  static let registers: [Example] = [
    Example(.register, "suppliers", record(supplierRegister)),
    Example(.register, "contracts", record(contracts)),
    Example(.register, "delegations", record(delegations)),
    Example(
      .register, "agreements", record(agreementRegister), marking: agreementRegister.marking),
    Example(
      .register, "empty",
      record(
        RegisterPaper(
          title: "Register of waivers", on: day("2025-04-07"), columns: contracts.columns, rows: []
        ))),
  ]

  private static func record(_ register: RegisterPaper) -> Record {
    InstrumentPaperFacts.record(of: register, council: council)
  }
}
