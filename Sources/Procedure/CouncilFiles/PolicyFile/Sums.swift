import CivilTime
package import Councils
package import DecisionFiles
import Decisions

extension KeyReasons: FileNoun {
  package static let noun = Noun(
    "KeyReasons", "a set of reasons", blank: KeyReasons(),
    [
      .optional("expenditure", \.expenditure, .known(.text), "the form's words, or unknown"),
      .optional("savings", \.savings, .known(.text), "the form's words, or unknown"),
      .optional("twoOrMoreWards", \.twoOrMoreWards, .known(.text), "the form's words, or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension KeyThreshold: FileNoun {
  package static let noun = Noun(
    "KeyThreshold", "a threshold",
    blank: KeyThreshold(amount: .unknown, comparison: .unknown),
    [
      .required("amount", \.amount, .known(.money), "the sum that makes it key, or unknown"),
      .required("comparison", \.comparison, .known(.choice), "atLeast, moreThan or unknown"),
      .optional(
        "percentOfBudget", \.percentOfBudget, .number,
        "the part of the budget that counts where it is more"),
      .optional("from", \.from, .date, "its first day"),
      .optional("to", \.to, .known(.date), "its last day, or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension ValueBandPeriod: FileNoun {
  package static let noun = Noun(
    "ValueBandPeriod", "a period of value bands", blank: ValueBandPeriod(),
    [
      .required("bands", \.bands, .list(of: .record, atLeast: 1), "who decides on what sums"),
      .optional("from", \.from, .known(.date), "its first day, or unknown"),
      .optional("to", \.to, .known(.date), "its last day, or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension ValueBand: FileNoun {
  package static let noun = Noun(
    "ValueBand", "a value band", blank: ValueBand(),
    [
      .required("decisionMakers", \.decisionMakers, .list(of: .choice), "who; [] if not known"),
      .optional("over", \.over, .money, "its lower bound; left out of the lowest"),
      .optional("upTo", \.upTo, .money, "its upper bound; left out of the highest"),
      .defaulted(
        "boundary", \.boundary, .known(.choice),
        "whether the lower bound belongs to it (atLeast) or not (moreThan), or unknown"),
    ])
}
