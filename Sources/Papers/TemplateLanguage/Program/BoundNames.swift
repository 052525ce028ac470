/// The names that a body binds itself, not within a block of its own.
enum BoundNames {
  static func of(_ instructions: [Instruction]) -> [String] {
    instructions.flatMap { instruction -> [String] in
      switch instruction {
      case .assign(let assignment, _): assignment.target.names
      case .block(let block):
        switch block.head {
        case .capture(let target, _): target.names
        case .macro(let name, _): [name]
        default: []
        }
      case .choice(let branches): branches.flatMap { of($0.body) }
      case .container(let body), .paragraphOrFlow(_, let body): of(body)
      case .cell(let cell): of(cell.body)
      case .note(let note): of(note.body)
      default: []
      }
    }
  }

  /// The names of the macros among them, which are known before they are come to.
  static func ofMacros(_ instructions: [Instruction]) -> [String] {
    macros(instructions).compactMap {
      if case .macro(let name, _) = $0.head { name } else { nil }
    }
  }

  /// The macros that a body makes itself, not within a block of its own.
  static func macros(_ instructions: [Instruction]) -> [Block] {
    instructions.flatMap { instruction -> [Block] in
      switch instruction {
      case .block(let block):
        if case .macro = block.head { [block] } else { [] }
      case .loop: []
      default: instruction.bodies.flatMap { macros($0) }
      }
    }
  }

  /// What every macro has beside its parameters.
  static let ofMacro = ["varargs", "kwargs", "caller"]
}
