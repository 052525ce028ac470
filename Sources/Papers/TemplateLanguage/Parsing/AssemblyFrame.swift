import Diagnostics

/// A block, branch, flow or container being filled.
struct AssemblyFrame {
  enum Kind {
    case story
    case block(opening: Int)
    case paragraph(PrintSite)
    case container
    case cell
    case note(PageNote)
  }
  var kind = Kind.story
  var bytes: [UInt8] = []
  var instructions: [Instruction] = []
  var branches: [Branch] = []
  var condition: Expression?
  var place = DocumentPlace(part: "")
  var isElse = false
  var repeated: [Instruction]?
  var references: Set<String> = []
  /// Whether only words are kept of what it holds; see ``BlockHead/keepsWords``.
  var keepsWords = false

  mutating func flush() {
    if !bytes.isEmpty { instructions.append(.literal(bytes)) }
    bytes = []
  }

  /// Ends a branch or body: what it refers to is noted when it is carried out.
  mutating func endBody() -> [Instruction] {
    flush()
    defer {
      instructions = []
      references = []
    }
    if references.isEmpty { return instructions }
    return [.references(references.sorted())] + instructions
  }
}
