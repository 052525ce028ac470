import CouncilFiles
import DecisionFiles
import Decisions
import Diagnostics
import Rules

/// Turns the fields that findings name into places in files.
struct Placing {
  let decision: DecisionFile?
  let policy: PolicyFile
  /// The other documents of the matter, by their names in it.
  var linked: [String: DecisionFile] = [:]
  var matter: FieldPlaces?

  func place(_ findings: [Finding]) -> [PlacedFinding] {
    findings.compactMap { finding in
      Placing.sources[finding.rule].map { source in
        PlacedFinding(finding, source: source) { place(of: $0) }
      }
    }
  }

  func place(of fact: FactPlace) -> SourcePlace {
    switch fact.document {
    case .decision: place(of: fact, in: decision?.places)
    case .policy: place(of: fact, in: policy.places)
    case .matter: place(of: fact, in: matter)
    case .linked(let name): place(of: fact, in: linked[name]?.places)
    }
  }

  private func place(of fact: FactPlace, in places: FieldPlaces?) -> SourcePlace {
    places?.place(of: fact.field, line: fact.line) ?? SourcePlace(field: fact.field.text)
  }

  private static let sources = Dictionary(
    RuleBook.list.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
}
