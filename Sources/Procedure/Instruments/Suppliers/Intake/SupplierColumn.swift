/// A column of a file of applications.
public enum SupplierColumn: String, Sendable, Hashable, CaseIterable {
  /// The supplier’s name in the contract’s list.
  case reference = "Reference"
  /// The supplier’s name as registered.
  case name = "Supplier name"
  /// Its number at Companies House.
  case companyNumber = "Company number"
  /// Its number as a charity.
  case charityNumber = "Charity number"
  /// Its identifier at the Care Quality Commission.
  case cqcProvider = "CQC provider"
  /// Whom a letter addresses.
  case contact = "Contact"
  /// Its address, line by line.
  case address1 = "Address 1"
  /// The second line.
  case address2 = "Address 2"
  /// The third line.
  case address3 = "Address 3"
  /// The fourth line.
  case address4 = "Address 4"
  /// The fifth line.
  case address5 = "Address 5"
  /// Its postcode.
  case postcode = "Postcode"
  /// Its address for electronic mail.
  case email = "Email"
  /// For what it asks to be let in.
  case lots = "Lots"
  /// The day on which its request was received.
  case received = "Received"
  /// Its score, of a hundred.
  case score = "Score"
  /// Why it fails, beside its score.
  case reasons = "Reasons"
  /// What the letter tells it of its answers.
  case feedback = "Feedback"

  /// The column that a heading means, whatever its capitals, spaces and hyphens.
  public init?(heading: String) {
    let wanted = Self.plain(heading)
    guard
      let column = Self.allCases.first(where: {
        Self.plain($0.rawValue) == wanted || $0.alsoCalled.contains(wanted)
      })
    else { return nil }
    self = column
  }

  static let address: [SupplierColumn] = [.address1, .address2, .address3, .address4, .address5]

  /// Letters and digits alone, small.
  static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private var alsoCalled: [String] {
    switch self {
    case .reference: ["ref", "id", "supplierreference", "supplierref", "supplierid"]
    case .name: ["name", "supplier", "provider", "providername", "organisation"]
    case .companyNumber: ["companyno", "companieshousenumber", "companyregistrationnumber"]
    case .charityNumber: ["charityno"]
    case .cqcProvider: ["cqc", "cqcproviderid", "cqcid"]
    case .contact: ["contactname", "addressee"]
    case .address1: ["address", "addressline1"]
    case .address2: ["addressline2"]
    case .address3: ["addressline3", "town"]
    case .address4: ["addressline4", "county"]
    case .address5: ["addressline5"]
    case .postcode: ["postalcode"]
    case .email: ["emailaddress"]
    case .lots: ["lot", "categories", "category"]
    case .received: ["receivedon", "datereceived", "requestreceived"]
    case .score: ["totalscore", "finalscore"]
    case .reasons: ["reason", "failures", "failure", "reasonsforfailure"]
    case .feedback: ["comments"]
    }
  }
}
