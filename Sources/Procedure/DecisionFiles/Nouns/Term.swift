package import CivilTime
package import Decisions

extension Term: FileNoun {
  package static let noun = Noun(
    "Term", "a term", blank: Term(),
    [
      .optional("from", \.from, .date, "the first day"),
      .optional("to", \.to, .date, "the last day"),
      .optional("fromText", \.fromText, .text, "the beginning in words, such as May 2020"),
      .optional("toText", \.toText, .text, "the end in words"),
      .optional("years", \.years, .integer, "how many years"),
      .optional("months", \.months, .integer, "how many months, beyond the years"),
      .list("extensions", \.extensions, .list(of: .record), "by how much it may run on"),
    ])
}

extension TermExtension: FileNoun {
  package static let noun = Noun(
    "TermExtension", "an extension of a term", blank: TermExtension(),
    [
      .optional("years", \.years, .integer, "how many years"),
      .optional("months", \.months, .integer, "how many months, beyond the years"),
    ])
}

extension CivilDate {
  /// What stands in a required date until it is read.
  package static let blank: CivilDate = {
    guard let date = CivilDate(year: 1, month: 1, day: 1) else { preconditionFailure() }
    return date
  }()
}
