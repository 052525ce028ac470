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
  /// Puts a picture in the place of one of the template's.
  func place(
    _ picture: Picture, in frame: PictureFrame, into output: inout RenderOutput
  ) throws(FlowFault)
  /// A number for a list whose numbers begin anew.
  func begin(_ mark: ListMark, in output: inout RenderOutput) -> Int
  /// Writes to which list of numbers what begins here belongs: the list of that number.
  func append(_ mark: ListMark, number: Int, isFirst: Bool, to bytes: inout [UInt8])
  /// Keeps a table that begins here apart from one that ends here.
  func startTable(_ bytes: inout [UInt8])
  /// Whether blocks that are written as one begin with a table.
  func beginsWithTable(_ blocks: [UInt8]) -> Bool
  /// Makes the cell that ends here a lawful one.
  func endCell(_ bytes: inout [UInt8])
  /// Makes the story that ends here a lawful one: what a reader calls it, and its opening markup;
  /// nothing where that is kept elsewhere, as a note's is.
  func endStory(_ name: String?, opening: [UInt8], _ bytes: inout [UInt8])
  /// Begins a cell in another look than the template's: its opening markup is given. False when the
  /// cell was written as one that another covers, and has nothing in it.
  func openCell(_ opening: [UInt8], _ look: CellLook, into output: inout RenderOutput) -> Bool
  /// Ends such a cell: its closing markup is given, and the opening markup of the template's.
  func closeCell(
    _ closing: [UInt8], of opening: [UInt8], _ look: CellLook, into output: inout RenderOutput)
  /// Writes what stands for a cell that the one beside it covers.
  func coverCell(_ output: inout RenderOutput)
  /// Whether a table or list so written has no row or item.
  func isEmptyContainer(_ bytes: ArraySlice<UInt8>) -> Bool
  /// A number for one more note of the form of that kind; see ``PageNote``.
  func number(ofNoteAt place: String, _ requests: RenderRequests) -> Int
  /// Whether the template has a bookmark of that name, in small letters.
  func hasAnchor(named name: String) -> Bool
}

extension OutputDialect {
  /// A format without pictures has none to be replaced.
  public func place(
    _ picture: Picture, in frame: PictureFrame, into output: inout RenderOutput
  ) throws(FlowFault) {
    throw FlowFault(
      message: "a picture cannot stand here", remedy: "print it in a Word or Writer document")
  }
  /// A format without lists counts nothing.
  public func begin(_ mark: ListMark, in output: inout RenderOutput) -> Int { 0 }
  /// A format without lists says nothing of them.
  public func append(_ mark: ListMark, number: Int, isFirst: Bool, to bytes: inout [UInt8]) {}
  /// Most formats let tables stand side by side.
  public func startTable(_ bytes: inout [UInt8]) {}
  /// A format that lets tables stand side by side does not ask.
  public func beginsWithTable(_ blocks: [UInt8]) -> Bool { false }
  /// Most formats let a cell be empty.
  public func endCell(_ bytes: inout [UInt8]) {}
  /// Most formats let a story be empty.
  public func endStory(_ name: String?, opening: [UInt8], _ bytes: inout [UInt8]) {}
  /// A format without tables has no looks of cells.
  public func openCell(
    _ opening: [UInt8], _ look: CellLook, into output: inout RenderOutput
  ) -> Bool {
    output.bytes += opening
    return true
  }
  /// The cell ends as the template's does.
  public func closeCell(
    _ closing: [UInt8], of opening: [UInt8], _ look: CellLook, into output: inout RenderOutput
  ) {
    output.bytes += closing
  }
  /// Most formats write nothing for a cell that is covered.
  public func coverCell(_ output: inout RenderOutput) {}
  /// A format without tables and lists has no empty ones.
  public func isEmptyContainer(_ bytes: ArraySlice<UInt8>) -> Bool { false }
  /// A format that has notes in its text numbers none.
  public func number(ofNoteAt place: String, _ requests: RenderRequests) -> Int { 0 }
  /// A format without bookmarks has none.
  public func hasAnchor(named name: String) -> Bool { false }
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

  /// More than one paragraph is to stand where words of a sentence follow.
  public static let paragraphsAmidWords = FlowFault(
    message: "this passage has more than one paragraph, and words follow the tag",
    remedy: "give the tag a paragraph of its own, or put it last in its paragraph")
}

/// What rendering has written so far, and what it asks of other parts of the document.
public struct RenderOutput: Sendable {
  /// The part's bytes; of a part that was handed over while it was made, those after that.
  public var bytes: [UInt8] = []
  /// How many bytes were handed over while the part was made.
  public var handedOver = 0
  /// The part up to ``deferredPosition``, when what follows was handed over.
  public var head: [UInt8] = []
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
  /// The notes of the form that were written, with the values printed in them.
  public var notes: [PrintedNote] = []
  /// The anchors written to which something in the document refers.
  public var anchors: Set<AnchorInTurn> = []
  /// The anchors to which what was written refers.
  public var mentions: Set<AnchorInTurn> = []
  /// How many records beyond the first it went through.
  public var recordsTaken = 0
  /// Whether the template leaves this record out.
  public var leavesOutRecord = false

