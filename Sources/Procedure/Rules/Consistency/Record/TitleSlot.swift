import Councils
import Decisions

/// The title stands on its line.
///
/// A form of record has a line for the portfolio of a member, one for the corporate management team,
/// one for heads of service and one for other managers. The signatory’s title belongs on one.
///
/// Finds: a title under a line that is not that of its post.
/// Clears: move the title to its line (record.signedBy.titleSlot).
enum TitleSlot: DecisionRule {
  static let id: RuleID = "SG-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let signatory = facts.decision.record?.signedBy, let slot = signatory.titleSlot else {
      return []
    }
    let maker = facts.decision.decisionMaker
    let post =
      signatory.title.flatMap { facts.council.post(called: $0) }
      ?? (signatory.title == nil || signatory.title == maker?.title
        ? maker?.post.flatMap { facts.council.post($0) } : nil)
    guard let post, let right = post.titleSlot else { return [] }
    if slot == right {
      return [met("“\(post.title)” stands \(right.words)", at: "record.signedBy.titleSlot")]
    }
    return [
      notMet(
        .warns, "“\(post.title)” stands \(slot.words), and belongs \(right.words)",
        at: "record.signedBy.titleSlot", "record.signedBy.title",
        cure: "write titleSlot: \(right.rawValue)", by: .decisionMaker)
    ]
  }
}

extension Signatory.TitleSlot {
  /// The line, in words.
  fileprivate var words: String {
    switch self {
    case .cabinetPortfolio: "beside the portfolio of a cabinet member"
    case .cmtMember: "beside CMT member"
    case .headOfService: "beside Head of Service"
    case .otherManager: "beside Other manager"
    }
  }
}
