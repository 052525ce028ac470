import CivilTime
import Decisions
public import Instruments
public import JSONText
import Records

/// A contract as it is shown: its term, its options with what is left, its suppliers and letters.
public struct ContractView: InstrumentView {
  /// The contract.
  public let contract: ContractState
  private let suppliers: SupplierList
  private let batches: [LetterBatch]
  private let today: CivilDate

  /// Finds it.
  public static func of(_ id: ContractID, at desk: Desk) throws(Failure) -> ContractView {
    ContractView(
      contract: try desk.contract(id), suppliers: try desk.replay(.suppliers(id)),
      batches: try desk.batches(of: id), today: desk.today)
  }

  /// It in lines.
  public var lines: [String] {
    guard let facts = contract.facts else { return [] }
    var lines = [ContractText.headline(contract)]
    func add(_ label: String, _ text: String) {
      lines.append(label.padded(to: 11) + text)
    }
    add("council", facts.council.rawValue)
    add(
      "law", facts.regime.title
    )
    add("term", "\(facts.from.text) to \((contract.to ?? facts.to).text)")
    if let to = contract.to, to < today { add("", "the term is over") }
    if let value = facts.value { add("value", value.text) }
    if let made = contract.madeBy { add("made by", made.text) }
    for lot in facts.lots {
      add("lot", "\(lot.id): \(lot.service) (\(lot.groups.joined(separator: ", ")))")
    }
    for left in contract.optionsLeft {
      add("option", "\(left.option.number): \(left.text)")
      for line in left.working { add("", "  \(line)") }
    }
    for act in contract.extensions { add("extended", act.event.sentence) }
    let counts = SupplierStatus.allCases.compactMap { status -> String? in
      let count = suppliers.suppliers.count { $0.status == status }
      return count == 0 ? nil : "\(count) \(status.name)"
    }
    if !counts.isEmpty { add("suppliers", counts.joined(separator: ", ")) }
    for batch in batches {
      guard let begun = batch.begun else { continue }
      add("letters", "\(begun.id.rawValue): \(batch.standing.count), \(batch.phase.words)")
    }
    for notice in contract.noticesWanted {
      add("notice", "\(notice.code): \(notice.message)")
      add("", notice.cure(facts.id))
    }
    for day in contract.days where day.due >= today { add("date", "\(day.due.text): \(day.label)") }
    return lines
  }

  /// It as JSON.
  public var json: JSONValue {
    guard let facts = contract.facts else { return .null }
    var object: JSONObject = [
      "id": .string(facts.id.rawValue), "council": .string(facts.council.rawValue),
      "title": .string(facts.title), "kind": .string(facts.kind.rawValue),
      "regime": .string(facts.regime.rawValue), "from": .string(facts.from.iso),
      "to": .string((contract.to ?? facts.to).iso), "version": .number("\(contract.version)"),
    ]
    object["value"] = facts.value.map { .number("\($0.pence)") }
    object["madeBy"] = contract.madeBy.map { .string($0.text) }
    object["options"] = .array(
      contract.optionsLeft.map { left in
        var option: JSONObject = [
          "number": .string(left.option.number), "left": .string(left.text),
        ]
        option["clause"] = left.option.clause.map { .string($0) }
        option["lastDay"] = left.lastDay.map { .string($0.iso) }
        return .object(option)
      })
    object["notices"] = .array(
      contract.noticesWanted.map { notice in
        .object([
          "code": .string(notice.code), "lastDay": .string(notice.lastDay.iso),
          "message": .string(notice.message), "cure": .string(notice.cure(facts.id)),
        ])
      })
    object["suppliers"] = .number("\(suppliers.suppliers.count)")
    object["active"] = .number("\(suppliers.active.count)")
    return .object(object)
  }
}

/// Contracts in words.
enum ContractText {
  /// "complex-placements: Complex Placements Dynamic Purchasing System, to 31 December 2025"
  static func headline(_ contract: ContractState) -> String {
    guard let facts = contract.facts else { return "" }
    return "\(facts.id.rawValue): \(facts.title), to \((contract.to ?? facts.to).text)"
  }
}

extension String {
  /// The words with blanks after them, to that width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
