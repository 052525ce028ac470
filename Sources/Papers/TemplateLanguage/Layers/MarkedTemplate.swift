import Diagnostics

/// A story cut into units and items, its tags found and read, before their reach is settled.
struct MarkedTemplate: Sendable {
  /// A unit with its markup and the unit it stands in.
  struct UnitNode: Sendable {
    var unit: TemplateUnit
    var parent: Int?
    var opening: [UInt8]
    var closing: [UInt8] = []
    /// How many things a reader would see in it: words, pictures, printed values.
    var visibleCount = 0
    /// For a paragraph, the level of the nearest heading above it in its story.
    var headingLevelAbove = 0
  }

  /// One thing in the order of the document.
  enum Item: Sendable {
    case open(Int)
    case close(Int)
    case markup([UInt8])
    case text(String)
    case symbol([UInt8], reads: String)
    case anchor(key: String, [UInt8], DocumentPlace)
    case identifier(String, isNumber: Bool)
    case tag(Int)
    case reference(String)
    case deferred
  }

  var units: [UnitNode] = []
  var items: [Item] = []
  var tags: [Tag] = []
  var diagnostics: [Diagnostic] = []

  /// Whether a value is printed in an item of a list.
  var printsInItems: Bool {
    tags.contains { tag in
      guard case .print = tag.action else { return false }
      return unit(.listItem, around: tag) != nil
    }
  }

  /// The innermost unit of that kind around a tag.
  func unit(_ kind: TemplateUnit.Kind, around tag: Tag) -> Int? {
    tag.path.last { units[$0].unit.kind == kind }
  }
}
