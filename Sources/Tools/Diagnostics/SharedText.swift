/// A text that is kept once and printed by several files, in which a fault stands: mended there, it is
/// mended in all of them.
public struct SharedText: Sendable, Hashable {
  /// Its name: `other-terms`.
  public var name: String
  /// What it is, in a sentence: the clause “other-terms”.
  public var words: String
  /// The files that print it, of those that were looked at, in their order.
  public var printedBy: [String]

  /// A text of that name.
  public init(_ name: String, words: String, printedBy: [String]) {
    self.name = name
    self.words = words
    self.printedBy = printedBy
  }

  /// Where it is from and where it goes: in the clause “other-terms”, printed by a.docx and a.odt.
  public var sentence: String {
    let files = printedBy.dropLast().joined(separator: ", ")
    let last = printedBy.last ?? ""
    return "in \(words), printed by \(files.isEmpty ? last : "\(files) and \(last)")"
  }
}

extension [Diagnostic] {
  /// The same with what stands in a shared text told once, with all the files that print it.
  public var withSharedTextsOnce: [Diagnostic] {
    var places: [Diagnostic: Int] = [:]
    var result: [Diagnostic] = []
    for diagnostic in self {
      guard let shared = diagnostic.sharedText else {
        result.append(diagnostic)
        continue
      }
      var plain = diagnostic
      plain.sharedText?.printedBy = []
      if let place = places[plain] {
        let known = result[place].sharedText?.printedBy ?? []
        result[place].sharedText?.printedBy += shared.printedBy.filter { !known.contains($0) }
      } else {
        places[plain] = result.count
        result.append(diagnostic)
      }
    }
    return result
  }
}
