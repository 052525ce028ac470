import Documents
import Instruments

extension TemplatePurpose {
  /// The form that is approved for it.
  var paper: InstrumentPaperKind {
    switch self {
    case .outcome: .letterOutcome
    case .extensionByOption: .letterExtensionOption
    case .extensionByVariation: .letterExtensionVariation
    case .extensionWithPrice: .letterExtensionPrice
    case .placementAgreement: .placementAgreement
    case .placementVariation: .placementVariation
    }
  }
}
