import Diagnostics
import Instruments
import Redlines

/// A letter that somebody edited by hand and brings back.
struct ReturnedLetter {
  private let document: ReadDocument
  private let file: String
  private let letter: LetterBatch.Letter
  private let words: String
  private let wordsBefore: String
  private let batch: LetterBatch
  private let suppliers: SupplierList

  /// - Parameters:
  ///   - letter: the letter that it is said to be.
  ///   - current: that letter as it is kept.
  init(
    _ document: ReadDocument, in file: String, of letter: LetterBatch.Letter,
    as current: ReadDocument, in batch: LetterBatch, _ suppliers: SupplierList
  ) {
    self.document = document
    self.file = file
    self.letter = letter
    self.batch = batch
    self.suppliers = suppliers
    words = Self.words(of: document)
    wordsBefore = Self.words(of: current)
  }

  /// Why it cannot be taken in.
  var faults: [Diagnostic] {
    [heldChanges, tags, otherSupplier].compactMap(\.self)
  }

  /// Tracked changes would go out with it, those that it takes back too.
  private var heldChanges: Diagnostic? {
    guard document.holdsTrackedChanges else { return nil }
    return Diagnostic(
      .error, "tracked-changes",
      "the letter holds tracked changes, which the supplier would see, with what they take back",
      at: SourcePlace(file: file),
      remedy:
        "accept or reject all changes, save it, and bring it back: what differs from the letter "
        + "as it was is shown to Legal in any case")
  }

  /// Values were merged in when the letter was written, and are not any more.
  private var tags: Diagnostic? {
    guard let tag = ["{{", "{%", "{#"].first(where: { words.contains($0) }) else { return nil }
    return Diagnostic(
      .error, "tag-in-letter",
      "the letter has \u{201C}\(tag)\u{201D}, and nothing takes the place of a tag any more",
      at: SourcePlace(file: file), remedy: "write the words themselves, and bring it back")
  }

  /// The letter names the supplier to whom it goes, if it did before.
  private var otherSupplier: Diagnostic? {
    guard let own = name(of: letter.supplier), wordsBefore.contains(own), !words.contains(own)
    else {
      return nil
    }
    let other = batch.standing.first { one in
      one.number != letter.number && name(of: one.supplier).map(words.contains) == true
    }
    return Diagnostic(
      .error, "other-letter",
      "the letter does not name \(own), to whom letter \(letter.number) goes"
        + (other.map { "; this is letter \($0.number)" } ?? ""),
      at: SourcePlace(file: file),
      remedy: other.map { "bring it back as letter \($0.number), or name the right file" }
        ?? "name the right file; a supplier's name is put right with remit suppliers import")
  }

  private func name(of supplier: SupplierID) -> String? {
    suppliers[supplier]?.facts.name
  }

  /// All that it says, blanks within as one.
  private static func words(of document: ReadDocument) -> String {
    document.paragraphs.map(\.text).joined(separator: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
