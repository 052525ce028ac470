import Casework
import Decisions
import Rules
import Workflow

/// What may happen next, as commands to give.
enum OfferText {
  /// A command that does what is offered, with what is to be filled in in capitals.
  struct OfferedCommand {
    /// It as it is typed.
    let text: String
    /// Whether whoever asks may give it: advice on a topic is for its own advisers.
    let isForAsker: Bool
  }

  /// The commands that do what is offered; several where advice is wanted on several topics, or where
  /// the decision can go several ways.
  ///
  /// - Parameter inEveryWay: with every other way of doing it, such as each outcome.
  static func commands(
    for offer: Offer, in situation: Situation, inEveryWay: Bool = true
  ) -> [OfferedCommand] {
    let forms = CommandForms(situation, isForAsker: offer.isForAsker)
    let (act, way) = (offer.transition.act, offer.transition.way)
    switch act {
    case .advise, .draftAdvice:
      let own = situation.ownTopics
      return situation.openTopics.map { topic in
        OfferedCommand(
          text: forms.advice(on: topic, isDraft: act == .draftAdvice),
          isForAsker: offer.isForAsker && own.contains(topic))
      }
    default:
      return forms.commands(act, way, inEveryWay: inEveryWay).map {
        OfferedCommand(text: $0, isForAsker: offer.isForAsker)
      }
    }
  }

  /// By whom it can be done: "the proper officer or committee services".
  static func who(_ offer: Offer) -> String {
    let roles = offer.transition.by.map(\.words)
    return roles.isEmpty ? "nobody" : roles.listed("or")
  }
}
