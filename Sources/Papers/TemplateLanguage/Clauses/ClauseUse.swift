public import Diagnostics

/// A place at which a template, or a clause, prints a clause of the library.
public struct ClauseUse: Sendable, Hashable {
  /// The clause's name; nil when the tag does not write it out.
  public var name: String?
  /// Where the tag stands.
  public var place: DocumentPlace

  /// A use at a place.
  init(_ name: String?, at place: DocumentPlace) {
    self.name = name
    self.place = place
  }

  /// The word by which templates ask for a clause: `{{ clause("call-in") }}`.
  static let word = LanguageFunction.clause.rawValue

  /// The name that a call writes out; nil when it is worked out, or is not given.
  static func name(in arguments: [WrittenArgument]) -> String? {
    guard arguments.count == 1, arguments[0].spread == .none,
      arguments[0].name ?? "name" == "name"
    else { return nil }
    return arguments[0].node.literalText
  }
}

extension CompiledTemplate {
  /// Every place at which it asks for a clause, each once, in the order of the document.
  static func clauseUses(
    in instructions: [Instruction], looseTags: [Tag] = []
  ) -> [ClauseUse] {
    var reading = DataReading()
    reading.enter(instructions)
    for tag in looseTags {
      for expression in tag.expressions {
        reading.read(expression.root, Reason(.used, at: tag.place))
      }
    }
    var seen: Set<ClauseUse> = []
    return reading.clauses.filter { seen.insert($0).inserted }
  }
}

extension Tag {
  /// What is to be worked out for it.
  fileprivate var expressions: [Expression] {
    switch action {
    case .print(let expression), .ifStart(let expression), .elseIf(let expression),
      .mark(let expression):
      [expression]
    case .forStart(let head): [head.list] + [head.condition].compactMap(\.self)
    case .assign(let assignment): [assignment.value]
    case .blockStart(let head): head.expressions
    case .cell(let mark): [mark.expression].compactMap(\.self)
    case .move(let move): [move.condition].compactMap(\.self)
    case .otherwise, .ifEnd, .forEnd, .blockEnd, .comment: []
    }
  }
}
