import ArgumentParser
import Casework
import Decisions
import Instruments

/// `remit registers …`
struct RegistersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registers",
    abstract: "Prints registers on the council's form, or writes them for a spreadsheet.",
    subcommands: [Print.self, CSV.self])

  /// `remit registers print REGISTER`
  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "print", abstract: "Prints a register on the council's form.")

    @Argument(
      help: "contracts, suppliers, waivers, delegations, letters or agreements.",
      transform: { try Words.choice($0, "register") })
    var register: RegisterReading.Kind
    @OptionGroup var filter: RegisterFilterOptions
    @Option(
      help: ArgumentHelp("docx or odt.", valueName: "format"),
      transform: { try Words.choice($0, "format") })
    var format: PrepareLetters.Format = .docx
    @Option(name: .shortAndLong, help: "The file to write.", completion: .file())
    var output: String
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.run { () throws(Failure) in
        let desk = try folder.desk()
        let table = try RegisterReading.table(
          register, filter.filter, contract: filter.contract, at: desk)
        let bytes = try RegisterReading.paper(
          table, filter.inWords, format: format, council: filter.filter.council, at: desk)
        try OutputFile.write(bytes, to: output)
        Report.say("\(table.rows.count) entries in \(output)")
      }
    }
  }

  /// `remit registers csv REGISTER`
  struct CSV: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "csv", abstract: "Writes a register for a spreadsheet (UTF-8, RFC 4180).")

    @Argument(
      help: "contracts, suppliers, waivers, delegations, letters or agreements.",
      transform: { try Words.choice($0, "register") })
    var register: RegisterReading.Kind
    @OptionGroup var filter: RegisterFilterOptions
    @Option(
      name: .shortAndLong, help: "The file to write; - for standard output.",
      completion: .file())
    var output = "-"
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.run { () throws(Failure) in
        let table = try RegisterReading.table(
          register, filter.filter, contract: filter.contract, at: try folder.desk())
        try OutputFile.write(RegisterReading.csv(table), to: output)
      }
    }
  }
}

/// `remit waivers`
struct WaiversCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waivers",
    abstract: "Lists waivers by ground: asked for, approved in time or afterwards, refused.")

  @OptionGroup var filter: RegisterFilterOptions
  @OptionGroup var folder: FolderOptions

  func run() throws {
    try RegisterText.give(.waivers, filter, folder)
  }
}
