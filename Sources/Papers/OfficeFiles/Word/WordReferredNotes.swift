import TemplateLanguage
import XMLTokens

/// Puts the notes of a Word form where its text refers to them, for their tags mean what they would
/// mean there: within a loop the item, within a branch nothing where that is left out.
///
/// Word keeps notes in parts of their own (ECMA-376 part 1, 17.11). For as long as the form is read a
/// note stands within the element that refers to it:
///
/// ```xml
/// <w:footnoteReference w:id="2"><w:footnote w:id="2"><w:p>…</w:p></w:footnote></w:footnoteReference>
/// ```
struct WordReferredNotes {
  /// The text with the notes in it.
  private(set) var text: [XMLToken]
  /// What is left of the parts that held them, by their names.
  private(set) var parts: [String: [XMLToken]] = [:]

  /// - Parameters:
  ///   - text: the main part.
  ///   - notes: the parts with notes.
  init(_ text: [XMLToken], _ notes: [(part: String, tokens: [XMLToken])]) {
    self.text = text
    guard !notes.isEmpty else { return }
    var found: [String: ArraySlice<XMLToken>] = [:]
    var ranges: [String: (part: String, range: Range<Int>)] = [:]
    let isChanging = Self.holdsTags(text[...])
    for (part, tokens) in notes {
      guard case .start(let root)? = tokens.first, case .start(let document)? = text.first,
        ["footnotes", "endnotes"].contains(root.name.local),
        root.name.prefix == document.name.prefix
      else { continue }
      var index = 1
      while index < tokens.count - 1 {
        guard case .start(let start) = tokens[index] else {
          index += 1
          continue
        }
        let end = tokens[...].endOfElement(from: index) + 1
        let note = tokens[index..<end]
        if isChanging || Self.holdsTags(note), let key = Self.key(of: start, note) {
          found[key] = note
          ranges[key] = (part, index..<end)
        }
        index = end
      }
    }
    place(found)
    for (part, tokens) in notes {
      let moved = ranges.filter { $0.value.part == part && placed.contains($0.key) }
      guard !moved.isEmpty else { continue }
      var changes = TokenChanges()
      for (_, range) in moved.values { changes.remove(range) }
      parts[part] = changes.applied(to: tokens)
    }
  }

  private var placed: Set<String> = []

  /// Puts each note that one reference leads to into that.
  private mutating func place(_ notes: [String: ArraySlice<XMLToken>]) {
    guard !notes.isEmpty else { return }
    var references: [String: [Int]] = [:]
    // What stands in the code of a field belongs to that.
    var codes = OpenFieldCodes()
    for index in text.indices {
      codes.note(text[index])
      guard case .start(let start) = text[index], !codes.areOpen,
        let key = Self.key(ofReference: start)
      else {
        continue
      }
      references[key, default: []].append(index)
    }
    var changes = TokenChanges()
    for (key, places) in references {
      guard places.count == 1, let note = notes[key] else { continue }
      changes.insert(Array(note), before: places[0] + 1)
      placed.insert(key)
    }
    if !placed.isEmpty { text = changes.applied(to: text) }
  }

  private static func key(ofReference start: XMLStart) -> String? {
    guard start.name.namespace == WordNames.main, let id = start.value(WordNames.w("id")) else {
      return nil
    }
    switch start.name.local {
    case "footnoteReference": return "footnote \(id)"
    case "endnoteReference": return "endnote \(id)"
    default: return nil
    }
  }

  /// What a reference calls a note; nil for a line that parts notes from the text, and for a note with
  /// drawings, whose pictures the part of the notes has.
  private static func key(of start: XMLStart, _ note: ArraySlice<XMLToken>) -> String? {
    guard ["footnote", "endnote"].contains(start.name.local),
      (start.value(WordNames.w("type")) ?? "normal") == "normal",
      let id = start.value(WordNames.w("id"))
    else { return nil }
    let draws = note.contains {
      if case .start(let start) = $0 {
        ["drawing", "pict", "object"].contains(start.name.local)
      } else {
        false
      }
    }
    return draws ? nil : "\(start.name.local) \(id)"
  }

  /// Whether something in these tokens is filled in, or comes and goes.
  private static func holdsTags(_ tokens: ArraySlice<XMLToken>) -> Bool {
    var words = ""
    for token in tokens {
      switch token {
      case .text(let text): words += text
      case .start(let start) where start.name.namespace == WordNames.main:
        if ["instrText", "fldSimple", "sdt"].contains(start.name.local) { return true }
      default: break
      }
    }
    return words.contains("{{") || words.contains("{%")
  }

  /// Whether one of these comments holds tags.
  static func holdTags(_ comments: [XMLToken], of numbers: Set<String>) -> Bool {
    var index = 1
    while index < comments.count - 1 {
      let end = comments[...].endOfElement(from: index)
      if case .start(let start) = comments[index], let id = start.value(WordNames.w("id")),
        numbers.contains(id), holdsTags(comments[index...end])
      {
        return true
      }
      if case .start = comments[index] { index = end }
      index += 1
    }
    return false
  }

  // MARK: The pieces of a note

  /// The note as it is written where the element stands that refers to it; nil for a reference without
  /// its note.
  static func note(at reference: XMLStart, _ next: XMLToken?) -> PageNote? {
    guard case .start(let start)? = next, ["footnote", "endnote"].contains(start.name.local),
      start.name.namespace == WordNames.main
    else { return nil }
    func numbered(_ start: XMLStart, _ rest: [XMLToken]) -> PageNote.Numbered? {
      var start = start
      start.set(WordNames.w("id"), to: PieceBuilder.listHole)
      let bytes = XMLWriter.bytes(of: [.start(start), .text("")] + rest)
      let hole = Array(PieceBuilder.listHole.utf8)
      guard let place = bytes.position(of: hole, from: 0) else { return nil }
      return PageNote.Numbered(
        before: Array(bytes[..<place]), after: Array(bytes[(place + hole.count)...]))
    }
    guard let opening = numbered(start, []),
      let mark = numbered(reference, [.end(reference.name)])
    else { return nil }
    return PageNote(place: "\(start.name.local)s", reference: mark, opening: opening)
  }
}
