import CivilTime
import Councils
import Decisions
import Documents
import Foundation
import TemplateLanguage

/// Papers of each kind, on the contract of Samples/havering-key and its extension of 2025.
enum InstrumentPaperExamples {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let forms = root.appendingPathComponent("Templates/havering/forms")

  /// A paper, and the form of it.
  struct Example: Sendable {
    var kind: InstrumentPaperKind
    /// What sets it apart from another of its kind.
    var variant: String?
    var record: Record
    /// What every page must bear.
    var marking: String?

    init(
      _ kind: InstrumentPaperKind, _ variant: String? = nil, _ record: Record,
      marking: String? = nil
    ) {
      self.kind = kind
      self.variant = variant
      self.record = record
      self.marking = marking
    }

    /// The name of its golden.
    var name: String { [kind.rawValue, variant].compactMap(\.self).joined(separator: "-") }
  }

  static let all = outcomes + extensions + lists + placements + registers

  /// The council as its policy has it.
  static let council: CouncilIdentity = {
    var council = CouncilIdentity(
      id: CouncilID(rawValue: "havering"), name: "London Borough of Havering",
      shortName: "Havering")
    council.address = .known("Town Hall, Main Road, Romford RM1 3BD")
    return council
  }()

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(iso: text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  static func pounds(_ text: String) -> Money {
    guard let sum = Money(text) else { preconditionFailure("\(text) is no sum") }
    return sum
  }

  // MARK: Who, what and under what

  static let supplier: PaperRecipient = {
    var supplier = PaperRecipient(
      name: "Harold Wood Care Ltd",
      address: ["14 Gubbins Lane", "Harold Wood", "Romford", "RM3 0QA"])
    supplier.id = "s-017"
    supplier.contact = "The Registered Manager"
    supplier.companyNumber = "01234567"
    return supplier
  }()

  /// A supplier whose name and address take as much room as any.
  static let longSupplier: PaperRecipient = {
    var supplier = PaperRecipient(
      name: "The Incorporated Trustees of the Upminster & Cranham Association for Supported "
        + "Living, Nursing and Domiciliary Care (East London) <CIC>",
      address: [
        "Registered Office", "Suite 4b, Third Floor, The Old Corn Exchange",
        "117 to 125 St Mary’s Lane", "Upminster", "Essex", "RM14 2QB",
      ])
    supplier.contact = "The Director of Partnerships and Commissioned Services"
    return supplier
  }()

  static let contract: CitedContract = {
    var contract = CitedContract(title: "Complex Placements Dynamic Purchasing System")
    contract.reference = "LBH-2020-0417"
    contract.kind = "dynamic purchasing system"
    contract.from = day("2020-05-01")
    contract.currentEnd = day("2025-04-30")
    return contract
  }()

  static let decision: CitedDecision = {
    var decision = CitedDecision(number: "havering-2025-1", recommendation: "1")
    decision.subject = "Extension of the Complex Placements Dynamic Purchasing System"
    decision.madeOn = day("2025-03-31")
    decision.madeBy = "Barbara Nicholls, Strategic Director of People"
    decision.effectiveOn = day("2025-04-01")
    return decision
  }()

  static let admission: CitedDecision = {
    var decision = CitedDecision(number: "havering-2020-1", recommendation: "1.2")
    decision.madeOn = day("2020-05-11")
    decision.madeBy = "Councillor Jason Frost, Cabinet Member for Adult Services and Health"
    decision.effectiveOn = day("2020-05-19")
    return decision
  }()

  static let director = StepPaper.Signatory(
    name: "Barbara Nicholls", title: "Strategic Director of People")
  static let commissioner = StepPaper.Signatory(
    name: "John Green", title: "Head of Joint Commissioning")
}
