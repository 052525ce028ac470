/// An expression made ready to be worked out: each name is a place, each filter a row of its table.
indirect enum Code: Sendable {
  case constant(Value)
  /// A name bound for certain: the item of a loop, a parameter of a macro.
  case slot(Int)
  /// A name that may be bound in one of several places, the innermost first, or in the data.
  case name([Int], data: Int?)
  /// A name of the data.
  case data(Int)
  case field(Code, Shared<FieldCode>)
  /// A field of a name bound for certain, which most names are: `row.title`.
  case slotField(Int, Shared<FieldCode>)
  case item(Code, Code, ItemCode)
  case slice(Code, Code?, Code?, Code?, offset: Int)
  case list([Code])
  case tuple([Code])
  /// Keys and values in turn.
  case dictionary([Code], offset: Int)
  case negated(Code, offset: Int)
  case positive(Code, offset: Int)
  case not(Code)
  case arithmetic(ArithmeticOperator, Code, Code, offset: Int)
  case joined([JoinedCode])
  case compared(Code, Relation, Code, offset: Int)
  case chained(Code, [ComparisonCode])
  case both(Code, Code)
  case either(Code, Code)
  case choice(Code, condition: Code, otherwise: Code?)
  case filtered(Code, Shared<FilterCode>)
  case tested(Code, Shared<TestCode>)
  case called(Code, Shared<CallCode>)
  case method(Code, Shared<FieldCode>, Shared<CallCode>)
  /// What the block holds whose filters these are.
  case content
  /// What only fields of office programs do.
  case operation(Shared<OperationCode>)
}

/// A field to be looked up.
struct FieldCode: Sendable {
  var name: String
  /// The name in full as the form has it, for messages.
  var written: String
  /// The name of what the field belongs to, for messages; empty when it has none.
  var owner: String
  /// Where the renderer remembers at which place records had the field last.
  var hint: Int
  var offset: Int
}

/// An item to be looked up.
struct ItemCode: Sendable {
  /// The name of what the item belongs to, for messages; nil when it has none.
  var owner: String?
  var offset: Int
}

/// A part of a joined text.
struct JoinedCode: Sendable {
  var code: Code
  var written: String?
  var offset: Int
}

/// A step of `a < b < c`.
struct ComparisonCode: Sendable {
  var relation: Relation
  var right: Code
  var offset: Int
}

/// A filter and what stands in its brackets.
struct FilterCode: Sendable {
  /// Its place in ``Filters/all``, or what is wrong with the call.
  var index: Int
  var fault: EvaluationError?
  var name: String
  var slots: [Code?]
  var rest: [Code]
  var named: [NamedCode]
  var offset: Int
  var hasArguments: Bool { !slots.isEmpty || !rest.isEmpty || !named.isEmpty }
}

/// A test, whether it is to fail, and what stands in its brackets.
struct TestCode: Sendable {
  /// Its place in ``ValueTests/all``, or what is wrong with the call.
  var index: Int
  var fault: EvaluationError?
  var name: String
  var slots: [Code?]
  var rest: [Code]
  var isNegated: Bool
  var offset: Int
}

/// A value given by name.
struct NamedCode: Sendable {
  var name: String
  var code: Code
}

/// What stands in the brackets of a call.
struct CallCode: Sendable {
  var arguments: [ArgumentCode]
  /// What is called, as the form has it.
  var written: String
  var offset: Int
}

/// A value of a call.
struct ArgumentCode: Sendable {
  var name: String?
  var code: Code
  var spread: WrittenArgument.Spread
}

/// Where a value is put.
indirect enum TargetCode: Sendable {
  case slot(Int)
  /// A field of the namespace of that name.
  case field(Code, name: String, namespace: String)
  case tuple([TargetCode])

  /// The slots that it fills.
  var slots: [Int] {
    switch self {
    case .slot(let slot): [slot]
    case .field: []
    case .tuple(let targets): targets.flatMap(\.slots)
    }
  }
}
