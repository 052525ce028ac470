import Diagnostics

/// What to write instead of a name that is not known.
package func suggestion(for written: String, among names: [String]) -> String? {
  if let same = names.first(where: { $0.lowercased() == written.lowercased() }) {
    return "write “\(same)”; capital letters matter"
  }
  return nearestName(to: written, among: names).map { "did you mean “\($0)”?" }
}
