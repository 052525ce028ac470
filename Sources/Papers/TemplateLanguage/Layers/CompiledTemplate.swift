public import Diagnostics

/// A template ready to be rendered any number of times: runs of the document's own bytes, and
/// between them what is to be done. It is a value and may be rendered by many tasks at once.
public struct CompiledTemplate: Sendable {
  /// What the template says, for whoever checks it.
  let instructions: [Instruction]
  /// The same made ready to be carried out.
  private(set) var program: Program
  /// How many identifiers the template numbers; see ``Instruction/identifier``.
  let identifierCount: Int
  /// Whether it has tags, be they only comments, which are left out.
  var hasTags = false
  /// Whether tags repeat or leave out single cells, so that a row may have more or fewer of them
  /// than the template's.
  public internal(set) var makesCells = false
  /// Whether it prints values in items of a list, where a table may come to stand.
  public internal(set) var printsInItems = false
  /// What is not as it should be with its tags, though it can be rendered.
  public internal(set) var remarks: [Diagnostic] = []
  /// Every place at which it asks for a clause of the library, each once.
  public internal(set) var clauseUses: [ClauseUse] = []
  /// The tags of a template with errors, of which only the names can be checked.
  var looseTags: [Tag] = []
  /// Whether such a template has tags besides, which could not be read.
  var hasUnreadTags = false

  /// The anchors that have a name of their own in each turn of a loop.
  let anchorsByTurn: [String]
  /// Where the anchors stand that something in the document refers to.
  public let anchorPlaces: [String: DocumentPlace]

  init(
    instructions: [Instruction], identifierCount: Int, hasTags: Bool = false,
    makesCells: Bool = false, anchorsByTurn: [String] = [],
    anchorPlaces: [String: DocumentPlace] = [:]
  ) {
    self.anchorsByTurn = anchorsByTurn
    self.anchorPlaces = anchorPlaces
    self.instructions = instructions
    self.identifierCount = identifierCount
    self.hasTags = hasTags
    self.makesCells = makesCells
    program = ProgramCompiler.program(of: instructions)
  }

  /// What every document begins with, before the first thing that depends on data.
  public var leadingBytes: [UInt8] {
    var bytes: [UInt8] = []
    for instruction in instructions {
      switch instruction {
      case .literal(let literal): bytes += literal
      case .references: continue
      default: return bytes
      }
    }
    return bytes
  }

  /// The clauses that it prints are those of this library.
  public mutating func take(_ clauses: ClauseLibrary) {
    program.clauses = clauses
  }

  /// Whether rendering always gives the same bytes: the template has no tags.
  public var isConstant: Bool {
    !hasTags
      && instructions.allSatisfy {
        switch $0 {
        case .literal, .references, .deferred: true
        default: false
        }
      }
  }
}

