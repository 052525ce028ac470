import Councils
import DecisionFiles
import Decisions

/// Checks that what a policy file says in one place agrees with what it says in another.
struct PolicyChecks {
  let council: Council
  /// The rules that a policy can name.
  let rules: [NameableRule]
  let root: YAMLNode
  var reading: FileReading

  mutating func run() {
    checkIDs()
    checkPeriods()
    checkBands()
    checkReferences()
  }

  mutating func report(
    _ code: String, _ message: String, _ path: FieldPath, remedy: String
  ) {
    reading.report(code, message, in: root, path, remedy: remedy)
  }
}
