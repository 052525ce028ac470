/// The named styles that every draft defines, the same in both formats.
enum TestStyles {
  static let paragraph: [String] =
    [
      "Standard", "Numbered Paragraph", "List Continue", "Table Heading", "Table Text",
      "Table Number", "Caption", "Box",
    ]
    + ["List Bullet", "List Number"].flatMap { name in (0..<3).map { list(name, $0) } }

  static let character = ["Strong", "Emphasis", "Hyperlink"]

  static func list(_ name: String, _ level: Int) -> String {
    level == 0 ? name : "\(name) \(level + 1)"
  }
}
