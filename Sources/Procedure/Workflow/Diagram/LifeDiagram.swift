/// The life of a decision, a contract or a batch of letters as a picture: which phases there are,
/// what leads from each to the next, and what can be done beside.
///
/// Whatever has a table of transitions is drawn from one of these, in the same look.
public struct LifeDiagram: Sendable, Hashable {
  /// What is drawn: "Sefton: Report to Cabinet".
  public var heading: String
  /// The picture's name for whoever does not see it: "Procedure of Sefton: Report to Cabinet".
  public var title: String
  /// What the picture tells, under the heading.
  public var about: String
  /// What is settled for all of them, in a sentence.
  public var settled: String?
  /// The phases, in the order of the life.
  public var phases: [LifePhase]
  /// What leads from phase to phase; one way for each pair of them.
  public var ways: [LifeWay]
  /// What can be done and leaves the phase as it is.
  public var beside: [LifeBeside]

  /// A picture of those phases and ways.
  public init(
    heading: String, title: String, about: String, settled: String? = nil, phases: [LifePhase],
    ways: [LifeWay], beside: [LifeBeside] = []
  ) {
    self.heading = heading
    self.title = title
    self.about = about
    self.settled = settled
    self.phases = phases
    self.ways = ways
    self.beside = beside
  }

  /// The phase of that id.
  public func phase(_ id: LifePhase.ID) -> LifePhase? { phases.first { $0.id == id } }

  /// Phases in words, those that follow on each other together: "until it is issued".
  public func words(for from: [LifePhase.ID]) -> String {
    Self.words(
      for: phases.filter { from.contains($0.id) }.map(\.name), of: phases.map(\.name))
  }

  /// Names of phases, those that follow on each other together.
  static func words(for from: [String], of all: [String]) -> String {
    if from.isEmpty { return "at the beginning" }
    if from == all { return "at any time" }
    let start = zip(from, all).prefix { $0 == $1 }.map(\.0)
    guard start.count > 2, let last = start.last else { return from.joined(separator: ", ") }
    return (["until it is \(last)"] + from.dropFirst(start.count)).joined(separator: ", or ")
  }
}

/// A phase of a life.
public struct LifePhase: Sendable, Hashable, Identifiable {
  /// By what it is called in the table.
  public var id: String
  /// The phase in words.
  public var name: String
  /// In which column it stands.
  public var lane: Lane
  /// Its place in its column, from above.
  public var layer: Int
  /// Whether nothing more happens.
  public var isEnd: Bool
  /// Whether what it is about may not be done meanwhile.
  public var isFrozen: Bool

  /// In which column of the picture a phase stands.
  public enum Lane: Sendable, Hashable {
    /// The main line, down the middle.
    case main
    /// Call-in, and what is refused: to the right.
    case branch
    /// Put off: to the right of the main line, beside the phase that first leads to it.
    case aside
    /// An end that is not the usual one: to the left.
    case end
  }

  /// A phase in that column, there.
  public init(
    _ id: String, _ name: String, lane: Lane, layer: Int, isEnd: Bool = false,
    isFrozen: Bool = false
  ) {
    self.id = id
    self.name = name
    self.lane = lane
    self.layer = layer
    self.isEnd = isEnd
    self.isFrozen = isFrozen
  }
}

/// All that leads from one phase to another.
public struct LifeWay: Sendable, Hashable {
  /// From which phase; nil at the beginning.
  public var from: LifePhase.ID?
  /// To which phase.
  public var to: LifePhase.ID
  /// By which rows of the table.
  public var steps: [LifeStep]
  /// When it is this way that is taken, of several that a row could take.
  public var note: String?
  /// How long it takes, where the law says so.
  public var time: String?
  /// Whether its steps are told in full among what is done beside.
  public var isToldBeside: Bool

  /// That way, by those rows.
  public init(
    from: LifePhase.ID?, to: LifePhase.ID, steps: [LifeStep], note: String? = nil,
    time: String? = nil, isToldBeside: Bool = false
  ) {
    self.from = from
    self.to = to
    self.steps = steps
    self.note = note
    self.time = time
    self.isToldBeside = isToldBeside
  }

  /// It by name: `draft-clearance`.
  var name: String { "\(from ?? "begin")-\(to)" }
}

/// Something that can be done and leaves the phase as it is.
public struct LifeBeside: Sendable, Hashable {
  /// What.
  public var step: LifeStep
  /// When, in words.
  public var when: String
  /// When, in words, counting in the phases from which the same act leads on.
  public var whenAtAll: String
  /// Whether it stands in the second box, with what is done late in the life.
  public var isLate: Bool

  /// That, then.
  public init(_ step: LifeStep, when: String, whenAtAll: String? = nil, isLate: Bool = false) {
    self.step = step
    self.when = when
    self.whenAtAll = whenAtAll ?? when
    self.isLate = isLate
  }
}
