extension Attached {
  /// The command that attaches a document to a decision, with what is to be filled in in capitals:
  /// "remit attach havering-2020-1 FILE --kind signed-scan|minutes".
  public static func command(on decision: String) -> String {
    let kinds = Kind.allCases.map { kind in
      kind.rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
    }
    return "remit attach \(decision) FILE --kind \(kinds.joined(separator: "|"))"
  }
}
