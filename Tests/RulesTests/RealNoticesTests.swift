import CouncilFiles
import DecisionFiles
import Decisions
import Foundation
import Rules
import Testing

/// What is wrong with the two notices of Havering as they were written is found in them, and is
/// not found in the papers put right.
@Suite struct RealNoticesTests {
  /// A fault that a reader of the notice sees: which rule finds it, how it weighs, and where.
  struct Fault: Sendable, CustomStringConvertible {
    let sample: String
    let words: String
    let rule: RuleID
    let severity: Finding.Severity
    let field: String

    init(
      _ sample: String, _ words: String, _ rule: RuleID, _ severity: Finding.Severity,
      at field: String
    ) {
      self.sample = sample
      self.words = words
      self.rule = rule
      self.severity = severity
      self.field = field
    }

    var description: String { "\(sample): \(words)" }
  }

  static let faults: [Fault] = [
    Fault("havering-key", "both outcomes are left", "TX-1", .blocks, at: "record.reasons"),
    Fault("havering-key", "signature, name and date are blank", "RC-2", .blocks, at: "record"),
    Fault("havering-key", "the system starts before it lawfully can", "EF-1", .blocks, at: "term"),
    Fault("havering-key", "the adviser signed before the notice", "AD-1", .asks, at: "adviser"),
    Fault(
      "havering-key", "a Cabinet power is exercised by one member", "DL-2", .blocks,
      at: "authority"),
    Fault(
      "havering-key", "Cabinet is said to approve what a member decides", "TX-9", .blocks,
      at: "supportingInformation"),
    Fault("havering-key", "a band is claimed without a value", "MN-4", .blocks, at: "authority"),
    Fault("havering-key", "the term lacks its dash", "CT-1", .warns, at: "recommendations[0]"),
    Fault(
      "havering-key", "the rules are said to be kept while one is waived", "WV-7", .blocks,
      at: "background"),
    Fault("havering-key", "the waiver is retrospective", "WV-2", .blocks, at: "waive"),
    Fault("havering-key", "the ground’s conditions are not answered", "WV-3", .warns, at: "waive"),
    Fault(
      "havering-key", "suppliers sit on the board that evaluates", "CO-1", .warns,
      at: "background"),
    Fault("havering-key", "four weeks are 31 days", "CT-4", .warns, at: "timeline[5]"),
    Fault("havering-key", "eleven bids are unexplained", "EV-1", .asks, at: "evaluation"),
    Fault("havering-key", "a section of Regulations", "TX-7", .warns, at: "implications.legal"),
    Fault(
      "havering-key", "the award notice stands twice", "LT-1", .warns, at: "implications.legal"),
    Fault("havering-key", "section 101 for an executive function", "DL-1", .warns, at: "legal"),
    Fault("havering-key", "one post under two titles", "TX-3", .blocks, at: "implications.legal"),
    Fault("havering-key", "one agreement under two names", "TX-3", .warns, at: "background"),
    Fault("havering-key", "delegations without a limit", "DL-5", .warns, at: "delegate"),
    Fault("havering-key", "a team in place of a job title", "SG-2", .warns, at: "adviser.title"),
    Fault(
      "havering-key", "no background papers though some are relied on", "RC-4", .blocks,
      at: "backgroundPapers"),
    Fault("havering-key", "no word on conflicts", "RC-2", .blocks, at: "interests"),
    Fault(
      "havering-key", "a sum is cut off, not rounded", "MN-3", .warns,
      at: "implications.financial"),
    Fault(
      "havering-key", "sums that differ by rounding", "MN-1", .warns, at: "implications.financial"),
    Fault("havering-non-key", "signed after the system ended", "CT-2", .blocks, at: "decidedOn"),
    Fault("havering-non-key", "no sum by which it is not key", "KD-1", .asks, at: "keyDecision"),
    Fault("havering-non-key", "a power that is none", "DL-5", .blocks, at: "authority.sources[0]"),
    Fault("havering-non-key", "section 79 as a power", "DL-6", .warns, at: "implications.legal"),
    Fault("havering-non-key", "Legal has not seen the letters", "LR-1", .blocks, at: "extend"),
    Fault("havering-non-key", "a new DPS after 24 February 2025", "DM-2", .blocks, at: "financial"),
    Fault("havering-non-key", "31st December of no year", "TX-5", .warns, at: "financial"),
    Fault("havering-non-key", "adults only, and children too", "SV-1", .warns, at: "services"),
    Fault("havering-non-key", "a footnote that is not there", "TX-6", .warns, at: "services"),
    Fault("havering-non-key", "a sentence in two parts", "TX-8", .warns, at: "legal"),
    Fault("havering-non-key", "gender for sex", "EQ-1", .warns, at: "implications.equality"),
    Fault("havering-non-key", "no assessment, and no reason", "EQ-2", .blocks, at: "equality"),
    Fault("havering-non-key", "signatures are blank", "RC-3", .blocks, at: "record"),
    Fault("havering-non-key", "the title on the wrong line", "SG-1", .warns, at: "titleSlot"),
    Fault("havering-non-key", "nobody lodged it", "LO-1", .blocks, at: "lodging"),
    Fault("havering-non-key", "one option only", "AL-1", .asks, at: "alternatives"),
    Fault("havering-non-key", "how many suppliers is not said", "LR-2", .warns, at: "extend"),
    Fault("havering-non-key", "no word on conflicts", "RC-3", .blocks, at: "interests"),
    Fault(
      "havering-non-key", "no background papers though some are relied on", "RC-4", .blocks,
      at: "backgroundPapers"),
  ]

  @Test(arguments: faults)
  func theFaultIsFoundInTheNoticeAsItWasWritten(_ fault: Fault) throws {
    let found = try Self.findings(in: fault.sample + "-as-written").filter {
      $0.rule == fault.rule
    }
    let told = found.map { "\($0.severity) \($0.places.map(\.field.text)) \($0.message)" }
    #expect(
      found.contains { finding in
        finding.severity == fault.severity
          && finding.places.contains { $0.field.text.contains(fault.field) }
      }, "\(told)")
  }

  @Test(arguments: faults)
  func itIsNotFoundInThePaperPutRight(_ fault: Fault) throws {
    let found = try Self.findings(in: fault.sample).filter { $0.rule == fault.rule }
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  /// What a reader would call noise has no place here; a question on a policy value that nobody
  /// has found is none, nor is a fault of the council's own form, which no author can put right.
  @Test(arguments: [
    "havering-key", "havering-non-key", "blackburn-with-darwen", "halton", "sefton",
  ])
  func aPaperPutRightIsOnlyAskedWhatItsCouncilLeavesUnknown(_ sample: String) throws {
    let found = try Self.findings(in: sample).filter {
      $0.outcome != .unknown && $0.places.first?.document != .policy
    }
    #expect(found.isEmpty, "\(found.map { "\($0.rule.text) \($0.message)" })")
  }

  /// What the rules say of a sample, what is met left out.
  static func findings(in sample: String) throws -> [Finding] {
    let file = RuleCase.root("Samples/\(sample)/decision.yaml")
    let decision = try DecisionFileReader.read(
      String(contentsOf: file, encoding: .utf8), file: "decision.yaml")
    let council = decision.decision.council.rawValue
    let policy = RuleCase.root("Templates/\(council)/policy.yaml")
    let read = try CouncilReader.read(
      policy: String(contentsOf: policy, encoding: .utf8), file: "policy.yaml",
      rules: RuleBook.nameable)
    let facts = Facts(decision.stated, council: read.council)
    return RuleBook.findings(on: facts).filter { $0.outcome != .met }
  }
}
