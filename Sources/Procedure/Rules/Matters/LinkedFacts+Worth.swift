import Decisions

extension LinkedFacts {
  /// What its contract is worth.
  var contractValue: Statement<Money>? {
    decision.contract?.value.map {
      Statement(value: $0, text: $0.text, by: name, place: place("contract.value"))
    }
  }

  /// The value of what it makes: of its contract, else of all that it awards.
  var value: Statement<Money>? {
    if let stated = contractValue { return stated }
    let awards = acts { act -> Award? in if case .award(let award) = act { award } else { nil } }
    let sums = awards.compactMap(\.act.value)
    guard let first = awards.first, sums.count == awards.count, let sum = Money.total(sums) else {
      return nil
    }
    return Statement(
      value: sum, text: sum.text, by: name, place: place(first.field.appending("value")))
  }

  /// How many suppliers it says are in the contract, or lets in.
  var suppliers: Statement<Int>? {
    if let number = decision.contract?.suppliers {
      return Statement(
        value: number, text: "\(number)", by: name, place: place("contract.suppliers"))
    }
    let admissions = acts { act -> Admission? in
      if case .admit(let admission) = act { admission } else { nil }
    }
    for (_, field, admission) in admissions {
      guard let number = admission.suppliers else { continue }
      return Statement(
        value: number, text: "\(number)", by: name, place: place(field.appending("suppliers")))
    }
    return nil
  }
}
