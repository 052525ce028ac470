/// How a document format writes what the engine gives it.
///
/// Word, Writer and plain text each have one; the engine itself knows none of their markup.
public protocol OutputDialect: Sendable {
  /// Writes the template's own words back, escaped, otherwise as they stand.
  func appendLiteral(_ text: String, to bytes: inout [UInt8])
  /// Writes a value's words, escaped; tabs, line breaks and runs of spaces stay what they are.
  func appendText(_ text: String, to bytes: inout [UInt8])
  /// The first character of a value that the format has no way to hold.
  func firstForbidden(in text: String) -> Unicode.Scalar?
  /// Lays a flow in the place of its paragraph.
  func layOut(_ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput) throws(FlowFault)
  /// Lays a flow's first paragraph in the sentence; what follows it goes to `output.pending`.
  func layOutInSentence(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault)
  /// Keeps a table that begins here apart from one that ends here.
  func startTable(_ bytes: inout [UInt8])
  /// Makes the cell that ends here a lawful one.
  func endCell(_ bytes: inout [UInt8])
  /// Begins a cell in another look than the template's: its opening markup is given. False when the
  /// cell was written as one that another covers, and has nothing in it.
  func openCell(_ opening: [UInt8], _ look: CellLook, into output: inout RenderOutput) -> Bool
  /// Ends such a cell: its closing markup is given.
  func closeCell(_ closing: [UInt8], _ look: CellLook, into output: inout RenderOutput)
  /// Writes what stands for a cell that the one beside it covers.
  func coverCell(_ output: inout RenderOutput)
  /// Whether a table or list so written has no row or item.
  func isEmptyContainer(_ bytes: ArraySlice<UInt8>) -> Bool
}

extension OutputDialect {
  /// Most formats let tables stand side by side.
  public func startTable(_ bytes: inout [UInt8]) {}
  /// Most formats let a cell be empty.
  public func endCell(_ bytes: inout [UInt8]) {}
  /// A format without tables has no looks of cells.
  public func openCell(
    _ opening: [UInt8], _ look: CellLook, into output: inout RenderOutput
  ) -> Bool {
    output.bytes += opening
    return true
  }
  /// The cell ends as the template's does.
  public func closeCell(
    _ closing: [UInt8], _ look: CellLook, into output: inout RenderOutput
  ) {
    output.bytes += closing
  }
  /// Most formats write nothing for a cell that is covered.
  public func coverCell(_ output: inout RenderOutput) {}
  /// A format without tables and lists has no empty ones.
  public func isEmptyContainer(_ bytes: ArraySlice<UInt8>) -> Bool { false }
}

/// Why a flow cannot be laid where its tag stands.
public struct FlowFault: Error, Sendable, Hashable {
  /// What is wrong.
  public var message: String
  /// What to do.
  public var remedy: String

  /// A fault and its cure.
  public init(message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}

/// What rendering has written so far, and what it asks of other parts of the document.
public struct RenderOutput: Sendable {
  /// The part's bytes.
  public var bytes: [UInt8] = []
  /// Paragraphs that follow the one being written.
  public var pending: [UInt8] = []
  /// What the part refers to, of the things that are written only then.
  public var references: Set<String> = []
  /// Where in the part these things are to be written, when it has a place for them.
  public var deferredPosition: Int?
  /// What other parts must hold once this one is written.
  public var requests = RenderRequests()
  /// The values printed, in their order, when they were asked for.
  public var printed: [Value] = []
  /// How many records beyond the first it went through.
  public var recordsTaken = 0
  /// Whether the template leaves this record out.
  public var leavesOutRecord = false

  /// Nothing written, going on with requests that other parts made.
  public init(requests: RenderRequests = RenderRequests()) {
    self.requests = requests
  }
}

/// What the parts of a document ask of its other parts: numberings that restart, links.
public struct RenderRequests: Sendable, Hashable {
  /// The lists whose numbering restarts, in the order they come.
  public var restartedLists: [RestartedList] = []
  /// The addresses of links, in the order they first come.
  public var links: [String] = []

  /// Nothing asked.
  public init() {}
}

/// A numbered list that begins its numbers anew.
public struct RestartedList: Sendable, Hashable {
  /// The name of its paragraphs' style.
  public var style: String
  /// Its depth among lists, from 0.
  public var level: Int
  /// Its first number.
  public var start: Int

  /// A list in that style.
  public init(style: String, level: Int, start: Int) {
    self.style = style
    self.level = level
    self.start = start
  }
}
