public import TemplateLanguage

/// The papers by which what a decision allows is carried out. Each is the name of its form among
/// the council's, in Word and in Writer.
public enum InstrumentPaperKind: String, Sendable, Hashable, CaseIterable {
  /// An applicant is told whether it is let in.
  case letterOutcome = "letter-outcome"
  /// An option to extend is exercised: the council signs.
  case letterExtensionOption = "letter-extension-option"
  /// A contract is varied so that it runs on: both sign.
  case letterExtensionVariation = "letter-extension-variation"
  /// A contract runs on at another price: both sign.
  case letterExtensionPrice = "letter-extension-price"
  /// The list on which a batch of letters is ticked off as it is posted.
  case lettersCoveringList = "letters-covering-list"
  /// A register as it stands: contracts, suppliers, waivers, delegations or agreements.
  case register

  /// What the form can print, before there is such a paper.
  public var shape: RecordShape {
    switch self {
    case .letterOutcome, .letterExtensionOption, .letterExtensionVariation, .letterExtensionPrice:
      InstrumentPaperFacts.letterShape
    case .lettersCoveringList: InstrumentPaperFacts.coveringListShape
    case .register: InstrumentPaperFacts.registerShape
    }
  }
}
