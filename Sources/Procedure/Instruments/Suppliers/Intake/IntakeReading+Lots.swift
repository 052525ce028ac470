import Diagnostics
import Rules

extension IntakeReading {
  /// For what it asks to be let in: `supported-living/ld`, a whole lot by its name or its service,
  /// or `all`.
  func categories(_ row: inout IntakeRow) -> [Category] {
    guard !contract.lots.isEmpty else { return [] }
    guard let text = row[.lots] else {
      if row.cells[.lots] != nil {
        row.fault(
          .lots, "it does not say for what it asks to be let in",
          cure: "write lots and groups: \(contract.categories.first?.text ?? ""); or all")
      }
      return []
    }
    var found: [Category] = []
    for part in IntakeText.parts(text, commas: true) {
      let wanted = category(part)
      if wanted.isEmpty {
        let nearest = nearestName(
          to: part, among: contract.categories.map(\.text) + contract.lots.map(\.id))
        row.fault(
          .lots, "the contract has no “\(part)”",
          cure: nearest.map { "did you mean \($0)?" }
            ?? "its lots are \(contract.lots.map(\.id).listed())")
      }
      for category in wanted where !found.contains(category) { found.append(category) }
    }
    return found
  }

  private func category(_ text: String) -> [Category] {
    if SupplierColumn.plain(text) == "all" { return contract.categories }
    let halves = text.split(separator: "/", omittingEmptySubsequences: false).map(
      IntakeText.trimmed)
    let name = SupplierColumn.plain(halves[0])
    let lot = contract.lots.first {
      SupplierColumn.plain($0.id) == name || SupplierColumn.plain($0.service) == name
    }
    guard let lot, halves.count <= 2 else { return [] }
    guard halves.count == 2 else {
      return lot.groups.map { Category(lot: lot.id, group: $0) }
    }
    let group = SupplierColumn.plain(halves[1])
    return lot.groups.filter { SupplierColumn.plain($0) == group }.map {
      Category(lot: lot.id, group: $0)
    }
  }
}
