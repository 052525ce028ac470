import Councils
public import Decisions
import Workflow

/// The post whose holder signs what follows from a decision.
public enum SigningPost {
  /// The post that the recommendation delegates to; else that which the decision authorises to issue
  /// letters, when its title is one of the council's; else that of the decision maker. Nil when
  /// nothing on the record names one.
  public static func of(_ source: Source, _ circumstances: InstrumentCircumstances) -> PostID? {
    guard case .recommendation(let id, let number) = source,
      let giving = circumstances.decisions[id]
    else { return nil }
    if let post = giving.recommendation(number)?.delegations.first?.to { return post }
    for item in giving.decision.recommendations {
      for case .authorise(let act) in item.acts where act.what.lowercased().contains("letter") {
        if let post = post(titled: act.who, circumstances) { return post }
      }
    }
    return giving.decision.decisionMaker?.post ?? giving.state.proposal.makerPost
  }

  /// The post of that title, or of another name of it; its id will do too.
  private static func post(titled title: String, _ circumstances: InstrumentCircumstances)
    -> PostID?
  {
    let wanted = title.lowercased()
    return circumstances.council.posts.first { post in
      ([post.title, post.id.rawValue] + post.alsoCalled).contains { $0.lowercased() == wanted }
    }?.id
  }
}
