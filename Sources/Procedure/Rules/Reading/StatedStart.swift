import CivilTime
import Decisions

/// The day on which something that the decision brings about is to begin, and where that is stated.
struct StatedStart {
  /// The first day.
  let day: CivilDate
  /// Where it is stated.
  let place: FactPlace
  /// The beginning as the paper words it, where it gives no day.
  let words: String?

  /// The beginning in words: Fri 1 May 2020, or “May 2020”, that is from 1 May 2020.
  var text: String {
    words.map { "“\($0)”, that is from \(day.textWithWeekday)" } ?? day.textWithWeekday
  }
}

extension Facts {
  /// When what the decision brings about is to begin: the terms of its acts, the contract it sets
  /// up, its implementation. What is extended has begun long before, and is left out.
  var statedStarts: [StatedStart] {
    var starts: [StatedStart] = []
    func add(_ day: CivilDate?, _ words: String?, _ field: @autoclosure () -> FieldPath) {
      if let day {
        starts.append(StatedStart(day: day, place: field().place, words: nil))
      } else if let words, let day = CivilDate(firstDayIn: words) {
        starts.append(StatedStart(day: day, place: field().place, words: words))
      }
    }
    /// The beginning of a term.
    func add(_ term: Term?, _ field: FieldPath) {
      guard let term, term.from != nil || term.fromText != nil else { return }
      let name = term.from == nil ? "fromText" : "from"
      add(term.from, term.fromText, field.appending("term").appending(name))
    }
    for (_, field, act) in acts {
      switch act {
      case .establish(let establishment): add(establishment.term, field)
      case .admit(let admission): add(admission.term, field)
      case .award(let award): add(award.term, field)
      case .join(let joining): add(joining.term, field)
      case .commence(let commencement):
        add(nil, commencement.on, field.appending("on"))
        add(commencement.term, field)
      case .extend, .approve, .delegate, .waive, .authorise: continue
      }
    }
    if makesContract { add(decision.contract?.from, nil, "contract.from") }
    add(decision.implementation?.on, nil, "implementation.on")
    return starts
  }
}
