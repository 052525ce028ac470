import Decisions

/// What the documents of a matter say of one fact of a contract.
enum Comparison {
  /// They agree; the line says on what.
  case agree(String)
  /// They differ: in what, and by which statements.
  case differ(Difference)

  /// How documents differ in a fact.
  struct Difference {
    var fact: SharedFact
    var severity: Finding.Severity
    var message: String
    var facts: [StatedFact]
    var working: [String] = []
    var cure: String
  }
}
