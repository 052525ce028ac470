import Diagnostics
import OfficeFiles
import TemplateLanguage

/// Texts of sample data that say no, where a template asks whether they hold: a text counts as yes.
enum TextsThatMeanNo {
  /// A finding for each name of which that is so.
  ///
  /// - Parameter records: the data.
  static func findings(of template: DocumentTemplate, in records: [Record]) -> [Diagnostic] {
    var told: Set<[String]> = []
    var found: [Diagnostic] = []
    for use in template.uses where use.isWeighed && !told.contains(use.path) {
      for record in records {
        guard let text = text(at: use.path[...], in: .record(record)) else { continue }
        told.insert(use.path)
        found.append(
          Diagnostic(
            .warning, "counts-as-yes",
            "\(use.name) is the text \u{201C}\(text)\u{201D} in these data, and a text counts as yes",
            at: SourcePlace(file: template.name, document: use.place),
            remedy:
              "write {% if \(use.path.last ?? use.name) == \"Yes\" %} with the word that means "
              + "yes, or give true or false without quotes (.json, .yaml)"))
        break
      }
    }
    return found
  }

  /// The first text there that says no.
  private static func text(at path: ArraySlice<String>, in value: Value) -> String? {
    guard let step = path.first else {
      guard case .text(let text) = value, !text.isEmpty, YesOrNo.said(by: text) == false else {
        return nil
      }
      return text
    }
    switch value {
    case .record(let record) where step != "[]":
      return record[step].flatMap { text(at: path.dropFirst(), in: $0) }
    case .list(let items) where step == "[]":
      return items.lazy.compactMap { text(at: path.dropFirst(), in: $0) }.first
    default: return nil
    }
  }
}
