import Councils
import Digests
import Workflow

extension LetterBatch {
  /// The same after one more event.
  public mutating func apply(_ act: RecordedEvent<LetterEvent>) {
    version += 1
    lastOn = act.done
    switch act.event {
    case .begun(let event):
      begun = event
      phase = .writing
      prepared(by: act)
    case .written(let batch):
      letters += batch.map {
        Letter(
          written: $0, document: $0.document,
          versions: [Version(document: $0.document, by: act.by, on: act.done)],
          void: voids[$0.number])
      }
      prepared(by: act)
    case .completed(let digest):
      self.digest = digest
      phase = .review
      prepared(by: act)
    case .changesAsked(let reason, _):
      changesAsked = reason
      phase = .changes
    case .revised(let event):
      change(event.number) {
        $0.document = event.document
        $0.versions.append(Version(document: event.document, by: act.by, on: act.done))
      }
      prepared(by: act)
      changed()
    case .approved(let digest):
      approval = Approval(
        digest: digest, by: act.by, on: act.done,
        documents: Dictionary(
          standing.map { ($0.number, $0.document) }, uniquingKeysWith: { first, _ in first }))
      for place in letters.indices where letters[place].void == nil {
        letters[place].lastApproved = letters[place].document
      }
      changesAsked = nil
      phase = .approved
    case .letterApproved(let number, let digest):
      change(number) {
        $0.approvedAt = digest
        $0.lastApproved = digest
      }
    case .issued(let event):
      issued = event
      issuedOn = act.done
      issuedBy = act.by
      phase = .issued
    case .answered(let number, let answer, _): change(number) { $0.answer = answer }
    case .voided(let number, let reason):
      void(number, reason)
      if digest != nil { changed() }
    case .abandoned(let reason):
      for number in numbers { void(number, reason) }
      phase = .abandoned
    }
  }

  /// Takes in that letters are not what they were: what Legal approved is no longer what there is.
  private mutating func changed() {
    digest = Self.digest(of: standing)
    changesAsked = nil
    phase = .review
  }

  private mutating func prepared(by act: RecordedEvent<LetterEvent>) {
    if let person = act.by.person { preparers.insert(person) }
  }

  private mutating func void(_ number: Int, _ reason: String) {
    guard voids[number] == nil else { return }
    voids[number] = reason
    change(number) { $0.void = reason }
  }

  private mutating func change(_ number: Int, _ change: (inout Letter) -> Void) {
    guard let place = place(of: number) else { return }
    change(&letters[place])
  }

  /// Where a letter stands among the letters, which are in the order of their numbers.
  private func place(of number: Int) -> Int? {
    var (low, high) = (0, letters.count)
    while low < high {
      let middle = (low + high) / 2
      if letters[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < letters.count && letters[low].number == number ? low : nil
  }

  /// The letter of that number, once it is written.
  public subscript(number: Int) -> Letter? { place(of: number).map { letters[$0] } }
}
