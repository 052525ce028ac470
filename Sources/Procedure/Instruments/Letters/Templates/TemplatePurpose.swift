/// For what Legal approves a form: letters of one purpose, or papers about placements that both
/// parties sign.
public enum TemplatePurpose: String, Sendable, Hashable, CaseIterable, Codable {
  /// Letters that tell the outcome of an application.
  case outcome
  /// Letters that exercise an option.
  case extensionByOption
  /// Letters that vary a contract to run on.
  case extensionByVariation
  /// Letters by which a contract runs on at another price.
  case extensionWithPrice
  /// Individual placement agreements.
  case placementAgreement
  /// Variations of them.
  case placementVariation

  /// The purpose of a form of such letters.
  public init(_ letters: LetterPurpose) {
    self =
      switch letters {
      case .outcome: .outcome
      case .extensionByOption: .extensionByOption
      case .extensionByVariation: .extensionByVariation
      case .extensionWithPrice: .extensionWithPrice
      }
  }

  /// The letters that it is for; nil of a form that is not of letters.
  var letters: LetterPurpose? { LetterPurpose(rawValue: rawValue) }

  /// What it is for, after "approved for".
  public var words: String {
    switch self {
    case .placementAgreement: "individual placement agreements"
    case .placementVariation: "variations of placement agreements"
    case .outcome, .extensionByOption, .extensionByVariation, .extensionWithPrice:
      letters?.words ?? rawValue
    }
  }
}
