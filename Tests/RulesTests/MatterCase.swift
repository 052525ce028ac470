import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Foundation
import Rules
import Testing

/// A case of a rule on matters: documents in, finding out.
struct MatterCase: Sendable, CustomStringConvertible {
  let file: String
  let rule: RuleID
  let name: String
  let outcome: String
  let says: [String]
  let at: [String]
  let severity: String?
  let count: Int?
  let matter: [YAMLEntry]
  let decisions: [YAMLEntry]
  let policy: [YAMLEntry]

  var description: String { "\(rule.text): \(name)" }

  /// All cases of the folder.
  static let all: [MatterCase] = {
    let folder = RuleCase.root("Tests/RulesTests/MatterCases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().flatMap {
      read(folder.appendingPathComponent($0))
    }
  }()

  private static func read(_ file: URL) -> [MatterCase] {
    do {
      let text = try String(contentsOf: file, encoding: .utf8)
      let root = try YAMLReader.read(text, file: file.lastPathComponent)
      let fields = root.mapping
      guard let rule = fields.first(where: { $0.key == "rule" })?.value.words,
        case .sequence(let items)? = fields.first(where: { $0.key == "cases" })?.value.content
      else { fatalError("\(file.path): a case file has rule: and cases:") }
      return items.map { MatterCase($0.mapping, file: file.lastPathComponent, rule) }
    } catch {
      fatalError("\(file.path): \(error)")
    }
  }

  private init(_ entries: [YAMLEntry], file: String, _ rule: String) {
    let fields = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    self.file = file
    self.rule = RuleID(rule)
    name = fields["case"]?.words ?? "nameless"
    outcome = fields["finds"]?.words ?? "nothing"
    says = fields["says"]?.list ?? []
    at = fields["at"]?.list ?? []
    severity = fields["severity"]?.words
    count = fields["count"]?.words.flatMap { Int($0) }
    matter = fields["matter"]?.mapping ?? []
    decisions = fields["decisions"]?.mapping ?? []
    policy = fields["policy"]?.mapping ?? []
    let known: Set = [
      "case", "finds", "says", "at", "severity", "count", "matter", "decisions", "policy",
    ]
    if let stray = fields.keys.first(where: { !known.contains($0) }) {
      fatalError("\(file): a case has no “\(stray)”")
    }
  }

  /// The matter of the case: its decisions over a smallest one, under the plain council.
  func facts() throws -> MatterFacts {
    let policyFile = "Tests/RulesTests/Cases/policy.yaml"
    let policyNode = try YAMLReader.read(
      String(contentsOf: RuleCase.root(policyFile), encoding: .utf8), file: policyFile
    ).replacing(policy)
    let council = try noun(Council.noun, policyNode)
    let smallest = try YAMLReader.read(
      "council: plain\nform: report\nsubject: S\nrecommendations: [{text: T}]\n", file: file)
    let facts = try decisions.map { entry in
      var reading = FileReading(file: file)
      let decision = try noun(
        Decision.noun, smallest.replacing(entry.value.mapping), &reading)
      return (
        id: LinkID(rawValue: entry.key),
        facts: Facts(reading.stated(decision), council: council)
      )
    }
    let list = decisions.map { "{id: \($0.key), file: \($0.key).yaml}" }
    let blank =
      "matter: m\ntitle: M\ncouncil: plain\ndecisions: [\(list.joined(separator: ", "))]\n"
    let node = try YAMLReader.read(blank, file: file).replacing(matter)
    return MatterFacts(try noun(Matter.noun, node), decisions: facts)
  }

  private func noun<Value>(_ noun: Noun<Value>, _ node: YAMLNode) throws -> Value {
    var reading = FileReading(file: file)
    return try self.noun(noun, node, &reading)
  }

  private func noun<Value>(
    _ noun: Noun<Value>, _ node: YAMLNode, _ reading: inout FileReading
  ) throws -> Value {
    let value = noun.read(node, .root, &reading)
    #expect(reading.diagnostics.isEmpty, "\(self): \(reading.diagnostics.map(\.text))")
    return try #require(value)
  }
}

extension FactPlace {
  /// The place as a case writes it: `rounds[0].decidedOn`, `award/contract.to`.
  var inCase: String {
    switch document {
    case .matter: field.text
    case .linked(let name): "\(name)/\(field.text)"
    case .policy: "policy/\(field.text)"
    case .decision: "decision/\(field.text)"
    }
  }
}
