/// Part of a paper in words: paragraphs, numbered or not, with headings and tables among them.
public struct Narrative: Sendable, Hashable {
  /// The parts in order.
  public var items: [NarrativeItem]

  /// A narrative of these parts.
  public init(_ items: [NarrativeItem]) {
    self.items = items
  }

  /// A narrative of one piece of Markdown.
  public init(markdown: String) {
    var item = NarrativeItem()
    item.text = markdown
    items = [item]
  }
}

/// One part of a narrative. It has a heading, a text or a table, or several of them.
public struct NarrativeItem: Sendable, Hashable {
  /// The number that others cite, printed as it is: "2.1", "a)".
  public var number: String?
  /// The heading over it.
  public var heading: String?
  /// The text, in Markdown.
  public var text: String?
  /// A table.
  public var table: DataTable?
  /// Why the public may not see this part, when it may not.
  public var withheld: Withheld?

  /// A part with nothing in it yet.
  public init() {}
}
