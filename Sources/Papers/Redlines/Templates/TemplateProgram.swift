import TemplateLanguage

/// A template's story as states that are gone through word by word.
///
/// A state takes a word of the letter, or fills a hole, or leads on without taking any. All but the
/// return of a loop lead to later states.
struct TemplateProgram {
  enum Operation: UInt8 {
    /// Takes the word of its key.
    case word
    /// A hole of which nothing is filled yet, and one of which something is.
    case hole, filled
    /// A passage in its first paragraph, and one that goes on.
    case passage, further
    /// Leads on.
    case fork
    case end
  }

  struct State {
    var operation: Operation
    var depth: Int16 = 0
    /// What kinds of words a hole takes; all when empty.
    var fits: ValueFit = []
    var kind = LetterText.Kind.word
    /// The word, the hole, or the note that is made of passing.
    var key: Int32 = -1
    /// What it costs to go on: without the word, by the fork, or to another paragraph.
    var cost: Int32 = 0
    /// Where a fork leads.
    var targets: [Int32] = []
  }

  /// What passing a fork says.
  enum Passing {
    case branch(choice: Int, taken: Int?)
    case endOfChoice(Int)
    case loop(Int)
    case turn(Int)
    case endOfLoop(Int)
  }

  /// A word of the template and where it stands.
  struct Literal {
    var paragraph: Int
    var bytes: Range<Int>
  }

  struct Hole {
    var source: String
    var isRepeated: Bool
  }

  private(set) var states: [State] = []
  private(set) var literals: [Int32: Literal] = [:]
  private(set) var holes: [Hole] = []
  private(set) var passings: [Passing] = []
  private(set) var choices: [[String]] = []
  private(set) var loops: [String] = []
  /// The words that follow one another in the template.
  private(set) var neighbours = WordNeighbours()

  init(
    _ outline: [TemplateOutline], _ template: TemplateText, _ vocabulary: inout TextVocabulary
  ) {
    var builder = TemplateProgramBuilder(template)
    builder.addEdges(outline, &vocabulary)
    builder.build(outline, &vocabulary)
    states = builder.states + [State(operation: .end)]
    literals = builder.literals
    holes = builder.holes
    passings = builder.passings
    choices = builder.choices
    loops = builder.loops
    for (state, next) in zip(states, states.dropFirst()) { neighbours.add(state, next) }
  }
}