/// One thing that rendering does.
indirect enum Instruction: Sendable {
  /// Copies bytes.
  case literal([UInt8])
  /// Writes a value into the sentence that stands there.
  case print(PrintSite)
  /// A picture of the template whose alternative text names the value that takes its place.
  case picture(PrintSite, PictureFrame)
  /// A tag alone in its paragraph: a flow takes the paragraph's place, any other value is
  /// written in the paragraph as it stands.
  case paragraphOrFlow(PrintSite, paragraph: [Instruction])
  /// `if … elif … else`: the first branch whose condition holds.
  case choice([Branch])
  /// `for`.
  case loop(Loop)
  /// `set a = 1`.
  case assign(Assignment, DocumentPlace)
  /// Any other block: `macro`, `call`, `with` and the like.
  case block(Block)
  /// A name or number that must differ each time it is written.
  case identifier(Int, String, isNumber: Bool)
  /// Says to which list of numbers what begins here belongs.
  case listMark(ListMark)
  /// These lists begin anew when they come next.
  case restart([String])
  /// Notes what the markup that follows refers to, so that it is written.
  case references([String])
  /// Where what is referred to is written.
  case deferred
  /// The end of a paragraph that prints: what could not stand in its sentence follows here.
  case endOfParagraph
  /// The beginning of a table that may come to stand behind another: a loop repeats it, or what
  /// stands between the two depends on data.
  case startOfTable
  /// The end of a cell whose paragraphs depend on data.
  case endOfCell
  /// The end of a story whose paragraphs depend on data: what a reader calls it, and its opening
  /// markup, which is all that is written of it when none came.
  case endOfStory(String?, opening: [UInt8])
  /// A cell whose own tags say how it is made.
  case cell(MarkedCell)
  /// A table, a group of its rows, or a list, whose rows or items all depend on data: left out when
  /// none comes.
  case container([Instruction])
  /// Goes on with another record of those that are joined into one document.
  case move(RecordMove, DocumentPlace)
  /// What may stand once in the document, though the block around it be repeated.
  case once(Int, [UInt8])
  /// The name of an anchor, or its number: in the loop that names it anew in each turn, that of the
  /// turn; `turn` is its place in ``CompiledTemplate/anchorsByTurn``.
  case anchor(AnchorMark, turn: Int?)
  /// A turn of a loop begins, in which these anchors have names of their own.
  case turn([Int])
  /// Writes a value into the markup, where nobody reads it.
  case mark(PrintSite)
  /// A note, which is kept elsewhere, and the reference to it.
  case note(ReferredNote)
}

/// A branch of a choice; `else` has no condition.
struct Branch: Sendable {
  var condition: Expression?
  var place: DocumentPlace
  var body: [Instruction]
}

/// A loop and what it repeats.
struct Loop: Sendable {
  var head: LoopHead
  var place: DocumentPlace
  var body: [Instruction]
  var otherwise: [Instruction]
  /// Whether it repeats whole paragraphs.
  var repeatsParagraphs = false

  /// What it goes through.
  var list: Expression { head.list }
  /// The names that it binds for each item.
  var variables: [String] { head.target.names }
}

/// A block other than `if` and `for`, and what it holds.
struct Block: Sendable {
  var head: BlockHead
  var place: DocumentPlace
  var body: [Instruction]
  /// Whether it keeps whole paragraphs, and not only words.
  var keepsParagraphs = false
  /// Where a `call` block's words stand when they are no paragraphs.
  var slot = FlowSlot()
}

/// A print tag in its place.
struct PrintSite: Sendable {
  var expression: Expression
  var place: DocumentPlace
  var slot: FlowSlot
  /// Whether what is printed stands in a paragraph's place, and not in its sentence.
  var standsForParagraph = false
  /// Whether docxtpl's prefix says that it acts upon its whole paragraph: `{{p letter }}`.
  var hasParagraphPrefix = false
  /// Whether a field of an office program prints there, and no tag.
  var isField = false
}

/// Where a printed value stands, for a format that has to lay structure there.
public struct FlowSlot: Sendable, Hashable {
  /// The opening markup of the paragraph around the tag, properties included.
  public var paragraphOpening: [UInt8] = []
  /// The page or section that begins or ends with that paragraph.
  public var boundary: PageBoundary?
  /// Its closing markup.
  public var paragraphClosing: [UInt8] = []
  /// The opening markup of the runs or spans between paragraph and tag, the outermost first.
  public var runOpening: [[UInt8]] = []
  /// Their closing markup, the innermost first.
  public var runClosing: [[UInt8]] = []
  /// The level of the nearest heading above, 0 when there is none.
  public var headingLevelAbove = 0
  /// Where the paragraph's opening markup says to which list of numbers it belongs.
  public var listMark: ListMark?
  /// What a reader calls the text around the tag: "body", "header", "text box".
  public var story = "body"
  /// Whether the tag is the last thing in its paragraph, so that paragraphs may follow it.
  public var endsParagraph = true

  /// A place with nothing around it.
  public init() {}
}
