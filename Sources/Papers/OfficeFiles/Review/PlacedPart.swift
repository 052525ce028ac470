import Diagnostics
import XMLTokens

/// The paragraphs and tables of a part of a document, each with its place, counted as the places
/// of tags are: within its story, and within its table by row and cell.
struct PlacedPart {
  /// A paragraph or a table.
  struct Thing {
    var isTable: Bool
    /// Where it begins among the part's tokens.
    var index: Int
    var place: DocumentPlace
    /// For a heading, its level from 1.
    var headingLevel: Int?
  }

  let tree: PartTree
  /// In the order of the part.
  private(set) var things: [Thing] = []

  private var stories: [Story] = []

  private struct Story {
    var name: String
    var paragraphs = 0
    var tables = 0
    var heading: String?
    var open: [(number: Int, row: Int, cell: Int, paragraph: Int)] = []
  }

  /// What ends with an element.
  private enum Opened {
    case story
    case table
    case other
  }

  /// The things of a part of that file; `name` is what a reader calls it.
  init(_ tree: PartTree, named name: String, in file: some FinishedFile) {
    self.tree = tree
    var opened: [Opened] = []
    var endOfDeletions = -1
    for (index, token) in tree.tokens.enumerated() where index > endOfDeletions {
      switch token {
      case .start(let start) where start.name == OpenDocumentNames.text("tracked-changes"):
        endOfDeletions = tree.end(of: index)
      case .start(let start): opened.append(begin(start, at: index, named: name, in: file))
      case .end:
        switch opened.popLast() {
        case .story: stories.removeLast()
        case .table: _ = stories[stories.count - 1].open.popLast()
        case .other, nil: break
        }
      case .text: break
      }
    }
  }

  private mutating func begin(
    _ start: XMLStart, at index: Int, named name: String, in file: some FinishedFile
  ) -> Opened {
    if let story = Self.story(start, at: index, named: name) {
      stories.append(Story(name: story))
      return .story
    }
    guard var story = stories.last else { return .other }
    defer { stories[stories.count - 1] = story }
    let last = story.open.count - 1
    if file.anatomy.tables.contains(start.name) {
      story.tables += 1
      story.open.append((story.tables, 0, 0, 0))
      add(index, in: story, isTable: true)
      return .table
    } else if file.anatomy.rows.contains(start.name), last >= 0 {
      story.open[last].row += 1
      story.open[last].cell = 0
    } else if file.anatomy.cells.contains(start.name), last >= 0 {
      story.open[last].cell += 1
      story.open[last].paragraph = 0
    } else if file.anatomy.paragraphs.contains(start.name) {
      story.paragraphs += 1
      if last >= 0 { story.open[last].paragraph += 1 }
      let level = file.headingLevel(tree, index)
      add(index, in: story, isTable: false, level: level)
      if level != nil { story.heading = String(tree.text(of: index).prefix(60)) }
    }
    return .other
  }

  private mutating func add(
    _ index: Int, in story: Story, isTable: Bool, level: Int? = nil
  ) {
    var place = DocumentPlace(part: story.name)
    place.heading = story.heading
    if let table = story.open.last {
      place.table = table.number
      if !isTable {
        place.row = table.row
        place.cell = table.cell
        place.paragraph = table.paragraph > 1 ? table.paragraph : nil
      }
    } else {
      place.paragraph = story.paragraphs
    }
    let words = tree.text(of: index)
    if !words.isEmpty { place.words = words.count > 60 ? "\(words.prefix(59))…" : words }
    things.append(Thing(isTable: isTable, index: index, place: place, headingLevel: level))
  }

  /// What a reader calls the story that begins at an element; nil for an element within one.
  private static func story(_ start: XMLStart, at index: Int, named name: String) -> String? {
    let local = start.name.local
    switch start.name.namespace {
    case WordNames.main:
      if index == 0 { return ["footnotes", "endnotes", "comments"].contains(local) ? nil : name }
      if local == "txbxContent" { return "text box" }
      return ["footnote", "endnote", "comment"].contains(local) ? local : nil
    case OpenDocumentNames.office:
      return local == "text" ? "body" : local == "annotation" ? "comment" : nil
    case OpenDocumentNames.style where !local.hasSuffix("-style"):
      return ["header", "footer"].first { local.hasPrefix($0) }
    case OpenDocumentNames.draw: return local == "text-box" ? "text box" : nil
    case OpenDocumentNames.text: return local == "note-body" ? "note" : nil
    default: return nil
    }
  }

  /// The place of what stands in a paragraph.
  func place(around index: Int) -> DocumentPlace? {
    things.last { !$0.isTable && $0.index <= index && tree.end(of: $0.index) >= index }?.place
  }
}
