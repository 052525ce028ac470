public import CivilTime
import Decisions
import Diagnostics
public import Instruments
import Records
import Workflow

/// Acts on a contract's list of suppliers.
public enum SupplierActs {
  /// Does one.
  public static func run(
    _ command: SupplierCommand, act: String, of id: ContractID, dated day: CivilDate?,
    at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try run(command, act: act, of: id, dated: day, at: desk, keeping: [])
  }

  /// Records that suppliers signed: those named, or all that were let in and have not.
  public static func sign(
    _ named: [SupplierID]?, of id: ContractID, dated day: CivilDate?, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    let list: SupplierList = try desk.replay(.suppliers(id))
    let waiting = list.suppliers.filter { $0.status == .admitted || $0.status == .agreementSent }
    return try run(
      .sign(named ?? waiting.map(\.facts.id)), act: "suppliers sign", of: id, dated: day, at: desk)
  }

  static func run(
    _ command: SupplierCommand, act: String, of id: ContractID, dated day: CivilDate?,
    at desk: Desk, keeping documents: [FiledDocument], resting source: Source? = nil,
    isTrial: Bool = false
  ) throws(Failure) -> InstrumentAnswer {
    try unlessBusy(id.rawValue, "remit suppliers list") { () throws(Failure) in
      let contract = try desk.contract(id)
      guard let facts = contract.facts else {
        throw Failure(.fault, "contract", "the contract \(id.rawValue) has no facts")
      }
      let list: SupplierList = try desk.replay(.suppliers(id))
      let setting = try InstrumentSetting(facts.council, dated: day, at: desk)
      let circumstances = try setting.circumstances(resting: [source, contract.madeBy])
      let step = try judged(about: InstrumentNames(contract: id)) { () throws(InstrumentRefusal) in
        try SupplierProcedure.decide(command, in: list, contract: contract, under: circumstances)
      }
      let after = list.after(step.events, under: circumstances)
      var answer = InstrumentAnswer(headline(after, facts))
      answer.done = sentences(step.events)
      answer.remarks = step.remarks
      answer.isTrial = isTrial
      if isTrial { return answer }
      var writing = InstrumentWriting(act, under: circumstances)
      writing.documents = documents
      try writing.add(step.events, to: .suppliers(id), after: list.version)
      answer.warnings = try writing.record(at: desk).warnings
      return answer
    }
  }

  /// "complex-placements: 59 admitted, 11 rejected"
  private static func headline(_ list: SupplierList, _ facts: ContractFacts) -> String {
    let counts = SupplierStatus.allCases.compactMap { status -> String? in
      let count = list.suppliers.count { $0.status == status }
      return count == 0 ? nil : "\(count) \(status.name)"
    }
    return "\(facts.id.rawValue): "
      + (counts.isEmpty ? "no suppliers" : counts.joined(separator: ", "))
  }

  /// What happened, the many that happened to each supplier only counted.
  private static func sentences(_ events: [SupplierEvent]) -> [String] {
    var sentences: [String] = []
    var more = 0
    for event in events {
      if events.count > 6, event.isOfOne {
        more += 1
      } else {
        sentences.append(event.sentence)
      }
    }
    if more > 0 {
      sentences.insert("\(more) suppliers, each by itself: remit suppliers list", at: 0)
    }
    return sentences
  }
}

extension SupplierEvent {
  /// Whether it happens to one of many suppliers in the same act.
  fileprivate var isOfOne: Bool {
    switch self {
    case .judged, .signed, .told: true
    default: false
    }
  }
}
