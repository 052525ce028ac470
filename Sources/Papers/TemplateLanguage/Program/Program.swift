import Diagnostics

/// What rendering carries out: steps with the document's own bytes between them.
struct Program: Sendable {
  var steps: [Step] = []
  /// The names bound in slots, by their places.
  var slotNames: [String] = []
  /// The names looked up in the data, each once.
  var dataNames: [String] = []
  /// How often each of them is read.
  var dataReads: [Int] = []
  /// How many places there are for hints; see ``FieldCode/hint``.
  var hintCount = 0
  var loops: [Shared<LoopCode>] = []
  var macros: [Shared<MacroCode>] = []
  var blocks: [Shared<BlockCode>] = []
  /// The clauses that it may print.
  var clauses = ClauseLibrary.none

  /// Whether something is written into the part once the rest of it is known.
  var hasDeferred: Bool {
    steps.contains { if case .deferred = $0 { true } else { false } }
  }
}

/// One thing that rendering does. Each holds one counted reference, for steps are looked at often.
enum Step: Sendable {
  case literal([UInt8])
  case print(Shared<PrintCode>)
  case paragraphOrFlow(Shared<ParagraphCode>)
  case choice([BranchCode])
  /// The loop at that place of ``Program/loops``.
  case loop(Int)
  case identifier(Shared<IdentifierCode>)
  case picture(Shared<FramedCode>)
  case listMark(Shared<ListMark>)
  /// These lists begin anew when they come next.
  case restart([String])
  case references([String])
  case deferred
  case endOfParagraph
  case startOfTable
  case endOfCell
  case endOfStory(String?, opening: [UInt8])
  case cell(Shared<CellCode>)
  case container([Step])
  case assign(Shared<AssignCode>)
  /// What the body makes becomes a value.
  case capture(Shared<CaptureCode>)
  /// The macro at that place of ``Program/macros`` gets its name.
  case macro(Int, slot: Int)
  /// A macro is called with what the body makes as its caller.
  case call(Shared<PrintCode>, caller: Int)
  case filter(Shared<FilterBlockCode>)
  case with(Shared<WithCode>)
  /// The block at that place of ``Program/blocks``.
  case block(Int)
  case escaping(Shared<EscapingCode>)
  /// Another record of those that are joined.
  case move(Shared<MoveCode>)
  /// What may stand once; see ``IdentifierCode/index``.
  case once(Int, [UInt8])
  case anchor(Shared<AnchorCode>)
  /// The anchors at these places get other names.
  case turn([Int])
  /// A value in the markup, where nobody reads it.
  case mark(Shared<PrintCode>)
  /// A note, kept elsewhere, and the reference to it.
  case note(Shared<NoteCode>)
}

/// A note of the form, written where the text refers to it.
struct NoteCode: Sendable {
  var note: PageNote
  var closing: [UInt8]
  var body: [Step]
}

/// NEXT, NEXTIF or SKIPIF: whether it goes on with the next record or leaves this one out.
struct MoveCode: Sendable {
  var skips: Bool
  var condition: Code?
  var place: DocumentPlace
}

/// A tag alone in its paragraph, and the paragraph that prints it.
struct ParagraphCode: Sendable {
  var print: Shared<PrintCode>
  var paragraph: [Step]
}

/// A picture of the template, and the value that takes its place.
struct FramedCode: Sendable {
  var print: Shared<PrintCode>
  var frame: PictureFrame
}

/// A name or number that must differ each time it is written.
struct IdentifierCode: Sendable {
  var index: Int
  var text: String
  var isNumber: Bool
}

/// The name of an anchor, or its number, and its place among those named by turn.
struct AnchorCode: Sendable {
  var mark: AnchorMark
  var turn: Int?
}

/// A cell whose own tags say how it is made.
struct CellCode: Sendable {
  var opening: [UInt8]
  var closing: [UInt8]
  var mergesRows: Bool
  var mergesColumns: Bool
  var columns: Code?
  var background: Code?
  var place: DocumentPlace
  var body: [Step]
}

/// A block whose words, or paragraphs, become a value.
struct CaptureCode: Sendable {
  var keepsParagraphs: Bool
  var target: TargetCode
  var filters: Code
  var body: ScopeCode
  var place: DocumentPlace
}

/// A block whose words are put through filters.
struct FilterBlockCode: Sendable {
  var print: Shared<PrintCode>
  var body: ScopeCode
}

/// A block with values under names of its own.
struct WithCode: Sendable {
  var assignments: [AssignCode]
  var body: ScopeCode
  var place: DocumentPlace
}

/// A block whose values are written with entities or without.
struct EscapingCode: Sendable {
  var flag: Code
  var body: ScopeCode
  var place: DocumentPlace
}

/// Steps with names of their own, which are unbound when they begin.
struct ScopeCode: Sendable {
  var slots: Range<Int>
  var steps: [Step]
}

/// A value to be written, and where.
struct PrintCode: Sendable {
  var code: Code
  var site: PrintSite
}

/// A branch of a choice.
struct BranchCode: Sendable {
  var condition: Code?
  var place: DocumentPlace
  var steps: [Step]
}

/// A value and where it is put.
struct AssignCode: Sendable {
  var target: TargetCode
  var value: Code
  var place: DocumentPlace
}

/// A loop.
struct LoopCode: Sendable {
  var target: TargetCode
  var list: Code
  /// The name of the data that the loop goes through, by its place, where the rows may come one
  /// after the other: the loop asks nothing that only the whole list tells.
  var rows: Int?
  var condition: Code?
  var isRecursive: Bool
  /// Whether it repeats whole paragraphs, which calling it gives.
  var makesParagraphs: Bool
  /// The slot of the name `loop`.
  var loopSlot: Int
  var body: ScopeCode
  var otherwise: ScopeCode
  /// Every slot that the loop and what is in it uses, for a loop that calls itself.
  var extent: Range<Int>
  var source: String
  var place: DocumentPlace
}

/// A macro, or what stands in a `call` block.
struct MacroCode: Sendable {
  var name: String
  /// Whether it makes whole paragraphs, and not only words.
  var makesParagraphs: Bool
  var parameters: [ParameterCode]
  /// The slots for values beyond the parameters, for those given by other names, and for what the
  /// `call` block makes; nil when the macro does not ask for them.
  var restSlot: Int?
  var namedSlot: Int?
  var callerSlot: Int?
  var body: ScopeCode
  /// Every slot that the macro and what is in it uses.
  var extent: Range<Int>
  /// The slots of the macro around it, whose values it keeps.
  var surroundings: Range<Int>
  var place: DocumentPlace
  /// What a call has to keep to.
  var signature: MacroSignature
}

/// A parameter of a macro.
struct ParameterCode: Sendable {
  var name: String
  var slot: Int
  var fallback: Code?
}

/// A part of the template with a name.
struct BlockCode: Sendable {
  var name: String
  var body: ScopeCode
  var extent: Range<Int>
  var place: DocumentPlace
}