  /// Nothing written, going on with requests that other parts made.
  public init(requests: RenderRequests = RenderRequests()) {
    self.requests = requests
  }
}

/// The values printed in a note of the form.
public struct PrintedNote: Sendable {
  /// How many values the text printed before it.
  public var offset: Int
  /// Which kind of note it is; see ``PageNote/place``.
  public var place: String
  /// The values.
  public var values: [Value]
}

/// An anchor of a template as it stands in a document.
public struct AnchorInTurn: Sendable, Hashable {
  /// Which it is; see ``AnchorMark/anchor``.
  public var anchor: String
  /// In which turn of the loop that repeats it, from 1.
  public var turn: Int
}

/// What the parts of a document ask of its other parts: numberings that restart, links.
public struct RenderRequests: Sendable, Hashable {
  /// The lists whose numbering restarts, in the order they come.
  public var restartedLists: [RestartedList] = []
  /// The addresses of links, in the order they first come.
  public var links: [String] = []
  /// The pictures that the part being written shows, each once.
  public var pictures: [Picture] = []
  /// How many drawings and marks have been given numbers of their own.
  public var numbers = 0
  /// Whether a value brought a table, or a document, into an item of a list.
  public var partsLists = false
  /// How many documents have been taken in.
  public var documents = 0
  /// The names of bookmarks that came with them, in small letters.
  public var bookmarks: Set<String> = []
  /// How many notes at the foot of the page values have brought.
  public var notes = 0
  /// The addresses of links in such notes, in the order they first come.
  public var noteLinks: [String] = []
  /// What parts must hold that are not written by their own tags, each once.
  public private(set) var additions: [RequestedMarkup] = []
  /// Where each stands among them, by place and key, and how many there are for a place.
  private var known: [String: Int] = [:]
  private var counts: [String: Int] = [:]

  /// Nothing asked.
  public init() {}

  /// Begins another part, which has links and pictures of its own.
  public mutating func beginPart() {
    links = []
    pictures = []
  }

  /// The place of a picture among those of the part.
  public mutating func place(of picture: Picture) -> Int {
    if let place = pictures.firstIndex(where: { $0.file == picture.file }) { return place }
    pictures.append(picture)
    return pictures.count - 1
  }

  /// The place of a link's address among those of the part.
  public mutating func place(ofLink address: String) -> Int {
    if let place = links.firstIndex(of: address) { return place }
    links.append(address)
    return links.count - 1
  }

  /// The place of a link's address among those of notes.
  public mutating func place(ofNoteLink address: String) -> Int {
    if let place = noteLinks.firstIndex(of: address) { return place }
    noteLinks.append(address)
    return noteLinks.count - 1
  }

  /// The number of one more note at the foot of the page, from 1.
  public mutating func nextNote() -> Int {
    notes += 1
    return notes
  }

  /// A number that no drawing or mark has yet, from 0.
  public mutating func nextNumber() -> Int {
    defer { numbers += 1 }
    return numbers
  }

  /// Asks for markup in another part, unless it has been asked for.
  public mutating func add(_ markup: RequestedMarkup) {
    let key = "\(markup.place)\n\(markup.key)"
    guard known[key] == nil else { return }
    known[key] = additions.count
    counts[markup.place, default: 0] += 1
    additions.append(markup)
  }

  /// How much markup is asked for at a place.
  public func count(at place: String) -> Int { counts[place] ?? 0 }

  /// Writes markup that has been asked for before it was known.
  public mutating func replace(place: String, key: String, bytes: [UInt8]) {
    if let index = known["\(place)\n\(key)"] { additions[index].bytes = bytes }
  }
}

/// Markup that another part must hold: a style, the pattern of a list, a note.
public struct RequestedMarkup: Sendable, Hashable {
  /// Where it belongs, in the format's own words.
  public var place: String
  /// What it is called there; one of a name is written once.
  public var key: String
  /// The markup.
  public var bytes: [UInt8]

  /// Markup for a place.
  public init(place: String, key: String, bytes: [UInt8]) {
    self.place = place
    self.key = key
    self.bytes = bytes
  }
}

/// A numbered list that begins its numbers anew.
public struct RestartedList: Sendable, Hashable {
  /// The name of its paragraphs' style.
  public var style: String
  /// Its depth among lists, from 0.
  public var level: Int
  /// Its first number.
  public var start: Int
  /// The pattern of its numbers, where that is not told by the style.
  public var pattern: String?
  /// What its numbering holds beyond that, when it is known.
  public var markup: [UInt8]?

  /// The pattern of a list whose markup says all.
  public static let ofItsOwn = ""

  /// A list in that style.
  public init(
    style: String, level: Int, start: Int, pattern: String? = nil, markup: [UInt8]? = nil
  ) {
    self.style = style
    self.level = level
    self.start = start
    self.pattern = pattern
    self.markup = markup
  }
}
