import Councils
public import Instruments
import Rules
import Workflow

/// Something that may be done next with a batch of letters or a placement: the commands, who may give
/// them, and what stands against it.
public struct InstrumentOffer: Sendable {
  /// The act, by the word of its table: "approve".
  public let act: String
  /// The commands that do it, one after another, with what is to be filled in in capitals.
  public let commands: [String]
  /// Who may.
  public let by: [InstrumentActor]
  /// Whether whoever asks may.
  public let isForAsker: Bool
  /// What stands against it; nothing when it can be done now.
  public var obstacles: [InstrumentRemark] = []

  /// By whom it can be done: "an adviser on law".
  public var who: String { by.map(\.words).listed("or") }

  /// The commands, each with who may give it.
  var steps: [String] { commands.map { "\($0) (\(who))" } }
}

extension InstrumentActor {
  /// The actor in words: "the implementing officer".
  var words: String {
    switch self {
    case .role(let role): role.words
    case .lawyer: "an adviser on law"
    case .delegate: "whoever holds the delegated post"
    }
  }

  /// The actor's name in what programs read.
  public var name: String {
    switch self {
    case .role(let role): role.rawValue
    case .lawyer: "lawyer"
    case .delegate: "delegate"
    }
  }
}

extension InstrumentRemark {
  /// What stands against an act, as it is told.
  init(_ obstacle: some InstrumentObstacle, about names: InstrumentNames) {
    self.init(obstacle.code, obstacle.message, cure: obstacle.cure(for: names))
  }
}
