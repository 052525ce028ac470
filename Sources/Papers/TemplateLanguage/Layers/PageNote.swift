/// A note of a form which its format keeps apart from the text, and which is written where the text
/// refers to it: with the values that its tags have there, as often as the reference is, and not at
/// all where that is left out.
public struct PageNote: Sendable, Hashable {
  /// Markup with the note's number in it.
  public struct Numbered: Sendable, Hashable {
    /// What stands before the number.
    public var before: [UInt8]
    /// What stands behind it.
    public var after: [UInt8]

    /// Markup round a number.
    public init(before: [UInt8], after: [UInt8]) {
      self.before = before
      self.after = after
    }

    /// The markup with that number.
    func with(_ number: Int) -> [UInt8] { before + Array(String(number).utf8) + after }
  }

  /// Where notes of the kind are kept, in the format's own words.
  public var place: String
  /// What stands in the text.
  public var reference: Numbered
  /// What the note begins with.
  public var opening: Numbered

  /// A note of a kind.
  public init(place: String, reference: Numbered, opening: Numbered) {
    self.place = place
    self.reference = reference
    self.opening = opening
  }
}

/// A note of a form in the place where the text refers to it.
struct ReferredNote: Sendable {
  var note: PageNote
  var closing: [UInt8]
  var body: [Instruction]
}
