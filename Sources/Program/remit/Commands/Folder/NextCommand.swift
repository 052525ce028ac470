import ArgumentParser
import Casework
import CivilTime
import Councils
import Decisions
import JSONText
import Workflow

/// `remit next [ID]`
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Says what may happen next to a decision, who can do it, and what blocks it.",
    discussion: "Without a decision: everything that waits for you.")

  @Argument(help: "The decision: havering-2020-1.", transform: DecisionID.typed)
  var decision: DecisionID?

  @Flag(
    help: ArgumentHelp(
      "Of a decision, also what only may be done, such as to withdraw it; without a decision, "
        + "what waits for everybody."))
  var all = false

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let desk = try folder.desk()
      if let decision {
        let situation = try Situation(of: decision, at: desk)
        let offers = try situation.next()
        let state = situation.state
        show([(state, all ? offers : OfferText.forward(offers, in: state))], [], nil)
      } else {
        let items = try WaitingWork.items(at: desk, forEverybody: all, isWork: OfferText.forward)
        let notices = try WaitingNotices.items(at: desk, forEverybody: all)
        show(items.map { ($0.situation.state, $0.offers) }, notices, all ? nil : desk)
      }
    }
  }

  /// - Parameter desk: whose work is shown, when it is only one person's.
  private func show(
    _ items: [(state: DecisionState, offers: [Offer])], _ notices: [WaitingNotices.Item],
    _ desk: Desk?
  ) {
    if folder.json {
      let values = items.map { item in
        JSONValue.object([
          "decision": .string(item.state.id.text), "subject": .string(item.state.proposal.subject),
          "phase": .string(item.state.phase.rawValue),
          "next": .array(item.offers.map { ActJSON.value($0, in: item.state) }),
        ])
      }
      Report.give(
        JSONValue.object(["decisions": .array(values), "notices": NoticeText.json(notices)])
          .text(indented: true))
      return
    }
    for (state, offers) in items {
      Report.give("\(state.id.text), \(state.phase.name): \(state.proposal.subject)")
      if offers.isEmpty { Report.give("  nothing: \(Self.rest(state))") }
      let topics = desk.map { desk in
        desk.staff.topics(of: desk.person.id, in: state.proposal.council, on: desk.today)
      }
      for offer in offers {
        for line in NextText.lines(offer, in: state, topics: topics) { Report.give(line) }
      }
    }
    for line in NoticeText.lines(notices) { Report.give(line) }
    if items.isEmpty, notices.isEmpty { Report.say("Nothing waits for you.") }
  }

  private static func rest(_ state: DecisionState) -> String {
    guard let date = state.deadlines.first else { return "it has come to its end" }
    return "it waits for \(date.due.text), \(date.label)"
  }
}

/// What may happen next, in lines.
enum NextText {
  /// - Parameter topics: those on which the person advises for whom it is shown.
  static func lines(
    _ offer: Offer, in state: DecisionState, topics: [Implications.Topic]?
  ) -> [String] {
    let mark = offer.obstacles.isEmpty ? "" : "not yet: "
    let you = offer.isForAsker ? ", so you" : ""
    var commands = OfferText.commands(for: offer, in: state)
    if offer.transition.act == .advise, let topics {
      let own = topics.map { " " + Words.kebab($0.rawValue) }
      commands.removeAll { command in !own.contains { command.hasSuffix($0) } }
    }
    var lines = commands.map {
      "  \(mark)\($0) (\(OfferText.who(offer))\(you))"
    }
    for obstacle in offer.obstacles {
      lines.append("      " + obstacle.message + (obstacle.cure.map { "; \($0)" } ?? ""))
    }
    return lines
  }
}
