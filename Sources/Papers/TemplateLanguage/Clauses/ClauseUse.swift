public import Diagnostics

/// A place at which a template, or a clause, prints a clause of the library.
public struct ClauseUse: Sendable, Hashable {
  /// The clause's name; nil when the tag does not write it out.
  public var name: String?
  /// Where the tag stands.
  public var place: DocumentPlace
  /// What stands beside the tag, as far as that can be told.
  public var company = Company.unknown

  /// What stands beside a tag in its paragraph.
  public enum Company: Sendable, Hashable {
    /// The tag may be alone, or does more than to print the clause.
    case unknown
    /// Words stand before it and none behind it, so that paragraphs may follow.
    case wordsBefore
    /// Words stand behind it.
    case wordsBehind
  }

  /// A use at a place.
  init(_ name: String?, at place: DocumentPlace) {
    self.name = name
    self.place = place
  }

  /// The word by which templates ask for a clause: `{{ clause("call-in") }}`.
  static let word = LanguageFunction.clause.rawValue

  /// Whether an expression does nothing but ask for a clause.
  static func isCall(_ node: ExpressionNode) -> Bool {
    if case .called(let callee, _) = node.kind { callee.kind == .path([word]) } else { false }
  }

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
