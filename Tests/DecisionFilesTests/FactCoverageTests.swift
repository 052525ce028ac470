import DecisionFiles
import Decisions
import Testing

@Suite struct FactCoverageTests {
  @Test func theFullExampleUsesEveryField() throws {
    let file = try DecisionFileReader.read(fullExample, file: "decision.yaml")
    #expect(unused(DecisionFile.shape, in: [file.facts], at: .root) == [])
  }

  @Test func everyFactHasTheShapeThatIsDeclared() throws {
    let file = try DecisionFileReader.read(fullExample, file: "decision.yaml")
    #expect(misfits(file.facts, DecisionFile.shape, at: .root) == [])
  }

  private func unused(
    _ shape: FactShape, in facts: [FactValue], at path: FieldPath
  ) -> [String] {
    switch shape {
    case .list(let item):
      return unused(item, in: facts.flatMap(\.items), at: path)
    case .record(let record):
      return record.fields.flatMap { field in
        let place = path.appending(field.name)
        let values = facts.compactMap { $0[field.name] }
        return values.isEmpty ? [place.text] : unused(field.shape, in: values, at: place)
      }
    default: return []
    }
  }

  private func misfits(_ fact: FactValue, _ shape: FactShape, at path: FieldPath) -> [String] {
    switch (fact, shape) {
    case (.text, .text), (.markdown, .markdown), (.narrative, .narrative), (.table, .table),
      (.date, .date), (.money, .money), (.number, .number), (.integer, .integer), (.flag, .flag):
      return []
    case (.choice(let name), .choice(let names)): return names.contains(name) ? [] : [path.text]
    case (.list(let items), .list(let item)):
      return items.enumerated().flatMap { misfits($1, item, at: path.appending($0)) }
    case (.record(let record), .record(let shape)):
      return record.entries.flatMap { entry in
        shape[entry.name].map { misfits(entry.value, $0.shape, at: path.appending(entry.name)) }
          ?? [path.appending(entry.name).text]
      }
    default: return [path.text]
    }
  }
}
