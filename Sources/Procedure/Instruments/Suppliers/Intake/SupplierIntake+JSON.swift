public import CivilTime
public import JSONText

extension SupplierIntake {
  /// The same from objects of a JSON list, whose names are those of the columns: `supplierName`.
  /// A list of words stands for the parts of a cell. Places are counted from 1.
  public static func read(
    _ objects: [JSONValue], into contract: ContractFacts, known list: SupplierList, round: Int,
    defaultReceived: CivilDate? = nil, isScored: Bool = true
  ) -> (applications: [Application], findings: [IntakeFinding]) {
    var header: [String] = []
    var places: [String: Int] = [:]
    var faults: [IntakeFinding] = []
    var rows: [(line: Int, cells: [String])] = []
    for case (let index, .object(let object)) in objects.enumerated() {
      for member in object.members where places[member.name] == nil {
        places[member.name] = header.count
        header.append(member.name)
      }
      var cells = [String](repeating: "", count: header.count)
      for member in object.members {
        guard let place = places[member.name] else { continue }
        guard let text = cell(member.value) else {
          faults.append(
            IntakeFinding(
              line: index + 1, column: member.name,
              "it is neither words, a number nor a list of words",
              cure: "write it as words"))
          continue
        }
        cells[place] = text
      }
      rows.append((index + 1, cells))
    }
    for (index, value) in objects.enumerated() {
      if case .object = value { continue }
      faults.append(
        IntakeFinding(
          line: index + 1, "it is no object", cure: "write each application as an object"))
    }
    let read = read(
      header: header, rows: rows, into: contract, known: list, round: round,
      defaultReceived: defaultReceived, isScored: isScored)
    return (
      faults.isEmpty ? read.applications : [],
      (faults + read.findings).enumerated().sorted {
        ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
      }.map(\.element)
    )
  }

  private static func cell(_ value: JSONValue) -> String? {
    switch value {
    case .null: return ""
    case .string(let text), .number(let text): return text
    case .bool, .object: return nil
    case .array(let parts):
      var texts: [String] = []
      for part in parts {
        guard let text = cell(part), !text.contains("\n") else { return nil }
        texts.append(text)
      }
      return texts.joined(separator: "\n")
    }
  }
}
