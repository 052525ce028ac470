import Foundation
import Rules
import Testing

/// The list that `remit rules` prints is made from the doc comments of the rules.
@Suite struct RuleListTests {
  @Test func theListIsCurrent() throws {
    let folder = RuleCase.root("Sources/Procedure/Rules/Judging/List")
    for (name, written) in try RuleListText.make() {
      let file = folder.appendingPathComponent(name)
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try written.write(to: file, atomically: true, encoding: .utf8)
      }
      let stands = try String(contentsOf: file, encoding: .utf8)
      #expect(
        stands == written,
        "\(name) is stale: RECORD=1 swift test --disable-xctest --filter RuleListTests")
    }
  }

  @Test func noTwoRulesHaveOneName() {
    let names = RuleBook.list.map { $0.id }
    #expect(Set(names).count == names.count)
  }

  @Test func everyRuleSaysWhatItAsksFindsAndWhatClearsIt() {
    for entry in RuleBook.list {
      let id = entry.id.text
      #expect(!entry.title.isEmpty, "\(id)")
      #expect(entry.statement.count > 20, "\(id)")
      #expect(!entry.finds.isEmpty, "\(id)")
      #expect(!entry.clears.isEmpty, "\(id)")
    }
  }
}

/// Makes the source of the list from the doc comments.
enum RuleListText {
  struct Description {
    var id: RuleID
    var subject: String
    var title: String
    var statement = ""
    var finds = ""
    var clears = ""
  }

  private static let head = """
    // Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
    // swift-format-ignore-file

    extension RuleBook {

    """

  /// The files by their names: one for the rules of each folder, and one that puts them together.
  static func make() throws -> [String: String] {
    var groups: [String: [Description]] = [:]
    for (name, source) in RuleSources.files {
      let found = descriptions(in: source)
      guard !found.isEmpty else { continue }
      groups[String(name.prefix { $0 != "/" }), default: []] += found
    }
    try #require(!groups.isEmpty)
    let names = groups.keys.sorted()
    var files = groups.reduce(into: [:]) { files, group in
      files["RuleList+\(group.key).swift"] = list(of: group.key, group.value)
    }
    files["RuleList.swift"] =
      head + "  /// Every rule, in the order of their names.\n"
      + "  public static let list: [Entry] = [\n    "
      + names.map { "rulesOf\($0)" }.joined(separator: ",\n    ")
      + ",\n  ].flatMap { $0 }.sorted { $0.id < $1.id }\n}\n"
    return files
  }

  private static func list(of folder: String, _ rules: [Description]) -> String {
    var text = head + "  /// Those of `\(folder)`.\n  static let rulesOf\(folder): [Entry] = [\n"
    for rule in rules.sorted(by: { $0.id < $1.id }) {
      text += """
            Entry(
              \(rule.subject),
              title: \(quoted(rule.title)),
              statement: \(quoted(rule.statement)),
              finds: \(quoted(rule.finds)),
              clears: \(quoted(rule.clears))),

        """
    }
    return text + "  ]\n}\n"
  }

  /// The rules of a source file.
  static func descriptions(in source: String) -> [Description] {
    var found: [Description] = []
    var comment: [String] = []
    let lines = source.components(separatedBy: "\n")
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("///") {
        comment.append(line.dropFirst(3).trimmingCharacters(in: .whitespaces))
        continue
      }
      defer { comment = [] }
      guard line.hasPrefix("enum "),
        line.hasSuffix(": DecisionRule {") || line.hasSuffix(": MatterRule {"),
        let id = lines[index...].lazy.compactMap(id).first
      else { continue }
      let type = line.dropFirst("enum ".count).prefix { $0 != ":" }
      let subject = line.hasSuffix(": DecisionRule {") ? "decision" : "matter"
      found.append(description(id, ".\(subject)(\(type).self)", comment))
    }
    return found
  }

  private static func id(in line: String) -> RuleID? {
    guard let start = line.range(of: "static let id: RuleID = \""),
      let end = line[start.upperBound...].firstIndex(of: "\"")
    else { return nil }
    return RuleID(String(line[start.upperBound..<end]))
  }

  private static func description(
    _ id: RuleID, _ subject: String, _ comment: [String]
  ) -> Description {
    let paragraphs = comment.split(separator: "").map(Array.init)
    var title = paragraphs.first.map { $0.joined(separator: " ") } ?? ""
    if title.hasSuffix(".") { title.removeLast() }
    var result = Description(id: id, subject: subject, title: title)
    var statements: [String] = []
    for paragraph in paragraphs.dropFirst() {
      guard paragraph[0].hasPrefix("Finds:") else {
        if result.finds.isEmpty { statements.append(paragraph.joined(separator: " ")) }
        continue
      }
      let text = paragraph.joined(separator: " ")
      let halves = text.components(separatedBy: "Clears:")
      result.finds = halves[0].dropFirst("Finds:".count).trimmingCharacters(in: .whitespaces)
      result.clears = halves.count > 1 ? halves[1].trimmingCharacters(in: .whitespaces) : ""
    }
    result.statement = statements.joined(separator: " ")
    return result
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }
}
