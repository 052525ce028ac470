import CivilTime
import Decisions

/// Under which law a contract was procured, and why that can be said.
struct Procurement {
  /// The law; nil when the facts do not show it.
  let regime: Contract.Regime?
  /// Why.
  let working: [String]

  private init(_ regime: Contract.Regime?, _ working: String...) {
    self.regime = regime
    self.working = working
  }

  /// The procurement of a decision's contract.
  init(_ contract: Contract, on day: CivilDate?) {
    let act = ProcurementDay.actBegan
    if let parent = contract.callOffParent, let setUp = parent.setUpOn {
      self.init(
        setUp < act ? .pcr2015 : .pa2023,
        "it is called off from \(parent.title), set up on \(setUp.text), "
          + (setUp < act ? "before" : "not before")
          + " \(act.text), when the Procurement Act 2023 came into force")
    } else if contract.isCallOffOfUnknownParent {
      self.init(nil)
    } else if let commenced = contract.commencedOn {
      self.init(
        commenced < act ? .pcr2015 : .pa2023,
        "the procurement commenced on \(commenced.text), "
          + (commenced < act ? "before" : "not before")
          + " \(act.text), when the Procurement Act 2023 came into force")
    } else if let stated = contract.regime {
      self.init(stated, "the paper says that it is under \(stated.name)")
    } else if let first = contract.from ?? contract.term?.from ?? contract.signedOn, first < act {
      self.init(
        .pcr2015, "it ran from \(first.text), so its procurement commenced before \(act.text)")
    } else if contract.kind == .dynamicPurchasingSystem {
      self.init(.pcr2015, "a dynamic purchasing system can only be under the Regulations")
    } else if contract.kind == .dynamicMarket {
      self.init(.pa2023, "a dynamic market can only be under the Act")
    } else if let day, day < act {
      self.init(.pcr2015, "the paper is of \(day.text), before \(act.text)")
    } else {
      self.init(nil)
    }
  }

  /// The procurement of the contract that is extended, which need not be the decision's.
  init(of act: Extension, in facts: Facts) {
    if let contract = facts.decision.contract, contract.isNamed(act.contract) {
      self.init(contract, on: facts.day)
    } else if let day = facts.day, day < ProcurementDay.actBegan {
      self.init(.pcr2015, "the paper is of \(day.text), before \(ProcurementDay.actBegan.text)")
    } else {
      self.init(nil)
    }
  }

  /// The day by whose law a procurement is judged; nil when the paper does not state it.
  static func day(_ facts: Facts) -> CivilDate? {
    guard let contract = facts.decision.contract else { return nil }
    return contract.callOffParent?.setUpOn ?? contract.commencedOn
  }
}

extension Contract {
  /// What a single contract was called off from.
  var callOffParent: ContractParent? { mayBeCallOff ? under : nil }

  /// Whether it is said to be under the Regulations though it commenced under the Act: lawful for
  /// what is called off from an older framework or system, of which nothing shows the day.
  var isCallOffOfUnknownParent: Bool {
    guard mayBeCallOff, under?.setUpOn == nil, regime == .pcr2015, let commencedOn else {
      return false
    }
    return commencedOn >= ProcurementDay.actBegan
  }

  private var mayBeCallOff: Bool { kind == .contract || kind == nil }
}

extension Contract.Regime {
  /// The law by its name.
  var name: String {
    switch self {
    case .pcr2015: "the Public Contracts Regulations 2015"
    case .pa2023: "the Procurement Act 2023"
    }
  }
}
