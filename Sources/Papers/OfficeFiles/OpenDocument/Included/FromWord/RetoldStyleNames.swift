/// What Writer calls the styles that Word has of its own.
enum RetoldStyleNames {
  /// The name under which a form for Writer has a style of Word's: the first of those in use that the
  /// form has, or else the first of them.
  static func shown(_ name: String, _ family: String, in form: OpenDocumentStyles) -> String {
    let names = own["\(family) \(name.lowercased())"] ?? [heading(name) ?? name]
    return names.first { form.style($0, family) != nil } ?? names[0]
  }

  private static func heading(_ name: String) -> String? {
    name.hasPrefix("heading ") ? "H" + name.dropFirst() : nil
  }

  private static let own = [
    "paragraph normal": ["Standard", "Normal"],
    "paragraph body text": ["Body Text", "Text body"],
    "paragraph footnote text": ["Footnote", "footnote text"],
    "paragraph caption": ["Caption"],
    "paragraph quote": ["Quote", "Quotations"],
    "paragraph title": ["Title"],
    "paragraph subtitle": ["Subtitle"],
    "text hyperlink": ["Hyperlink", "Internet link", "Internet Link"],
    "text strong": ["Strong", "Strong Emphasis"],
    "text footnote reference": ["Footnote anchor", "footnote reference"],
  ]

  /// A name as a file holds it: letters and figures, and what else there is by its number
  /// (`List_20_Bullet`).
  static func inFile(_ name: String) -> String {
    var made = ""
    for scalar in name.unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic
        || ("0"..."9").contains(scalar) && !made.isEmpty
      made += isPlain ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }
    return made
  }
}
