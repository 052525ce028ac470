import Casework
import CivilTime
import JSONText
import Workflow

/// What may happen next: to one thing, or to all that waits for somebody.
struct NextAnswer {
  /// The drafts to go on with.
  private var drafts: [WaitingWork.Draft] = []
  private var decisions: [WaitingWork.Item] = []
  private var batches: [InstrumentNext] = []
  private var placements: [InstrumentNext] = []
  private var notices: [WaitingNotices.Item] = []
  /// Only the commands are shown that whoever asks may give.
  private var isOnlyTheirs = false
  /// Every way of doing something is shown by itself, with what stands against it.
  private var isWhole = false

  /// What may happen next to a decision.
  init(of decision: WaitingWork.Item, isWhole: Bool) {
    decisions = [decision]
    self.isWhole = isWhole
  }

  /// What may happen next to a batch of letters.
  init(of batch: InstrumentNext) { batches = [batch] }

  /// What may happen next to a placement.
  init(ofPlacement placement: InstrumentNext) { placements = [placement] }

  /// What waits for whoever is at work; for everybody, when asked so.
  init(waitingAt desk: Desk, forEverybody: Bool) throws(Failure) {
    let work = try WaitingWork(at: desk, forEverybody: forEverybody)
    drafts = work.drafts
    decisions = work.items
    batches = try InstrumentNext.letters(at: desk, forEverybody: forEverybody)
    placements = try InstrumentNext.placements(at: desk, forEverybody: forEverybody)
    notices = try WaitingNotices.items(at: desk, forEverybody: forEverybody)
    isOnlyTheirs = !forEverybody
  }

  /// It in lines; the drafts apart from what others wait for.
  var lines: [String] {
    let waiting =
      decisions.flatMap(lines(of:)) + (batches + placements).flatMap(InstrumentNextText.lines)
      + NoticeText.lines(notices)
    guard !drafts.isEmpty else { return waiting }
    let title = isOnlyTheirs ? "Yours to go on with:" : "For their authors to go on with:"
    let others = isOnlyTheirs ? "Waiting for you:" : "Waiting:"
    return [title] + drafts.flatMap(DraftText.lines) + (waiting.isEmpty ? [] : [others] + waiting)
  }

  private func lines(of item: WaitingWork.Item) -> [String] {
    let state = item.situation.state
    var lines = [Self.headline(state)]
    if item.offers.isEmpty { lines.append("  nothing: \(Self.rest(state))") }
    for offer in item.offers {
      let mark = offer.obstacles.isEmpty ? "" : "not yet: "
      let who = OfferText.who(offer)
      for command in commands(for: offer, in: item.situation) {
        lines.append("  \(mark)\(command.text) (\(who)\(command.isForAsker ? ", so you" : ""))")
      }
      lines += offer.obstacles.map { Self.line($0.message, item.situation.cure(of: $0)) }
    }
    return lines
  }

  private func commands(
    for offer: Offer, in situation: Situation
  ) -> [OfferText.OfferedCommand] {
    let commands = OfferText.commands(for: offer, in: situation, inEveryWay: !isWhole)
    return isOnlyTheirs ? commands.filter(\.isForAsker) : commands
  }

  /// "havering-2020-1, in clearance: Extension of …"
  static func headline(_ state: DecisionState) -> String {
    "\(state.id.text), \(state.phase.name): \(state.proposal.subject)"
  }

  /// What stands against something, and what clears it.
  static func line(_ message: String, _ cure: String?) -> String {
    "      " + message + (cure.map { "; \($0)" } ?? "")
  }

  private static func rest(_ state: DecisionState) -> String {
    guard let date = state.deadlines.first else { return "it has come to its end" }
    return "it waits for \(date.due.text), \(date.label)"
  }

  /// It as JSON; `remit schema next` describes it.
  var json: JSONValue {
    .object([
      "drafts": .array(drafts.map(DraftText.json)),
      "decisions": .array(
        decisions.map { item in
          Self.value(item.situation.state) { object in
            object["next"] = .array(
              item.offers.map {
                ActJSON.value($0, in: item.situation, inEveryWay: !isWhole)
              })
          }
        }),
      "batches": .array(batches.map(InstrumentNextText.json)),
      "placements": .array(placements.map(InstrumentNextText.json)),
      "notices": NoticeText.json(notices),
    ])
  }

  /// What a decision is, and more of it.
  static func value(_ state: DecisionState, _ more: (inout JSONObject) -> Void) -> JSONValue {
    var object: JSONObject = [
      "decision": .string(state.id.text), "subject": .string(state.proposal.subject),
      "phase": .string(state.phase.rawValue),
    ]
    more(&object)
    return .object(object)
  }
}
