import Foundation

/// A command as Remit prints it, with what is to be filled in in capitals.
struct PrintedCommand: Hashable {
  let text: String

  /// What is filled in where nothing else is said.
  static let specimens = [
    "BATCH": "complex-placements-extension-1", "CONTRACT": "complex-placements",
    "DATE": "2020-05-07", "DECISION": "havering-2020-2",
    "DECISION/RECOMMENDATION": "h-2020-1/1.1", "FILE": "advice.md",
    "LOT/GROUP": "supported-living/ld", "N": "5", "NAME": "Jane Smith",
    "NAME=VALUE": "by=Jane Smith", "NAME (GROUP)": "Jane Smith (Labour)",
    "NAME: INTEREST": "Jane Smith: a director", "NUMBER": "3", "PERSON": "jane-smith",
    "PLACEMENT": "cp-2020-1",
    "PERSON/SUPPLIER=NUMBER": "jane-smith/s-001=80", "SUM": "1,200", "SUPPLIER": "s-001",
    "TIME": "16:30", "TOPIC": "legal", "WHO": "the mayor", "WORDS": "For these reasons",
    "price=NUMBER": "price=70",
    "quality=NUMBER": "quality=30",
  ]

  /// Those in what a command answered, each before the bracket that says who may give it.
  static func all(in answer: String) -> [PrintedCommand] {
    answer.matches(
      of: /(?:^|: |  )(remit [^`\n]+?) \((?:the |a |an |whoever )/.anchorsMatchLineEndings()
    )
    .map { PrintedCommand(text: String($0.1)) }
  }

  /// Those in the cures of an answer, each after a colon or alone on its line, to its end or to a
  /// semicolon.
  static func inCures(of answer: String) -> [PrintedCommand] {
    let places = /(?:^ +|: )(remit [a-z](?:"[^"]*"|[^";(\n`])*)/.anchorsMatchLineEndings()
    return answer.matches(of: places).map { match in
      PrintedCommand(text: match.1.trimmingCharacters(in: .whitespaces))
    }
  }

  /// The words of the command as a person gives it: of several choices the first, and something in
  /// place of all capitals.
  func filled(_ values: [String: String] = [:]) -> [String] {
    // "--no-interests|--interest X" is one of the two.
    let chosen = text.replacing(/\|--[a-z-]+ (?:"[^"]*"|[A-Z]+)/, with: "")
    return chosen.matches(of: /"([^"]*)"|(\S+)/).map { match in
      let word = String(match.1 ?? match.2 ?? "")
      if let value = values[word] ?? Self.specimens[word] { return value }
      return word.split(separator: "|").first.map(String.init) ?? word
    }
  }

  /// The capitals that nobody knows what to put for.
  var unknown: [String] {
    filled().filter { $0.contains(/^[A-Z]{2,}$/) }
  }
}
