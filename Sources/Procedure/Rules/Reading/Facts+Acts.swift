import Decisions

extension Facts {
  /// The contracts that are made to run on.
  var extensions: [(field: FieldPath, act: Extension)] {
    acts { if case .extend(let act) = $0 { act } else { nil } }
  }

  /// The rules that are set aside.
  var waivers: [(field: FieldPath, act: Waiver)] {
    acts { if case .waive(let act) = $0 { act } else { nil } }
  }

  /// The powers that are handed over.
  var delegations: [(field: FieldPath, act: Delegation)] {
    acts { if case .delegate(let act) = $0 { act } else { nil } }
  }

  /// The contracts that are awarded.
  var awards: [(field: FieldPath, act: Award)] {
    acts { if case .award(let act) = $0 { act } else { nil } }
  }

  /// What is set up, and after it what is begun, in words.
  var beginnings: [(field: FieldPath, act: String)] {
    acts { if case .establish(let act) = $0 { act.what } else { nil } }
      + acts { if case .commence(let act) = $0 { act.what } else { nil } }
  }

  /// Whether the decision itself makes the contract that it names: sets it up, begins it or awards
  /// it. What is awarded, let in or bought under a contract that is there already does not make it.
  var makesContract: Bool {
    guard let contract = decision.contract, !has(.extend) else { return false }
    return acts.contains { entry in
      switch entry.act {
      case .establish: true
      case .award(let award):
        contract.isCalled(award.what) || contract.isNamed(award.what) && !buysThroughContract
      case .commence(let commencement): contract.isNamed(commencement.what) || !runsAlready
      case .admit, .join, .extend, .approve, .delegate, .waive, .authorise: false
      }
    }
  }

  /// Whether the contract began before the decision.
  private var runsAlready: Bool {
    guard let contract = decision.contract, let day = dayOfDecision?.day ?? day,
      let first = contract.from ?? contract.term?.from ?? contract.startedOn ?? contract.signedOn
    else { return false }
    return first < day
  }

  /// Whether any act is of one of these sorts.
  func has(_ kinds: ActKind...) -> Bool { acts.contains { kinds.contains($0.act.kind) } }

  /// The acts of one sort, each with the field it stands in.
  private func acts<Act>(_ pick: (RecommendedAct) -> Act?) -> [(field: FieldPath, act: Act)] {
    acts.compactMap { entry in pick(entry.act).map { (entry.field, $0) } }
  }
}
