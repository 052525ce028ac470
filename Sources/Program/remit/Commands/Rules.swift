import ArgumentParser
import Casework
import Diagnostics
import JSONText
import Rules

/// `remit rules [ID…]`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules that remit check knows: source, force, trust, what each finds.",
    discussion: "Trust: checked against the text of the law or a published record; stated in a "
      + "council's published paper; unconfirmed, which warns and never blocks; practice, which no "
      + "law asks.")

  @Argument(help: "Rules to tell of in full, such as NT-2, or families, such as NT.")
  var ids: [String] = []

  @Flag(help: "As JSON on standard output; remit schema rules describes it.")
  var json = false

  func run() throws {
    try Report.run { () throws(Failure) in
      let entries = try ids.isEmpty ? RuleBook.list : RuleChoice.entries(ids)
      if json {
        Report.give(RuleJSON.document(entries).text(indented: true))
      } else if ids.isEmpty {
        for line in RuleText.list(entries) { Report.give(line) }
      } else {
        Report.give(entries.map(RuleText.whole).joined(separator: "\n\n"))
      }
    }
  }
}

/// The rules that a person names.
enum RuleChoice {
  static func entries(_ ids: [String]) throws(Failure) -> [RuleBook.Entry] {
    var chosen: [RuleBook.Entry] = []
    for id in ids {
      let wanted = id.uppercased()
      let found = RuleBook.list.filter {
        $0.id.text == wanted || $0.id.family == wanted
      }
      guard !found.isEmpty else {
        let names = RuleBook.list.map { $0.id.text }
        throw Failure(
          .usage, "unknown-rule", "there is no rule \u{201C}\(id)\u{201D}",
          remedy: nearestName(to: id, among: names).map { "did you mean \($0)?" }
            ?? "remit rules lists them")
      }
      chosen += found
    }
    return chosen
  }
}
