import Workflow

/// What follows from a decision and has a life of its own, drawn from its table of transitions.
public enum InstrumentLife: String, Sendable, Hashable, CaseIterable {
  /// A contract or purchasing system of the register.
  case contracts
  /// A supplier in a contract's list.
  case suppliers
  /// A batch of letters.
  case letters
  /// A placement and its agreement.
  case agreements
  /// The approval of a template.
  case templates

  /// Its table, with what time brings about.
  public var transitions: [InstrumentTransition] {
    switch self {
    case .contracts: ContractProcedure.transitions
    case .suppliers: SupplierProcedure.transitions
    case .letters: LetterProcedure.transitions
    case .agreements: PlacementProcedure.transitions + PlacementProcedure.broughtByTime
    case .templates: TemplateProcedure.transitions
    }
  }

  /// Its phases in the order of the life, each in its column of the picture.
  var columns: [(id: String, name: String, lane: LifePhase.Lane)] {
    switch self {
    case .contracts:
      ContractPhase.allCases.filter { $0 != .absent }.map { ($0.rawValue, $0.name, .main) }
    case .suppliers: SupplierStatus.allCases.map { ($0.rawValue, $0.name, $0.lane) }
    case .letters: BatchPhase.allCases.map { ($0.rawValue, $0.words, $0.lane) }
    case .agreements: PlacementPhase.allCases.map { ($0.rawValue, $0.words, .main) }
    case .templates:
      TemplatePhase.allCases.map { ($0.rawValue, $0.words, $0 == .withdrawn ? .aside : .main) }
    }
  }

  /// What it is the life of: "a batch of letters".
  public var thing: String {
    switch self {
    case .contracts: "a contract of the register"
    case .suppliers: "a supplier in a contract’s list"
    case .letters: "a batch of letters"
    case .agreements: "a placement and its agreement"
    case .templates: "a template that letters and agreements are made from"
    }
  }

  /// The heading of its picture.
  var heading: String {
    switch self {
    case .contracts: "Contracts and purchasing systems"
    case .suppliers: "Suppliers"
    case .letters: "Letters"
    case .agreements: "Individual placement agreements"
    case .templates: "Templates"
    }
  }
}

extension SupplierStatus {
  fileprivate var lane: LifePhase.Lane {
    switch self {
    case .applied, .admitted, .agreementSent, .active: .main
    case .suspended: .aside
    case .rejected, .left: .end
    }
  }
}

extension BatchPhase {
  fileprivate var lane: LifePhase.Lane {
    switch self {
    case .writing, .review, .approved, .issued: .main
    case .changes: .aside
    case .abandoned: .end
    }
  }
}
