public import Diagnostics

/// The clauses that a council's templates may print, each by its name.
public struct ClauseLibrary: Sendable {
  /// Where it is kept, as the person named it; nil when there is none.
  public let origin: String?
  private let clauses: [String: Clause]

  /// The library of a template that has none.
  public static let none = ClauseLibrary([], origin: nil)

  /// A library of these clauses; of a name given twice, the first counts.
  public init(_ clauses: [Clause], origin: String?) {
    self.origin = origin
    self.clauses = Dictionary(clauses.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// The clause of that name.
  public subscript(name: String) -> Clause? { clauses[name] }

  /// The names in the order of the alphabet.
  public var names: [String] { clauses.keys.sorted() }

  /// All clauses in the order of their names.
  public var all: [Clause] { names.compactMap { clauses[$0] } }

  /// The clauses that these uses print, those that they use again with them, in the order in which
  /// they are first come to.
  public func clauses(of uses: [ClauseUse]) -> [Clause] {
    var found: [Clause] = []
    var seen: Set<String> = []
    func gather(_ uses: [ClauseUse]) {
      for name in uses.compactMap(\.name) where seen.insert(name).inserted {
        guard let clause = clauses[name] else { continue }
        found.append(clause)
        gather(clause.template.clauseUses)
      }
    }
    gather(uses)
    return found
  }

  /// What is wrong with the uses themselves: a name that is worked out, or that no clause has.
  public func faults(of uses: [ClauseUse]) -> [Diagnostic] {
    uses.compactMap { use in
      guard let name = use.name else {
        return Diagnostic(
          .error, "computed-clause",
          "the name of the clause is not written out, so nobody could tell which templates use it",
          at: SourcePlace(document: use.place),
          remedy: "write {{ clause(\"call-in\") }}; to choose between clauses, write "
            + "{% if … %}, a tag for each, and {% endif %}")
      }
      return clauses[name] == nil ? unknown(name, at: SourcePlace(document: use.place)) : nil
    }
  }

  /// What to say of a name that no clause has.
  public func unknown(_ name: String, at place: SourcePlace? = nil) -> Diagnostic {
    guard let origin, !clauses.isEmpty else {
      return Diagnostic(
        .error, "unknown-clause",
        "there is no clause “\(name)”: "
          + (origin.map { "\($0) holds none" } ?? "no library of clauses is at hand"),
        at: place,
        remedy: "keep it as \(name).md in a folder clauses beside the template, or beside its "
          + "folder forms; or name the folder with --clauses")
    }
    return Diagnostic(
      .error, "unknown-clause", "there is no clause “\(name)” in \(origin)", at: place,
      remedy: nearestName(to: name, among: names).map { "did you mean “\($0)”?" }
        ?? "there are: \(names.joined(separator: ", "))")
  }

  /// What is wrong with these clauses: with each by itself, with what it uses, and whether it comes
  /// back to itself, so that it would never end.
  public func faults(in clauses: [Clause]) -> [Diagnostic] {
    clauses.flatMap { clause -> [Diagnostic] in
      var found = clause.diagnostics + faults(of: clause.template.clauseUses).map(clause.placed)
      if let circle = circle(from: clause) {
        found.append(
          Diagnostic(
            .error, "clause-circle",
            "the clause comes back to itself: \(circle.joined(separator: " → "))",
            at: clause.template.clauseUses.first { $0.name == circle[1] }
              .map { clause.place(of: $0.place) },
            remedy: "take one of these tags out of its clause"))
      }
      return found
    }
  }

  /// The way from a clause back to itself, by names; nil when there is none.
  private func circle(from clause: Clause) -> [String]? {
    var seen: Set<String> = []
    func way(from name: String) -> [String]? {
      for next in (clauses[name]?.template.clauseUses ?? []).compactMap(\.name) {
        if next == clause.name { return [name, next] }
        guard seen.insert(next).inserted, let rest = way(from: next) else { continue }
        return [name] + rest
      }
      return nil
    }
    return way(from: clause.name)
  }
}
