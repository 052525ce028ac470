import TemplateLanguage
import XMLTokens

/// Retells a Word document's body in OpenDocument, so that a form for Writer can take it in as it
/// takes a Writer document.
///
/// Paragraphs, headings, lists, tables, pictures, text boxes, links, marks and footnotes are retold
/// with their styles. What OpenDocument cannot say is refused, and nothing is lost without a word.
struct WordRetelling {
  let file: WordIncludedFile
  /// The text as it is retold.
  var out = OpenDocumentTokens()
  var styles: RetoldStyles
  var lists: RetoldLists
  /// What stands about the place that is being retold.
  var place = Place()
  var paragraph: OpenParagraph?
  var openList: OpenList?
  /// The lists that came before, by what their items have in common, each with the name of the last.
  var listNames: [String: String] = [:]
  /// The fields that have begun, the outermost first.
  var fields: [RetoldField] = []
  /// Where a link that is being retold leads.
  var link: String?
  /// Whether the next paragraph or table begins a page.
  var beginsPage = false
  /// Marks that wait for the next paragraph.
  var waitingMarks: [RetoldMark] = []
  var marks = RetoldMark.Names()
  var counts = Counts()

  /// What stands about a place in the text.
  struct Place {
    var isNote = false
    var isInBox = false
    /// How many tables it stands in.
    var tables = 0
    /// What the tables about it say of paragraphs and of words.
    var look = RetoldLook()

    /// Whether a page may begin there.
    var isOnPage: Bool { !isNote && !isInBox && tables == 0 }
  }

  /// How many of each there are, for their names.
  struct Counts {
    var lists = 0
    var tables = 0
    var frames = 0
    var notes = 0
  }

  init(_ file: WordIncludedFile, for form: OpenDocumentStyles) {
    self.file = file
    styles = RetoldStyles(file, for: form)
    lists = RetoldLists(file)
    marks = RetoldMark.Names(of: file.body)
  }

  /// The parts that a Writer document of the same text would have: its text and its styles.
  static func parts(
    of file: WordIncludedFile, for form: OpenDocumentStyles
  ) throws(FlowFault) -> (content: [XMLToken], styles: [XMLToken]) {
    var retelling = WordRetelling(file, for: form)
    try retelling.write(blocks: WordElement.all(in: file.body))
    retelling.closeList()
    retelling.endMarks()
    if retelling.beginsPage { retelling.writeEmptyParagraph() }
    var content = OpenDocumentTokens()
    content.open("office:document-content")
    content.open("office:automatic-styles")
    content.tokens += retelling.styles.automatic.tokens
    content.close("office:automatic-styles")
    content.open("office:body")
    content.open("office:text")
    content.tokens += retelling.out.tokens
    content.close("office:text")
    content.close("office:body")
    content.close("office:document-content")
    var common = OpenDocumentTokens()
    common.open("office:document-styles")
    common.open("office:styles")
    common.tokens += retelling.styles.common.tokens
    common.close("office:styles")
    common.close("office:document-styles")
    return (content.tokens, common.tokens)
  }

  // MARK: Blocks

  /// Retells paragraphs and tables, one after the other.
  mutating func write(blocks: [WordElement]) throws(FlowFault) {
    for block in blocks {
      switch block.name {
      case "p" where block.isOfText: try write(paragraph: block)
      case "tbl" where block.isOfText: try write(table: block)
      case "sdt" where block.isOfText:
        try write(blocks: block.child("sdtContent")?.children ?? [])
      case "customXml" where block.isOfText, "smartTag" where block.isOfText:
        try write(blocks: block.children)
      case "AlternateContent":
        try write(blocks: RetoldFrame.chosen(of: block)?.children ?? [])
      case "bookmarkStart", "bookmarkEnd": writeMark(block)
      case "sectPr", "tcPr": continue
      case let name where Self.isUnseen(name): continue
      default: throw refusal(of: block)
      }
    }
  }

  /// Whether an element shows nothing.
  static func isUnseen(_ name: String) -> Bool { unseen.contains(name) || name.hasSuffix("Pr") }

  private static let unseen: Set<String> = [
    "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
    "commentReference", "lastRenderedPageBreak", "annotationRef", "moveFromRangeStart",
    "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
    "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "separator",
    "continuationSeparator", "tblGrid",
  ]

  /// Why an element is not retold.
  func refusal(of element: WordElement) -> FlowFault {
    switch element.name {
    case "oMath", "oMathPara":
      fault("holds a formula, which a Writer form cannot take from Word", "put it in as a picture")
    case "ruby":
      fault(
        "has words with their reading above them, which a Writer form cannot take from Word",
        "write the reading behind the words, in brackets")
    default:
      fault(
        "holds what a Writer form cannot take from Word (\(element.start.name))",
        "take it out in Word, or put the same document beside it as .odt")
    }
  }

  /// A fault of the document.
  func fault(_ what: String, _ remedy: String) -> FlowFault {
    IncludedFile.fault(file.file.name, what, remedy)
  }
}
