import Councils
public import DecisionFiles
import Decisions
import TemplateLanguage

/// What keeps a paper, or part of it, from the public: the paragraphs of Schedule 12A to the Local
/// Government Act 1972 on which its blocks are withheld.
public struct ProtectiveMarking: Sendable, Hashable {
  /// The paragraphs of Part 1 of Schedule 12A, each once, in order.
  public let paragraphs: [Int]

  /// The marking that a decision needs, or nil when nothing in it is withheld.
  public init?(of file: DecisionFile) {
    var found: Set<Int> = []
    var any = false
    func gather(_ fact: FactValue) {
      switch fact {
      case .record(let record):
        for entry in record.entries {
          if entry.name == "withheld" {
            any = true
            for paragraph in entry.value["paragraphs"]?.items ?? [] {
              if case .integer(let number) = paragraph { found.insert(number) }
            }
          } else {
            gather(entry.value)
          }
        }
      case .list(let items): items.forEach(gather)
      case .narrative(let items):
        for withheld in items.compactMap(\.withheld) {
          any = true
          found.formUnion(withheld.paragraphs)
        }
      default: break
      }
    }
    gather(file.facts)
    guard any else { return nil }
    paragraphs = found.sorted()
  }

  /// The marking as every page of the private paper bears it.
  public var text: String {
    let numbers = paragraphs.map(String.init)
    let list =
      numbers.count < 2
      ? numbers.joined()
      : numbers.dropLast().joined(separator: ", ") + " and " + (numbers.last ?? "")
    let word = numbers.count == 1 ? "paragraph" : "paragraphs"
    return "NOT FOR PUBLICATION: exempt information, \(word) \(list) of Part 1 of Schedule 12A to "
      + "the Local Government Act 1972"
  }
}

extension DecisionPaperFacts {
  static let markingFacts: [ComputedFact] = [
    ComputedFact("paper.private", .boolean, "Whether anything in the paper is withheld.") {
      .boolean(ProtectiveMarking(of: $0.file) != nil)
    },
    ComputedFact("paper.marking", .text, "The protective marking of a private paper.") {
      ProtectiveMarking(of: $0.file).map { .text($0.text) }
    },
    ComputedFact("paper.title", .text, "The paper's title, for the document's properties.") {
      .text("\($0.form.title): \($0.decision.subject)")
    },
  ]
}
