import Diagnostics
import Records

extension Failure {
  /// What a store could not do, for the person and for the shell.
  init(_ error: StoreError) {
    let kind: Kind =
      switch error.code {
      case .busy, .conflict: .busy
      case .full, .io: .writing
      case .readOnly: .permission
      case .missing: .missing
      case .corrupt, .notARecord, .newerVersion: .data
      case .invalid: .fault
      }
    self.init(
      kind, "\(error.code)", Failure.small(error.message), remedy: Failure.small(error.remedy))
  }

  /// A sentence as diagnostics have it: small letter first, no full stop.
  private static func small(_ sentence: String) -> String {
    guard let first = sentence.first else { return sentence }
    let text = first.lowercased() + sentence.dropFirst()
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

/// Runs work on a store, as a failure of this program.
func stored<Result>(
  _ work: () throws(StoreError) -> Result
) throws(Failure) -> Result {
  do {
    return try work()
  } catch {
    throw Failure(error)
  }
}
