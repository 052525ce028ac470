/// What a field of an office program does where it stands.
///
/// A format makes these of its own fields and controls; to the engine they are tags whose
/// expressions are read already.
public struct FieldPiece: Sendable, Hashable {
  /// What it does.
  public var act: Act
  /// The field as somebody who edits the form sees it: `MERGEFIELD first_name`.
  public var source: String

  /// What such a piece can do.
  public enum Act: Sendable, Hashable {
    /// Writes a value into the sentence.
    case print(Expression)
    /// Writes a value into the markup, where nobody reads it.
    case mark(Expression)
    /// What follows is there only if this holds.
    case ifStart(Expression)
    /// What follows is there if it does not.
    case otherwise
    /// The end of what a condition decides.
    case ifEnd
    /// What follows is repeated for each item of a list, which goes by that name.
    case forStart(variable: String, list: Expression)
    /// The end of what is repeated.
    case forEnd
    /// A value gets a name.
    case assign(String, Expression)
    /// Goes on with another record.
    case move(RecordMove)
    /// Something to tell the form's author about this place.
    case remark(FieldRemark)
  }

  /// A piece that does that.
  public init(_ act: Act, source: String) {
    self.act = act
    self.source = source
  }
}

/// What a field does to the record that is being printed, where several are joined.
public enum RecordMove: Sendable, Hashable {
  /// What follows prints the next record, if the condition holds.
  case next(Expression?)
  /// The record is left out if the condition holds.
  case skip(Expression)

  var skips: Bool {
    if case .skip = self { true } else { false }
  }

  var condition: Expression? {
    switch self {
    case .next(let condition): condition
    case .skip(let condition): condition
    }
  }
}

/// What is to be said about a field that is not carried out, or must not stand in a form.
public struct FieldRemark: Sendable, Hashable {
  /// Whether the form cannot be used with it.
  public var isError: Bool
  /// The code by which programs know the remark.
  public var code: String
  /// What is wrong.
  public var message: String
  /// What to do.
  public var remedy: String

  /// A remark.
  public init(isError: Bool, code: String, message: String, remedy: String) {
    self.isError = isError
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}

extension Tag.Action {
  /// What the engine does for a field; nil for a mere remark.
  init?(_ act: FieldPiece.Act) {
    switch act {
    case .print(let expression): self = .print(expression)
    case .mark(let expression): self = .mark(expression)
    case .ifStart(let condition): self = .ifStart(condition)
    case .otherwise: self = .otherwise
    case .ifEnd: self = .ifEnd
    case .forStart(let variable, let list):
      self = .forStart(LoopHead(target: .name(variable), list: list))
    case .forEnd: self = .forEnd
    case .assign(let name, let value): self = .assign(Assignment(target: .name(name), value: value))
    case .move(let move): self = .move(move)
    case .remark: return nil
    }
  }
}
