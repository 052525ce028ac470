import Councils
import Decisions
import TemplateLanguage

extension DecisionPaperFacts {
  /// The council and the form, in the council's own words.
  static let identityFacts: [ComputedFact] = [
    ComputedFact("council.id", .text, "The council's id.") {
      .text($0.council.identity.id.rawValue)
    },
    ComputedFact("council.name", .text, "The council's full name.") {
      .text($0.council.identity.name)
    },
    ComputedFact("council.shortName", .text, "The council's name in a sentence.") {
      .text($0.council.identity.shortName)
    },
    ComputedFact("council.address", .text, "The council's address.") {
      ($0.council.identity.address?.value).map { .text($0) }
    },
    ComputedFact("council.strapline", .text, "The line that goes with the council's name.") {
      $0.council.identity.strapline.map { .text($0) }
    },
    ComputedFact("form.id", .text, "The form's id.") { .text($0.form.id.rawValue) },
    ComputedFact("form.title", .text, "The form's title.") { .text($0.form.title) },
  ]
}
