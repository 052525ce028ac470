import Decisions

/// Services and texts are for the same people.
///
/// The groups that are ticked for a service are those for whom the text says that it is.
///
/// Finds: children ticked for a service of a system that the text calls one “for adults with …”; a
/// service “commissioned for adults” with children ticked; one for children with none ticked.
/// Clears: correct the ticks, or the text.
enum ServiceGroups: DecisionRule {
  static let id: RuleID = "SV-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let services = facts.decision.services, !services.types.isEmpty else { return [] }
    let young = Set(services.clientGroups.filter(isYoung).map(\.id))
    guard !young.isEmpty else { return [] }
    let ticked = services.types.indices.filter {
      !young.isDisjoint(with: services.types[$0].groups)
    }
    var found = purpose(facts.prose, services, ticked: ticked)
    found += descriptions(facts.prose, services, ticked: Set(ticked))
    return found.isEmpty
      ? [met("services are ticked for those for whom the text says", at: "services")]
      : found
  }

  /// Whether a group is one of children, by its id or its name.
  private static func isYoung(_ group: ClientGroup) -> Bool {
    group.id.rawValue.hasPrefix("child") || group.name.hasPrefix("Child")
      || group.name.hasPrefix("child")
      || WordDigest.words(of: group.name).contains { childWords.contains($0) }
  }

  private static let childWords: WordSet = ["child", "children", "children's", "child's"]
  private static let forAdults = Phrase("for adults with")
  private static let onlyAdults: [Phrase] = [
    "commissioned for adults", "for adults only", "provided for adults", "only for adults",
  ]
  private static let children: [Phrase] = [
    "child", "children", "children's", "child's", "young people", "young person", "transition",
  ]
  private static let forChildren: [Phrase] = [
    "both children and adults", "children and adults", "adults and children",
    "commissioned for children", "adults and for children",
  ]
  private static let systems: [Phrase] = ["system", "framework", "dps", "contract"]

  /// What the text says the system is for, against the ticks.
  private static func purpose(
    _ prose: Prose, _ services: Services, ticked: [Int]
  ) -> [Finding] {
    guard let first = ticked.first else { return [] }
    for match in prose.matches(forAdults) {
      let sentence = prose.sentence(around: match.lowerBound)
      let place = prose.place(of: match.lowerBound)
      guard !place.field.text.hasPrefix("services."),
        prose.contains(anyOf: systems, in: sentence),
        !prose.contains(anyOf: children, in: sentence)
      else { continue }
      let name = services.types[first].name
      let words = match.lowerBound..<min(match.upperBound + 2, sentence.upperBound)
      return [
        notMet(
          .warns, "the text says “\(prose.text(of: words))”, and children are ticked for \(name)",
          at: place, groups(first),
          cure: "say that it is for children too, or take their tick out", by: .reportAuthor)
      ]
    }
    return []
  }

  /// What each service's own description says, against its ticks.
  private static func descriptions(
    _ prose: Prose, _ services: Services, ticked: Set<Int>
  ) -> [Finding] {
    var found: [Finding] = []
    for match in prose.matches(onlyAdults) {
      guard let index = service(of: match, prose, services), ticked.contains(index) else {
        continue
      }
      let sentence = prose.sentence(around: match.lowerBound)
      guard !prose.contains(anyOf: children, in: sentence) else { continue }
      found.append(
        notMet(
          .warns,
          "\(services.types[index].name) is “\(prose.text(of: match))”, and children are ticked",
          at: groups(index), prose.place(of: match.lowerBound),
          cure: "take the tick out, or say that the service is for children too",
          by: .reportAuthor))
    }
    for match in prose.matches(forChildren) {
      guard let index = service(of: match, prose, services), !ticked.contains(index),
        !found.contains(where: { $0.places.first == groups(index) })
      else { continue }
      found.append(
        notMet(
          .warns,
          "\(services.types[index].name) is for “\(prose.text(of: match))”, and children are "
            + "not ticked",
          at: groups(index), prose.place(of: match.lowerBound),
          cure: "tick children, or correct the description", by: .reportAuthor))
    }
    return found
  }

  /// The service in whose description a phrase stands.
  private static func service(of match: Range<Int>, _ prose: Prose, _ services: Services) -> Int? {
    let field = prose.place(of: match.lowerBound).field
    guard field.text.hasPrefix("services.types["), field.text.hasSuffix("].description") else {
      return nil
    }
    return services.types.indices.first {
      FieldPath("services.types").appending($0).appending("description") == field
    }
  }

  /// The ticks of a service.
  private static func groups(_ index: Int) -> FactPlace {
    FieldPath("services.types").appending(index).place("groups")
  }
}
