import ArgumentParser
import Decisions
import Diagnostics
import Foundation
import Workflow

/// Words of the command line that stand for one of several things.
enum Words {
  /// The thing that a word stands for: `human-resources`, or humanResources as files have it.
  static func choice<Value: RawRepresentable & CaseIterable>(
    _ word: String, _ noun: String, as type: Value.Type = Value.self
  ) throws -> Value where Value.RawValue == String {
    if let value = Value.allCases.first(where: { isMeant(word, by: $0.rawValue) }) { return value }
    let names = Value.allCases.map { kebab($0.rawValue) }
    throw unknown(word, noun, among: names)
  }

  /// A topic of advice.
  static func topic(_ word: String) throws -> Implications.Topic {
    try choice(word, "topic")
  }

  /// A name of Swift's as the command line has it: `signed-scan` for signedScan.
  static func kebab(_ name: String) -> String {
    name.reduce(into: "") { word, letter in
      word += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// A word that stands for nothing.
  static func unknown(_ word: String, _ noun: String, among names: [String]) -> ValidationError {
    let near = nearestName(to: word, among: names)
    return ValidationError(
      "there is no \(noun) \u{201C}\(word)\u{201D}; "
        + (near.map { "did you mean \($0)?" } ?? "there are: \(names.joined(separator: ", "))"))
  }

  /// Words without the blanks around them.
  static func trimmed(_ words: some StringProtocol) -> String {
    words.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func isMeant(_ word: String, by name: String) -> Bool {
    word == name || word == kebab(name)
  }
}

extension DecisionID {
  /// An id as it is typed.
  static func typed(_ word: String) throws -> DecisionID {
    guard !word.isEmpty, word.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x2F }) else {
      throw ValidationError("write a decision’s id as havering-2020-1")
    }
    return DecisionID(word)
  }
}
