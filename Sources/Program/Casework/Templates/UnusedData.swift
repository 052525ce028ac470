public import Diagnostics
import Documents
public import OfficeFiles
import TemplateLanguage

/// Data that no tag of a template reads.
public enum UnusedData {
  /// A finding for each name of the data that is never read, with all that it holds.
  ///
  /// - Parameter path: the file of the data.
  public static func findings(
    of template: DocumentTemplate, data path: String
  ) throws(Failure) -> [Diagnostic] {
    let uses = Uses(template.uses)
    var unread: [String] = []
    gather(.record(try TemplateWork.data(path).shape), [], uses, &unread)
    return unread.map { name in
      Diagnostic(
        .warning, "unused-data", "nothing in \(template.name) reads \u{201C}\(name)\u{201D}",
        at: SourcePlace(file: path, field: name),
        remedy: "print it where it belongs, or leave it out of the data")
    }
  }

  private static func gather(
    _ shape: ValueShape, _ path: [String], _ uses: Uses, _ unread: inout [String]
  ) {
    if uses.whole.contains(path) { return }
    switch shape {
    case .record(let record):
      for field in record.fields {
        let inner = path + [field.name]
        if uses.touched.contains(inner) {
          gather(field.shape, inner, uses, &unread)
        } else if uses.readsAsWord(inner) {
          continue
        } else {
          unread.append(DataUse.name(of: inner))
        }
      }
    case .list(let item):
      gather(item, path + ["[]"], uses, &unread)
    default: break
    }
  }

  private struct Uses {
    /// Every path that is read, and those on the way there.
    var touched: Set<[String]> = []
    /// Paths whose values are taken with all that they hold.
    var whole: Set<[String]> = []

    /// Whether a field of Word reads it, which has its name without blanks.
    func readsAsWord(_ path: [String]) -> Bool {
      guard let name = path.last,
        name.contains(where: { !$0.isLetter && !$0.isNumber }) || name.first?.isNumber == true
      else { return false }
      return touched.contains { WordColumn.isField($0.last ?? "", after: name) }
    }

    init(_ uses: [DataUse]) {
      for use in uses {
        for end in use.path.indices { touched.insert(Array(use.path[...end])) }
        if use.manner == .printed || use.manner == .used { whole.insert(use.path) }
      }
      // What is gone through and of which nothing is named is read as a whole.
      let within = Set(touched.map { Array($0.dropLast()) })
      for use in uses where use.manner == .goneThrough && !within.contains(use.path) {
        whole.insert(use.path)
      }
    }
  }
}
