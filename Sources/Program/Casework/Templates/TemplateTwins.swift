public import Diagnostics
public import OfficeFiles
import TemplateLanguage

/// Whether a form in Word and the same form in Writer print the same.
public enum TemplateTwins {
  /// The tags that stand in one of the two and not in the other, or not as often.
  ///
  /// In the body tags are counted. Headers, footers and the like are only compared for what they
  /// print: Word has a header for first and even pages each, Writer need not, and Word keeps a text
  /// box twice.
  public static func disagreements(
    _ one: DocumentTemplate, _ other: DocumentTemplate
  ) -> [Diagnostic] {
    lacking(one, beside: other) + lacking(other, beside: one)
  }

  /// What `template` has and `other` lacks.
  private static func lacking(
    _ template: DocumentTemplate, beside other: DocumentTemplate
  ) -> [Diagnostic] {
    let own = Counted(template)
    let theirs = Counted(other)
    var found: [Diagnostic] = []
    var told: Set<String> = []
    for statement in template.statements {
      let isBody = statement.place.part == "body"
      let key = "\(isBody) \(statement.words)"
      let count = isBody ? own.inBody[statement.words] ?? 0 : 1
      let there =
        isBody
        ? theirs.inBody[statement.words] ?? 0 : theirs.elsewhere.contains(statement.words) ? 1 : 0
      guard there < count, told.insert(key).inserted else { continue }
      found.append(
        Diagnostic(
          .error, "formats-differ",
          "\(statement.words) stands \(times(count)) \(isBody ? "in the body" : "here") and "
            + "\(there == 0 ? "not at all" : times(there)) in \(other.name)",
          at: SourcePlace(file: template.name, document: statement.place),
          remedy: "write it in both, in the same place, or take it out here"))
    }
    return found
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  private struct Counted {
    var inBody: [String: Int] = [:]
    var elsewhere: Set<String> = []

    init(_ template: DocumentTemplate) {
      for statement in template.statements {
        if statement.place.part == "body" {
          inBody[statement.words, default: 0] += 1
        } else {
          elsewhere.insert(statement.words)
        }
      }
    }
  }
}
