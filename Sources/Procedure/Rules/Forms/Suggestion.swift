import Diagnostics

/// The name that was most likely meant, as a cure; nil when none is close.
func suggestion(for written: String, among names: [String]) -> String? {
  nearestName(to: written, among: names).map { "did you mean “\($0)”?" }
}
