import Decisions

extension LinkedFacts {
  /// The first day of the contract, as the decision states it: in its contract, else in the act
  /// that sets the contract up.
  var start: Statement<Moment>? {
    for (field, from, words) in termsStated.map({ ($0.0, $0.1.from, $0.1.fromText) }) {
      guard let moment = Moment(from, words) else { continue }
      let place = field.appending(from == nil ? "fromText" : "from")
      return Statement(moment, by: name, at: self.place(place))
    }
    return nil
  }

  /// The last day of the contract, options aside; where only its length is stated, as that makes
  /// it.
  var end: Statement<Moment>? {
    let terms = termsStated
    for (field, term) in terms {
      guard let moment = Moment(term.to, term.toText) else { continue }
      let place = field.appending(term.to == nil ? "toText" : "to")
      return Statement(moment, by: name, at: self.place(place))
    }
    for (field, term) in terms {
      let months = term.wholeMonths
      guard months > 0, let start = Moment(term.from, term.fromText) ?? start?.value,
        let moment = start.end(ofTerm: months)
      else { continue }
      return Statement(moment, by: name, at: self.place(field))
    }
    return nil
  }

  /// How far the contract can be made to run on.
  var option: Statement<Moment>? {
    guard let contract = decision.contract else { return nil }
    let place = self.place("contract.extensions")
    if !contract.extensions.isEmpty {
      return OptionReach.statement(of: contract.extensions, after: end?.value, by: name, at: place)
    }
    for (field, term) in termsStated where !term.extensions.isEmpty {
      let months = term.extensions.reduce(0) { $0 + $1.wholeMonths }
      guard let latest = end?.value.end(after: months) else { continue }
      return Statement(
        value: latest, text: OptionReach.text(latest, months), by: name,
        place: self.place(field.appending("extensions")))
    }
    return nil
  }

  /// The terms of the contract that the decision states, with their fields; its first and last
  /// days stand before them.
  private var termsStated: [(FieldPath, Term)] {
    var found: [(FieldPath, Term)] = []
    if let contract = decision.contract {
      var days = Term()
      days.from = contract.from
      days.to = contract.to
      found.append(("contract", days))
      if let term = contract.term { found.append(("contract.term", term)) }
    }
    let terms = acts { act -> Term? in
      switch act {
      case .establish(let act): act.term
      case .admit(let act): act.term
      case .award(let act): act.term
      case .join(let act): act.term
      default: nil
      }
    }
    for (_, field, term) in terms { found.append((field.appending("term"), term)) }
    return found
  }
}
