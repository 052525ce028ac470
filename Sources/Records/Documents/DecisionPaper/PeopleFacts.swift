import Decisions
import TemplateLanguage

extension DecisionPaperFacts {
  /// People as one line, and the lines of the signature block, of which a form shows four and a
  /// signatory fills one.
  static let peopleFacts: [ComputedFact] =
    [
      line("cabinetMember") { $0.cabinetMember },
      line("leadOfficer") { $0.leadOfficer },
      line("reportAuthor") { $0.reportAuthor },
      line("callIn.agreedBy") { $0.callIn?.agreedBy },
      ComputedFact("decisionMaker.line", .text, "Name and title, with a comma between.") {
        let maker = $0.decision.decisionMaker
        return text([maker?.name, maker?.title ?? maker?.body])
      },
      ComputedFact("adviser.line", .text, "Name and title, with a comma between.") {
        text([$0.decision.adviser?.name, $0.decision.adviser?.title])
      },
    ] + adviserLines
    + Signatory.TitleSlot.allCases.map { slot in
      ComputedFact(
        "record.signedBy.\(slot.rawValue)", .text, "The signatory's title, on this line."
      ) {
        guard let signatory = $0.decision.record?.signedBy, signatory.titleSlot == slot else {
          return nil
        }
        return signatory.title.map { .text($0) }
      }
    }

  private static let adviserLines = Implications.Topic.allCases.map { topic in
    line("implications.\(topic.rawValue).adviser") { $0.implications?[topic]?.adviser }
  }

  private static func line(
    _ name: String, _ person: @escaping @Sendable (Decision) -> Person?
  ) -> ComputedFact {
    ComputedFact("\(name).line", .text, "Name and title, with a comma between.") {
      let person = person($0.decision)
      return text([person?.name, person?.title])
    }
  }

  private static func text(_ parts: [String?]) -> Value? {
    let parts = parts.compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : .text(parts.joined(separator: ", "))
  }
}
