/// One thing that differs between two documents.
public struct DocumentChange: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable {
    /// Words of a paragraph were changed.
    case changed
    /// A paragraph came in.
    case added
    /// A paragraph went.
    case removed
    /// A table's row came in.
    case addedRow
    /// A table's row went.
    case removedRow
    /// Words are the same and look otherwise, or the paragraph is set otherwise.
    case formatting
    /// Only blanks differ, such as a no-break blank for a plain one.
    case spacing
  }

  /// Where: in the new document, and for what went in the old one.
  public var place: ChangePlace
  /// What happened.
  public var kind: Kind
  /// The paragraph as it was; a row's cells with ` | ` between. Empty for what came in.
  public var old: String
  /// The paragraph as it is; empty for what went.
  public var new: String
  /// The paragraph's words in order: those that stayed, went and came in.
  public var segments: [TextSegment]
  /// What looked how, and looks how, in words; for changes of formatting.
  public var formatting: [String]
}

/// A stretch of text that stayed, went or came in.
public struct TextSegment: Sendable, Hashable {
  /// What happened to it.
  public enum Kind: String, Sendable, Hashable {
    /// It is in both.
    case same
    /// It is only in the old document.
    case removed
    /// It is only in the new document.
    case added
  }

  /// What happened to it.
  public var kind: Kind
  /// The characters.
  public var text: String
}

extension DocumentChange {
  /// The change in a sentence: `body, paragraph 4: “30 April 2025” is now “31 December 2025”`.
  public var words: String {
    func quoted(_ text: String) -> String { "\u{201C}\(text)\u{201D}" }
    let what: String
    switch kind {
    case .added: what = "added \(quoted(new))"
    case .removed: what = "removed \(quoted(old))"
    case .addedRow: what = "added the row \(quoted(new))"
    case .removedRow: what = "removed the row \(quoted(old))"
    case .formatting: what = formatting.joined(separator: "; ")
    case .spacing: what = "only blanks differ in \(quoted(new))"
    case .changed:
      what = wordChanges.map { from, to in
        if from.isEmpty { return "added \(quoted(to))" }
        return to.isEmpty ? "removed \(quoted(from))" : "\(quoted(from)) is now \(quoted(to))"
      }.joined(separator: "; ")
    }
    return "\(place.words): \(what)"
  }

  /// What stood and what stands in its place, for each change of the paragraph's words.
  public var wordChanges: [(old: String, new: String)] {
    var changes: [(old: String, new: String)] = []
    var isOpen = false
    for segment in segments {
      guard segment.kind != .same else {
        isOpen = false
        continue
      }
      if !isOpen { changes.append(("", "")) }
      isOpen = true
      if segment.kind == .removed {
        changes[changes.count - 1].old += segment.text
      } else {
        changes[changes.count - 1].new += segment.text
      }
    }
    return changes
  }
}
