public import CivilTime

/// To whom a paper goes: a supplier, as it stands in the contract's list.
public struct PaperRecipient: Sendable, Hashable {
  /// Its name in the contract's list: `s-014`.
  public var id: String?
  /// Its name as registered.
  public var name: String
  /// Whom a letter addresses: "The Registered Manager".
  public var contact: String?
  /// Where letters go, line by line, the postcode last.
  public var address: [String]
  /// Its address for electronic mail.
  public var email: String?
  /// Its number at Companies House.
  public var companyNumber: String?

  /// A supplier of that name at that address.
  public init(name: String, address: [String] = []) {
    self.name = name
    self.address = address
  }
}

/// The contract, or the purchasing system, that a paper is about.
public struct CitedContract: Sendable, Hashable {
  /// Its title.
  public var title: String
  /// Its reference on paper.
  public var reference: String?
  /// What sort it is, as a sentence calls it: "dynamic purchasing system".
  public var kind: String?
  /// Its first day.
  public var from: CivilDate?
  /// Its last day before what the paper does.
  public var currentEnd: CivilDate?

  /// A contract of that title.
  public init(title: String) {
    self.title = title
  }
}

/// The decision under which a paper is written.
public struct CitedDecision: Sendable, Hashable {
  /// Its number in the register: "havering-2025-1". Nil when it was made before the register began.
  public var number: String?
  /// What it was, when it has no number: "Cabinet minute 47".
  public var stated: String?
  /// The number of the recommendation.
  public var recommendation: String?
  /// What it was about.
  public var subject: String?
  /// The day on which it was made.
  public var madeOn: CivilDate?
  /// Who made it, name and title.
  public var madeBy: String?
  /// The day since which it has effect.
  public var effectiveOn: CivilDate?
  /// The title of the post to which it delegates what is done.
  public var delegatedTo: String?

  /// A decision of that number.
  public init(number: String, recommendation: String? = nil) {
    self.number = number
    self.recommendation = recommendation
  }

  /// A decision that has no number in the register.
  public init(stated: String, madeOn: CivilDate) {
    self.stated = stated
    self.madeOn = madeOn
  }

  /// The decision as a sentence cites it: "decision havering-2025-1, recommendation 1, made on
  /// 6 May 2025 by Barbara Nicholls, Strategic Director of People".
  public var citation: String {
    var words = "decision"
    if let number { words += " \(number)" }
    if number == nil, let stated { words = stated }
    if let recommendation { words += ", recommendation \(recommendation)" }
    if madeOn != nil || madeBy != nil { words += ", made" }
    if let madeOn { words += " on \(madeOn.text)" }
    if let madeBy { words += " by \(madeBy)" }
    return words
  }
}
