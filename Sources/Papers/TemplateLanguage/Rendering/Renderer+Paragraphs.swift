/// Whole paragraphs that the template makes in one place and prints in another: by `set`, `macro`,
/// `call` or a loop that calls itself.
struct MadeParagraphs {
  var bytes: [UInt8]
  /// The values printed in them.
  var printed: [Value]
  /// What in them must differ each time they are written, and where.
  var identifiers: [(offset: Int, code: MadeIdentifier)]
}

/// What is another each time that paragraphs made once are written.
enum MadeIdentifier {
  /// A name or number.
  case identifier(IdentifierCode)
  /// A note, and the number by which the text refers to it.
  case note(MadeNote)
  /// The list of numbers to which what begins here belongs.
  case list(ListMark)
  /// Lists that begin anew.
  case restart([String])

  fileprivate var isList: Bool { if case .list = self { true } else { false } }
  fileprivate var isRestart: Bool { if case .restart = self { true } else { false } }
}

extension Renderer {
  /// What the work writes, as paragraphs to be printed elsewhere.
  mutating func paragraphs(
    _ work: (inout Renderer) throws(EvaluationError) -> Void
  ) throws(EvaluationError) -> Value {
    let outer = (output.bytes, output.printed, captures, identifiers)
    (output.bytes, output.printed, captures, identifiers) = ([], [], 0, [])
    var fault: EvaluationError?
    do throws(EvaluationError) {
      try work(&self)
    } catch {
      fault = error
    }
    var made = MadeParagraphs(
      bytes: output.bytes, printed: output.printed, identifiers: identifiers ?? [])
    // Without a list that is settled later nothing begins anew later.
    if !made.identifiers.contains(where: \.code.isList) {
      made.identifiers.removeAll(where: \.code.isRestart)
    }
    (output.bytes, output.printed, captures, identifiers) = outer
    if let fault { throw fault }
    spend(made.bytes.count >> 6)
    madeParagraphs.append(made)
    return .other(Special(.paragraphs(madeParagraphs.count - 1)))
  }

  /// Writes paragraphs where they are printed.
  mutating func write(_ made: MadeParagraphs) {
    if dialect.beginsWithTable(made.bytes) { dialect.startTable(&output.bytes) }
    var written = 0
    for (offset, code) in made.identifiers {
      output.bytes += made.bytes[written..<offset]
      switch code {
      case .identifier(let code): identifier(code)
      case .note(let note): place(note)
      case .list(let mark): markList(mark)
      case .restart(let lists): restart(lists)
      }
      written = offset
    }
    output.bytes += made.bytes[written...]
    output.printed += made.printed
    if output.handedOver + output.bytes.count > bytesLeft, !isStopped { stopAtBytes() }
  }

  /// The paragraphs that a value stands for, if it does.
  func paragraphs(of value: Value) -> MadeParagraphs? {
    guard case .other(let special) = value, case .paragraphs(let place) = special.kind else {
      return nil
    }
    return madeParagraphs[place]
  }
}
