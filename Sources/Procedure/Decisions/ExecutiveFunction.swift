/// Of which functions the decision is an exercise (Local Government Act 2000 s9D).
public enum ExecutiveFunction: String, Sendable, Hashable, CaseIterable, Codable {
  /// Functions of the executive.
  case executive
  /// Functions that are the council's own.
  case council
}
