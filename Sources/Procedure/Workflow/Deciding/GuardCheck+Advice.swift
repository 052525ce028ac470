import Decisions

extension GuardCheck {
  /// What stands against it in the advice.
  func adviceObstacles(_ term: Guard) -> [Obstacle] {
    switch term {
    case .adviceIsSettled: return unsettled()
    case .adviceWasAsked:
      guard let topic, state.advice(on: topic) == nil else { return [] }
      return [.adviceNotAsked(topic)]
    default:
      guard let topic, let advice = state.advice(on: topic) else {
        let isAnyOverdue = state.advice.contains { isOverdue($0) }
        return command == nil && !isAnyOverdue ? [.nothingOverdue] : []
      }
      return isOverdue(advice) ? [] : [.adviceNotOverdue(topic, due: advice.request.due)]
    }
  }

  private func isOverdue(_ advice: AdviceState) -> Bool {
    if case .overdue = advice.standing(on: day, text: state.text?.digest) { return true }
    return false
  }

  /// The required advice that is not settled. An adviser's silence is never consent.
  private func unsettled() -> [Obstacle] {
    var found: [Obstacle] = proposal.adviceRequired
      .filter { state.advice(on: $0) == nil }.map { .adviceNotAsked($0) }
    for advice in state.advice
    where advice.request.isRequired || proposal.adviceRequired.contains(advice.topic) {
      let standing = advice.standing(on: day, text: state.text?.digest)
      guard !standing.isSettled else { continue }
      found.append(
        .adviceUnsettled(advice.topic, standing, changes: state.changes(since: advice)))
    }
    return found
  }
}

extension DecisionState {
  /// Which paragraphs moved since advice was given, in words.
  public func changes(since advice: AdviceState) -> [String] {
    guard let digest = advice.given?.value.text,
      let index = texts.lastIndex(where: { $0.digest == digest })
    else { return [] }
    return texts[(index + 1)...].flatMap(\.changes)
  }
}
