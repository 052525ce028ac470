import CivilTime
import Decisions

extension DecisionState {
  /// Takes in what changes nothing of where a decision stands, and its end.
  mutating func keeping(_ act: RecordedAct) {
    switch act.event {
    case .superseded(let event):
      for number in event.recommendations { supersededBy[number] = event.other }
      if proposal.recommendations.allSatisfy({ supersededBy[$0] != nil }) {
        move(to: .superseded, act)
      }
    case .supersedes(let event):
      supersedes.append(event)
    case .attached(let event):
      attachments.append(dated(event, act))
    case .findingAnswered(let event):
      answers.append(dated(event, act))
    case .paperIssued(let event):
      papers.append(dated(event, act))
    case .deadlinesReckoned(let event):
      reckon(event)
    default: break
    }
  }

  private mutating func reckon(_ event: DeadlinesReckoned) {
    if let window = event.window { self.window = window }
    for (place, day) in event.earliest {
      guard let index = Int(place), notices.indices.contains(index) else { continue }
      let old = notices[index].given
      var given = old.value
      given.earliest = day
      given.holidays = event.holidays
      notices[index].given = DatedFact(value: given, on: old.on, act: old.act)
    }
    for (name, day) in event.adviceDue {
      guard let topic = Implications.Topic(rawValue: name),
        let index = advice.firstIndex(where: { $0.topic == topic })
      else { continue }
      advice[index].request.due = day
    }
  }
}
