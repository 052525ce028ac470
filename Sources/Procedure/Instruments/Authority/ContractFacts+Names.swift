public import Decisions

extension ContractFacts {
  /// Whether a decision means this contract by that name: its title, its reference or its id,
  /// whatever the capitals, the spaces and the signs between the words.
  public func isNamed(_ name: String) -> Bool {
    [title, reference ?? "", id.rawValue].contains { Self.isOneName($0, name) }
  }

  /// Whether two names are one.
  static func isOneName(_ one: String, _ other: String) -> Bool {
    let words = words(of: one)
    return !words.isEmpty && words == self.words(of: other)
  }

  /// The words of a name: letters and digits, in small letters.
  private static func words(of name: String) -> [Substring] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension Recommendation {
  /// What it makes of a contract: for how long it is made to run on.
  public func extensions(of contract: ContractFacts) -> [Extension] {
    acts.compactMap { act in
      guard case .extend(let item) = act, contract.isNamed(item.contract) else { return nil }
      return item
    }
  }

  /// The powers that it hands over.
  public var delegations: [Delegation] {
    acts.compactMap { if case .delegate(let item) = $0 { item } else { nil } }
  }
}
