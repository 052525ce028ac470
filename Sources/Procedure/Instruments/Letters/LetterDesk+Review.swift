import Councils
import Digests
import Workflow

extension LetterDesk {
  /// Sends the letters back to be changed.
  func askChanges(_ reason: String, _ letters: [Int]) throws(InstrumentRefusal)
    -> InstrumentStep<LetterEvent>
  {
    var obstacles = letters.flatMap(standingLetter)
    if reason.saysNothing { obstacles.append(.reasonMissing(act: "ask for changes")) }
    try refuse(obstacles)
    return InstrumentStep([.changesAsked(reason: reason, letters: letters)])
  }

  /// Legal's approval of the batch.
  func approve() throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    try refuse(againstApprovingAll)
    return InstrumentStep([.approved(digest: batch.digestOfStanding)])
  }

  /// Legal's approval of one letter; with the last of them, of the batch.
  func approve(_ number: Int) throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    try refuse(againstApproving + standingLetter(number))
    guard let letter = batch[number] else { return InstrumentStep([]) }
    var events: [LetterEvent] = [.letterApproved(number: number, digest: letter.document)]
    if batch.isApprovedThroughout(with: number) {
      events.append(.approved(digest: batch.digestOfStanding))
    }
    return InstrumentStep(events)
  }

  /// What stands against the approval of the batch.
  var againstApprovingAll: [LetterObstacle] { againstApproving + againstNothing }

  /// That no letter is left in the batch.
  var againstNothing: [LetterObstacle] { batch.standing.isEmpty ? [.nothingLeft] : [] }

  private var againstApproving: [LetterObstacle] {
    var obstacles = againstTemplate
    if batch.preparers.contains(circumstances.actor) {
      obstacles.append(.preparedByApprover(circumstances.officeholder.name))
    }
    return obstacles
  }

  /// What stands against the template that the letters are made from.
  var againstTemplate: [LetterObstacle] {
    guard let begun = batch.begun else { return [] }
    return against(
      template: begun.template, begun.templateDigest, for: TemplatePurpose(begun.purpose))
  }

  func against(
    template: String, _ digest: SHA256Digest, for purpose: TemplatePurpose
  ) -> [LetterObstacle] {
    guard let item = templates.last(template, for: purpose) else {
      return [.templateNotApproved(template, purpose)]
    }
    if item.withdrawn != nil { return [.templateChanged(template, purpose, approved: nil)] }
    guard item.digest == digest else {
      return [.templateChanged(template, purpose, approved: item.digest)]
    }
    return []
  }
}
