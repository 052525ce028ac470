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
    func add(_ day: CivilDate?, _ words: String?, _ place: @autoclosure () -> FieldPath) {
      if let day {
        starts.append(StatedStart(day: day, place: FactPlace(place()), words: nil))
      } else if let words, let day = CivilDate(firstDayIn: words) {
        starts.append(StatedStart(day: day, place: FactPlace(place()), words: words))
      }
    }
    func add(_ term: Term?, _ place: FieldPath) {
      guard let term, term.from != nil || term.fromText != nil else { return }
      let field = place.appending("term").appending(term.from == nil ? "fromText" : "from")
      add(term.from, term.fromText, field)
    }
    var setsUp = false
    var extends = false
    for (place, act) in acts {
      switch act {
      case .establish(let establishment):
        setsUp = true
        add(establishment.term, place)
      case .admit(let admission):
        setsUp = true
        add(admission.term, place)
      case .award(let award):
        setsUp = true
        add(award.term, place)
      case .join(let joining): add(joining.term, place)
      case .commence(let commencement):
        add(nil, commencement.on, place.appending("on"))
        add(commencement.term, place)
      case .extend: extends = true
      case .approve, .delegate, .waive, .authorise: continue
      }
    }
    if setsUp, !extends { add(decision.contract?.from, nil, "contract.from") }
    add(decision.implementation?.on, nil, "implementation.on")
    return starts
  }
}

extension CivilDate {
  /// The first day of what papers write as `1 June 2020` or `May 2020`, or nil for other words.
  init?(firstDayIn words: String) {
    let parts = words.split(separator: " ")
    guard (2...3).contains(parts.count), let year = Int(parts[parts.count - 1]), year > 1900,
      let month = CivilDate.month(named: parts[parts.count - 2])
    else { return nil }
    guard parts.count == 3 else {
      self.init(year: year, month: month, day: 1)
      return
    }
    guard let day = Int(parts[0].prefix { $0.isNumber }) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The month of an English name in full: April is 4.
  static func month(named name: some StringProtocol) -> Int? {
    let name = name.lowercased()
    return monthsByName.firstIndex(of: name).map { $0 + 1 }
  }

  static let monthsByName = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
