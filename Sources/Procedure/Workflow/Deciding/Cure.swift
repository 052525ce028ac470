public import Decisions

/// What clears an obstacle, in words, with the commands by which it is cleared in their places:
/// "ask for it: remit ask havering-2020-1 legal".
///
/// How a command is given is known where commands are taken; here it is known which.
public struct Cure: Sendable, Hashable {
  fileprivate enum Piece: Sendable, Hashable {
    case words(String)
    case step(Step)
  }

  private var pieces: [Piece] = []

  /// A command by which an obstacle is cleared.
  public enum Step: Sendable, Hashable {
    /// An act of the procedure, in one way of it.
    case act(Act, way: String? = nil)
    /// Advice on a topic is asked for.
    case ask(Implications.Topic)
    /// It is given.
    case advise(Implications.Topic)
    /// A named officer lets the decision go on without it.
    case overrideAdvice(Implications.Topic)
    /// A waiver of the rule is asked for.
    case requestWaiver(String)
    /// It is decided.
    case decideWaiver(String)
    /// An officer states what the council's policy does not say.
    case state(PolicyGap)
    /// A finding is answered, by its key.
    case answer(String)
    /// The day of an earlier act is put right.
    case correctDay
    /// A fact of an earlier act is put right.
    case correctFact
    /// What may happen next is looked at.
    case seeNext
    /// The decision is looked at.
    case show
    /// Its acts are looked at, with their facts as well.
    case log(withFacts: Bool)
  }

  /// It in words.
  ///
  /// - Parameter command: how a command is given.
  public func text(_ command: (Step) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .step(let step): command(step)
      }
    }.joined()
  }
}

extension Cure: ExpressibleByStringInterpolation {
  /// In those words, without a command.
  public init(stringLiteral words: String) { pieces = [.words(words)] }

  /// In those words.
  public init(stringInterpolation words: StringInterpolation) { pieces = words.pieces }

  /// The words of a cure, with commands among them.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Nothing said yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Goes on in those words.
    public mutating func appendLiteral(_ words: String) { pieces.append(.words(words)) }

    /// Goes on with a word that is filled in.
    public mutating func appendInterpolation(_ words: String) { pieces.append(.words(words)) }

    /// Goes on with a number.
    public mutating func appendInterpolation(_ number: Int) { pieces.append(.words("\(number)")) }

    /// Goes on with a command.
    public mutating func appendInterpolation(_ step: Step) { pieces.append(.step(step)) }

    /// Goes on with a cure.
    public mutating func appendInterpolation(_ cure: Cure) { pieces += cure.pieces }
  }
}
