import XMLTokens

/// The width between the margins of a Writer document's pages (ODF 1.3 part 3, 16.5 and 20.296).
enum OpenDocumentTextWidth {
  /// That of A4 with margins of 2.25 cm, where the document does not say.
  static let usual = 9354

  /// The width on the pages of the first master page, in twentieths of a point.
  ///
  /// - Parameter tokens: those of `styles.xml`.
  static func of(_ tokens: [XMLToken]) -> Int {
    var layout: String?
    var name: String?
    var widths: [String: Int] = [:]
    var first: Int?
    for case .start(let start) in tokens where start.name.namespace == OpenDocumentNames.style {
      switch start.name.local {
      case "page-layout": name = start.value(OpenDocumentNames.style("name"))
      case "page-layout-properties":
        guard let name, let width = width(start) else { continue }
        widths[name] = width
        first = first ?? width
      case "master-page":
        layout = layout ?? start.value(OpenDocumentNames.style("page-layout-name"))
      default: break
      }
    }
    return layout.flatMap { widths[$0] } ?? first ?? usual
  }

  private static func width(_ properties: XMLStart) -> Int? {
    func length(_ local: String) -> Double? {
      properties.attributes.first { $0.name.local == local }.flatMap { points($0.value) }
    }
    guard let page = length("page-width") else { return nil }
    let both = length("margin") ?? 0
    let width = page - (length("margin-left") ?? both) - (length("margin-right") ?? both)
    return min(max(Int((width * 20).rounded()), 2880), 40_000)
  }

  /// A length in points: `29.7cm`, `11in`, `842pt`.
  private static func points(_ length: String) -> Double? {
    let units = ["cm": 72 / 2.54, "mm": 7.2 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0]
    guard let unit = units[String(length.suffix(2))], let number = Double(length.dropLast(2)) else {
      return nil
    }
    return number * unit
  }
}
