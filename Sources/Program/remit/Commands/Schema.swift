import ArgumentParser
import Casework
import JSONText

/// `remit schema decision|policy|people|findings|show|…`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a file that people or programs write or read.")

  /// What there is a schema of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case decision
    case policy
    case matter
    case findings
    case rules
    case dates
    case people
    case folder
    case holidays
    case act
    case show
    case list
    case next
    case due
    case adopted
    case log
    case verify
    case instrument
    case contract
    case batch
    case review
    case placement
    case register
    case intake
    case authority
    case differences
    case uses
  }

  @Argument(
    help: ArgumentHelp(
      "decision, policy, matter, people, folder, holidays: the files that people write. findings, "
        + "rules, dates, act, show, list, next, due, adopted, log, verify: what --json prints of "
        + "decisions. instrument, contract, batch, review, placement, register, intake, authority: what it prints "
        + "of contracts, suppliers, letters and placements. differences: what remit template diff "
        + "prints. uses: what remit template where-used prints."))
  var subject: Subject

  func run() {
    let schema =
      switch subject {
      case .decision: Schemas.decision
      case .policy: Schemas.policy
      case .matter: Schemas.matter
      case .findings: FindingJSON.schema
      case .rules: RuleJSON.schema
      case .dates: DatesJSON.schema
      case .people: Schemas.people
      case .folder: Schemas.folder
      case .holidays: Schemas.holidays
      case .act: ActJSON.schema
      case .show: ReadingSchemas.show
      case .list: ReadingSchemas.list
      case .next: ReadingSchemas.next
      case .due: ReadingSchemas.due
      case .adopted: ReadingSchemas.adopted
      case .log: ReadingSchemas.log
      case .verify: ReadingSchemas.verify
      case .instrument: InstrumentSchemas.instrument
      case .contract: InstrumentSchemas.contract
      case .batch: InstrumentSchemas.batch
      case .review: InstrumentSchemas.review
      case .placement: InstrumentSchemas.placement
      case .register: InstrumentSchemas.register
      case .intake: InstrumentSchemas.intake
      case .authority: InstrumentSchemas.authority
      case .differences: TemplateChange.schema
      case .uses: WhereUsed.schema
      }
    Report.give(schema.text(indented: true))
  }
}
