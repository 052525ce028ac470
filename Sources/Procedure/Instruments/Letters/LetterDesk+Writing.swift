import Councils
import Digests

extension LetterDesk {
  /// Keeps the next letters, if they are those that come next and say what the record says.
  func write(_ letters: [WrittenLetter]) throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    let places = batch.toWrite(atMost: max(letters.count, 1))
    var obstacles: [LetterObstacle] = []
    for (index, letter) in letters.enumerated() {
      let next = index < places.count ? places[index] : nil
      guard next == LetterBatch.Place(number: letter.number, supplier: letter.supplier) else {
        obstacles.append(
          .outOfOrder(number: letter.number, supplier: letter.supplier, next: next))
        break
      }
    }
    if letters.isEmpty {
      obstacles.append(places.first.map { .notWhole(next: $0.number, left: left) } ?? .nothingLeft)
    }
    let facts = LetterFacts(round: batch.begun?.round, from: suppliers)
    for letter in letters where letter.facts != facts.digest(for: letter.supplier) {
      obstacles.append(.otherFacts(number: letter.number, letter.supplier))
    }
    try refuse(obstacles)
    return InstrumentStep([.written(letters)])
  }

  /// How many letters are not written yet.
  private var left: Int { batch.toWrite(atMost: .max).count }

  /// Lays the letters before Legal.
  func complete() throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    if let next = batch.nextToWrite {
      try refuse([.notWhole(next: next.number, left: left)])
    }
    try refuse(batch.standing.isEmpty ? [.nothingLeft] : [])
    return InstrumentStep([.completed(digest: batch.digestOfStanding)])
  }

  /// Takes in a letter that came back edited.
  func revise(_ revised: LetterRevised) throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    var obstacles = standingLetter(revised.number)
    if revised.reason.saysNothing { obstacles.append(.reasonMissing(act: "revise")) }
    if let letter = batch[revised.number], letter.document == revised.document {
      obstacles.append(.unchanged(revised.number))
    }
    try refuse(obstacles)
    var step = InstrumentStep<LetterEvent>([.revised(revised)])
    if batch.approval != nil {
      step.remarks.append(
        InstrumentRemark(
          "approvalLost", "letter \(revised.number) is not what Legal approved any more",
          cure: "have it approved again: \(names.approvingLetters)"))
    }
    return step
  }

  /// Keeps one letter from going out.
  func void(_ number: Int, _ reason: String) throws(InstrumentRefusal)
    -> InstrumentStep<LetterEvent>
  {
    var obstacles: [LetterObstacle] = []
    if !batch.numbers.contains(number) {
      obstacles.append(.noLetter(number, numbers: batch.numbers))
    } else if let reason = batch.voids[number] {
      obstacles.append(.letterVoid(number, reason: reason))
    }
    if reason.saysNothing { obstacles.append(.reasonMissing(act: "void")) }
    try refuse(obstacles)
    var step = InstrumentStep<LetterEvent>([.voided(number: number, reason: reason)])
    if batch.approval != nil {
      step.remarks.append(
        InstrumentRemark(
          "approvalLost", "the letters are not those that Legal approved any more: one is void",
          cure: "have them approved again: \(names.approvingLetters)"))
    }
    return step
  }

  /// Keeps all of it from going out.
  func abandon(_ reason: String) throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    try refuse(reason.saysNothing ? [.reasonMissing(act: "abandon")] : [])
    return InstrumentStep([.abandoned(reason: reason)])
  }

  /// Takes in how a supplier answered.
  func answer(_ number: Int, _ answer: LetterAnswer, _ note: String?) throws(InstrumentRefusal)
    -> InstrumentStep<LetterEvent>
  {
    try refuse(standingLetter(number))
    var step = InstrumentStep<LetterEvent>([.answered(number: number, answer: answer, note: note)])
    if answer == .refused, batch.begun?.purpose.isSignedByBoth == true {
      step.remarks.append(
        InstrumentRemark(
          "refused",
          "letter \(number) changes the contract only when both have signed, and the supplier "
            + "refuses", cure: "ask Legal what binds this supplier from then on"))
    }
    return step
  }

  /// What stands against acting on a letter: that there is none, or that it is void.
  func standingLetter(_ number: Int) -> [LetterObstacle] {
    guard let letter = batch[number] else {
      if let reason = batch.voids[number] { return [.letterVoid(number, reason: reason)] }
      return [.noLetter(number, numbers: batch.numbers)]
    }
    return letter.void.map { [.letterVoid(number, reason: $0)] } ?? []
  }
}
