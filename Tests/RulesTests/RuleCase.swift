import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Foundation
import Rules

/// A case that a lawyer can read: facts in, finding out.
struct RuleCase: Sendable, CustomStringConvertible {
  let file: String
  let rule: RuleID
  let name: String
  let outcome: String
  let says: [String]
  let at: [String]
  let severity: String?
  let count: Int?
  let decision: [YAMLEntry]
  let policy: [YAMLEntry]
  let council: String?

  var description: String { "\(rule.text): \(name)" }

  /// All cases: those beside the rules' tests, and those of each council.
  static let all: [RuleCase] = {
    var cases: [RuleCase] = []
    for (folder, council) in folders {
      let files = FileManager.default.enumerator(atPath: folder.path)
      let names = (files?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".yaml") }
      for name in names.sorted() where name != "policy.yaml" {
        cases += read(folder.appendingPathComponent(name), council: council)
      }
    }
    return cases
  }()

  private static var folders: [(URL, council: String?)] {
    let councils = try? FileManager.default.contentsOfDirectory(atPath: root("Templates").path)
    return [(root("Tests/RulesTests/Cases"), nil)]
      + (councils ?? []).sorted().map { (root("Templates/\($0)/cases"), $0) }
  }

  static func root(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(path)
  }

  private static func read(_ file: URL, council: String?) -> [RuleCase] {
    do {
      let text = try String(contentsOf: file, encoding: .utf8)
      let root = try YAMLReader.read(text, file: file.lastPathComponent)
      let fields = entries(root)
      guard let rule = fields["rule"]?.words, case .sequence(let items)? = fields["cases"]?.content
      else { fatalError("\(file.path): a case file has rule: and cases:") }
      return items.map { RuleCase(entries($0), file: file.lastPathComponent, rule, council) }
    } catch {
      fatalError("\(file.path): \(error)")
    }
  }

  private init(
    _ fields: [String: YAMLNode], file: String, _ rule: String, _ council: String?
  ) {
    self.file = file
    self.rule = RuleID(rule)
    self.council = council
    name = fields["case"]?.words ?? "nameless"
    outcome = fields["finds"]?.words ?? "nothing"
    says = fields["says"]?.list ?? []
    at = fields["at"]?.list ?? []
    severity = fields["severity"]?.words
    count = fields["count"]?.words.flatMap { Int($0) }
    decision = fields["decision"]?.mapping ?? []
    policy = fields["policy"]?.mapping ?? []
    let known: Set = [
      "case", "finds", "says", "at", "severity", "count", "decision", "policy", "because",
    ]
    if let stray = fields.keys.first(where: { !known.contains($0) }) {
      fatalError("\(file): a case has no “\(stray)”")
    }
  }

  private static func entries(_ node: YAMLNode) -> [String: YAMLNode] {
    Dictionary(node.mapping.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
  }
}

extension YAMLNode {
  var mapping: [YAMLEntry] {
    if case .mapping(let entries) = content { return entries }
    return []
  }

  var words: String? {
    if case .scalar(let scalar) = content { return scalar.text }
    return nil
  }

  /// The texts of a list, or of the one text that stands there.
  var list: [String] {
    if case .sequence(let nodes) = content { return nodes.compactMap(\.words) }
    return words.map { [$0] } ?? []
  }

  /// The mapping with some of its fields replaced and others added.
  func replacing(_ entries: [YAMLEntry]) -> YAMLNode {
    let names = Set(entries.map(\.key))
    let kept = mapping.filter { !names.contains($0.key) }
    return YAMLNode(line: line, column: column, content: .mapping(kept + entries))
  }
}
