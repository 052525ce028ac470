public import CivilTime
public import Decisions

/// A supplier that asked to be let in, as its application states it.
public struct SupplierFacts: Sendable, Hashable, Codable {
  /// Its name in the contract's list.
  public var id: SupplierID
  /// Its name as registered.
  public var name: String
  /// Its number at Companies House.
  public var companyNumber: String?
  /// Its number as a charity.
  public var charityNumber: String?
  /// Its provider identifier at the Care Quality Commission.
  public var cqcProvider: String?
  /// Whom a letter addresses: "The Registered Manager".
  public var contact: String?
  /// Where letters go, line by line, the postcode last.
  public var address: [String]
  /// Its address for electronic mail.
  public var email: String?
  /// For what it asks to be let in.
  public var categories: [Category]

  /// A supplier of that name.
  public init(id: SupplierID, name: String) {
    self.id = id
    self.name = name
    address = []
    categories = []
  }
}

/// An application: a supplier, when it asked, and how it scored.
public struct Application: Sendable, Hashable, Codable {
  /// The supplier.
  public var supplier: SupplierFacts
  /// The day on which its request was received.
  public var received: CivilDate
  /// Its score, of a hundred; nil when it could not be scored.
  public var score: DecimalNumber?
  /// Why it fails, beside its score: a ground of exclusion, a certificate not shown.
  public var failures: [String]
  /// What the letter tells it of its answers, in words.
  public var feedback: String?

  /// An application of that supplier.
  public init(supplier: SupplierFacts, received: CivilDate) {
    self.supplier = supplier
    self.received = received
    failures = []
  }
}
