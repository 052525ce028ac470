/// What a field of an office program stands for: a value of the data by its name, words, a choice.
///
/// `{ IF { MERGEFIELD ward } = "Elm Park" "yes" "no" }` is a choice between two words by a
/// comparison of a name's value with words. It becomes an ``Expression``, so that it is checked and
/// worked out as any tag is; no value is ever put into text that is read again.
public indirect enum FieldExpression: Sendable, Hashable {
  /// Words as they stand.
  case words(String)
  /// A number, or yes or no, as it stands.
  case value(Value)
  /// The value of that name in the data; a dotted name leads into groups of fields.
  case name(String)
  /// The same where it may be a column of a list whose items the rows of a table show: it is
  /// looked for in the innermost item first, then further out, then in the data. A dotted name may
  /// be that of one column, as a list that somebody keeps in a spreadsheet has it.
  case column(String, rows: [String])
  /// What an expression of the language says.
  case expression(Expression)
  /// Several one after the other, as words.
  case joined([FieldExpression])
  /// Put into a form by a field's switches.
  case formatted(FieldExpression, [FieldSwitch])
  /// How two values stand to each other, as Word compares them.
  case compared(FieldExpression, FieldRelation, FieldExpression)
  /// How two values stand to each other, as Writer compares them.
  case weighed(FieldExpression, FieldRelation, FieldExpression)
  /// A sum of two values.
  case reckoned(FieldExpression, FieldSum, FieldExpression)
  /// Whether both hold.
  case both(FieldExpression, FieldExpression)
  /// Whether either holds.
  case either(FieldExpression, FieldExpression)
  /// Whether one holds and the other does not.
  case exclusive(FieldExpression, FieldExpression)
  /// Whether it does not hold.
  case not(FieldExpression)
  /// One of two by a condition.
  case choice(FieldExpression, FieldExpression, otherwise: FieldExpression)
  /// The number of the record among those that are joined into one document, from 1.
  case recordNumber
  /// The items that a row of a table is repeated for: those of the first of these names that is a
  /// list; one item without fields when none is. Within other such rows, whose items go by those
  /// names with the innermost first, it may be a list of theirs.
  case records([String], rows: [String])
  /// The value of a name that the form itself may have a value for: that where the data have none.
  case known(String, otherwise: String)
  /// Whether none of these names is a list without items.
  case filledRecords([String])
  /// Whether there is a value.
  case given(FieldExpression)
  /// Whether a box is ticked by it, which a text may say in words.
  case ticked(FieldExpression)
  /// Words that stand within quotes in the code of a field that is left to Word; as the address of
  /// a link they may lead to a page or to mail only.
  case quoted(FieldExpression, isAddress: Bool)
}

extension Expression {
  /// The expression that a field stands for.
  ///
  /// - Parameter source: the field as the form has it, for messages.
  public init(_ field: FieldExpression, source: String) {
    self.init(source: source, root: ExpressionNode(field))
  }
}

extension ExpressionNode {
  init(_ field: FieldExpression) {
    switch field {
    case .words(let text): self.init(.literal(.text(text)), [])
    case .value(let value): self.init(.literal(value), [])
    case .name(let name): self.init(.path(ExpressionNode.path(of: name)), [])
    case .column(let name, let rows):
      let path = ExpressionNode.path(of: name)
      self.init(
        .column(path),
        rows.map { ExpressionNode(.path([$0]), []) } + [
          ExpressionNode(.path([name]), []), ExpressionNode(.path(path), []),
        ])
    case .expression(let expression): self = expression.root
    case .joined(let parts): self.init(.joined, parts.map { ExpressionNode($0) })
    case .formatted(let part, let switches):
      self.init(.formatted(switches), [ExpressionNode(part)])
    case .compared(let left, let relation, let right):
      self.init(.compared(relation), [ExpressionNode(left), ExpressionNode(right)])
    case .weighed(let left, let relation, let right):
      self.init(.weighed(relation), [ExpressionNode(left), ExpressionNode(right)])
    case .reckoned(let left, let sum, let right):
      self.init(.reckoned(sum), [ExpressionNode(left), ExpressionNode(right)])
    case .exclusive(let left, let right):
      self.init(.exclusive, [ExpressionNode(left), ExpressionNode(right)])
    case .both(let left, let right):
      let parts = (ExpressionNode(left), ExpressionNode(right))
      self.init(.both(parts.0, parts.1), [parts.0, parts.1])
    case .either(let left, let right):
      let parts = (ExpressionNode(left), ExpressionNode(right))
      self.init(.either(parts.0, parts.1), [parts.0, parts.1])
    case .not(let part):
      let part = ExpressionNode(part)
      self.init(.not(part), [part])
    case .choice(let condition, let first, let otherwise):
      let parts = [condition, first, otherwise].map { ExpressionNode($0) }
      self.init(.choice(parts[1], condition: parts[0], otherwise: parts[2]), parts)
    case .recordNumber: self.init(.recordNumber, [])
    case .records(let names, let rows):
      let ofItems = rows.isEmpty ? [] : names.map { ExpressionNode(.column($0, rows: rows)) }
      self.init(
        .records, ofItems + names.map { ExpressionNode(.path(ExpressionNode.path(of: $0)), []) })
    case .known(let name, let words):
      self.init(
        .known,
        [
          ExpressionNode(.path(ExpressionNode.path(of: name)), []),
          ExpressionNode(.literal(.text(words)), []),
        ])
    case .filledRecords(let names):
      self.init(
        .filledRecords, names.map { ExpressionNode(.path(ExpressionNode.path(of: $0)), []) })
    case .given(let part): self.init(.given, [ExpressionNode(part)])
    case .ticked(let part): self.init(.ticked, [ExpressionNode(part)])
    case .quoted(let part, let isAddress):
      self.init(.quoted(isAddress: isAddress), [ExpressionNode(part)])
    }
  }

  private init(_ operation: FieldOperation, _ parts: [ExpressionNode]) {
    self.init(.operation(operation, parts), parts)
  }

  private init(_ kind: Kind, _ parts: [ExpressionNode]) {
    self.init(kind: kind, offset: 0, height: 1 + (parts.map(\.height).max() ?? 0))
  }

  /// `decision.date` leads into a group; a name that begins or ends with a stop is one name.
  private static func path(of name: String) -> [String] {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return parts.allSatisfy { !$0.isEmpty && $0.first?.isWhitespace == false } ? parts : [name]
  }
}
