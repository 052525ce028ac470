import Councils
public import DecisionFiles
import Decisions
import TemplateLanguage

/// What keeps a paper, or part of it, from the public: the paragraphs of Schedule 12A to the Local
/// Government Act 1972 on which its blocks are withheld, or that they are confidential.
public struct ProtectiveMarking: Sendable, Hashable {
  /// The paragraphs of Part 1 of Schedule 12A, each once, in order.
  public let paragraphs: [Int]
  /// Whether anything is confidential information (SI 2012/2089 reg 2), which is never published.
  public let isConfidential: Bool

  /// The marking that a decision needs, or nil when nothing in it is withheld.
  public init?(of file: DecisionFile) {
    self.init(of: file.facts)
  }

  /// The marking that these facts need, or nil when nothing among them is withheld.
  init?(of facts: FactValue) {
    var found: Set<Int> = []
    var any = false
    var confidential = false
    func gather(_ fact: FactValue) {
      switch fact {
      case .record(let record):
        for entry in record.entries {
          if entry.name == "withheld" {
            any = true
            if entry.value["confidential"] != nil { confidential = true }
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
          if withheld.confidential != nil { confidential = true }
          found.formUnion(withheld.paragraphs)
        }
      default: break
      }
    }
    gather(facts)
    guard any else { return nil }
    paragraphs = found.sorted()
    isConfidential = confidential
  }

  /// The marking as every page of the private paper bears it.
  public var text: String {
    var grounds: [String] = []
    if isConfidential { grounds.append("confidential information") }
    if !paragraphs.isEmpty || !isConfidential {
      grounds.append(
        "exempt information, \(listed) of Part 1 of Schedule 12A to the Local Government Act 1972")
    }
    return "NOT FOR PUBLICATION: " + grounds.joined(separator: "; ")
  }

  /// "paragraph 3", "paragraphs 1 and 3".
  private var listed: String {
    let numbers = paragraphs.map(String.init)
    let list =
      numbers.count < 2
      ? numbers.joined()
      : numbers.dropLast().joined(separator: ", ") + " and " + (numbers.last ?? "")
    return (numbers.count == 1 ? "paragraph " : "paragraphs ") + list
  }
}

extension DecisionPaperFacts {
  static let markingFacts: [ComputedFact] = [
    ComputedFact("paper.private", .boolean, "Whether anything in the paper is withheld.") {
      .boolean(ProtectiveMarking(of: $0.file) != nil)
    },
    ComputedFact("paper.marking", .text, "The protective marking of a private paper.") {
      ProtectiveMarking(of: $0.file).map { .text($0.text) }
    }.goingWith("private"),
    ComputedFact("paper.title", .text, "The paper's title, for the document's properties.") {
      .text("\($0.form.title): \($0.decision.subject)")
    },
  ]
}
