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
  /// Each supplier that is let in for a category is called to bid for one placement.
  case callForCompetition = "call-for-competition"
  /// A bidder is told that its bid is successful.
  case placementAwardMessage = "placement-award-message"
  /// A bidder is told that its bid is not.
  case placementRegretMessage = "placement-regret-message"
  /// The agreement for one placement: both sign.
  case placementAgreement = "placement-agreement"
  /// A change to it: both sign.
  case placementVariation = "placement-variation"
  /// What a review of a placement found.
  case placementReviewRecord = "placement-review-record"
  /// A placement ends before its term, or ends that had none.
  case placementEndingNotice = "placement-ending-notice"
  /// A register as it stands: contracts, suppliers, waivers, delegations or agreements.
  case register

  /// What the form can print, before there is such a paper.
  public var shape: RecordShape {
    let shape =
      switch self {
      case .letterOutcome, .letterExtensionOption, .letterExtensionVariation,
        .letterExtensionPrice:
        InstrumentPaperFacts.letterShape
      case .placementAgreement: InstrumentPaperFacts.agreementShape
      case .callForCompetition, .placementAwardMessage, .placementRegretMessage,
        .placementVariation, .placementReviewRecord, .placementEndingNotice:
        InstrumentPaperFacts.placementShape
      case .lettersCoveringList: InstrumentPaperFacts.coveringListShape
      case .register: InstrumentPaperFacts.registerShape
      }
    return shape.always(alwaysThere)
  }

  /// What papers of this kind never lack, though others of the same facts do: a letter that exercises
  /// an option is not written without the option and the new last day, which lies after the old.
  public var alwaysThere: [String] {
    switch self {
    case .letterOutcome: ["outcome"]
    case .letterExtensionOption: ["extension", "extension.length", "option", "option.number"]
    case .letterExtensionVariation: ["extension", "extension.length", "variation"]
    case .letterExtensionPrice: ["extension", "extension.length", "price"]
    case .callForCompetition: ["call"]
    case .placementAwardMessage, .placementRegretMessage: ["bid", "award"]
    case .placementAgreement: ["person"]
    case .placementVariation: ["variation"]
    case .placementReviewRecord: ["review"]
    case .placementEndingNotice: ["ending"]
    case .lettersCoveringList, .register: []
    }
  }

  /// Whether it is a paper about one placement, as ``AgreementPaper`` fills it.
  public var isOfPlacement: Bool {
    switch self {
    case .callForCompetition, .placementAwardMessage, .placementRegretMessage, .placementAgreement,
      .placementVariation, .placementReviewRecord, .placementEndingNotice:
      true
    case .letterOutcome, .letterExtensionOption, .letterExtensionVariation, .letterExtensionPrice,
      .lettersCoveringList, .register:
      false
    }
  }

  /// What every page of it bears because of what it always is; nil when that depends on what it
  /// says.
  ///
  /// A paper about a placement tells of an individual, even where it names none.
  public var marking: String? {
    isOfPlacement
      ? "NOT FOR PUBLICATION: exempt information, paragraphs 1 and 2 of Part 1 of Schedule 12A to "
        + "the Local Government Act 1972"
      : nil
  }
}
