/// A person's name as a paper prints it, with titles and honours or without.
public struct PrintedName: Sendable, Hashable {
  /// Its words, in small letters, titles and honours left out.
  private let words: [String]

  /// The name as it is printed: “Councillor Barbara Frost OBE”.
  public init(_ text: String) {
    let bare = text.split(separator: ",").first ?? ""
    words = bare.lowercased().split {
      !$0.isLetter && $0 != "-" && $0 != "\u{2019}" && $0 != "'"
    }.map(String.init).filter { !Self.titles.contains($0) }
  }

  /// Whether both may be one person's: the surname of one is among the words of the other. Letters
  /// may follow a surname, and Bill may sign for William.
  public func mayBe(_ other: PrintedName) -> Bool {
    guard let surname = words.last, let otherSurname = other.words.last else { return true }
    return other.words.contains(surname) || words.contains(otherSurname)
  }

  private static let titles: Set<String> = [
    "councillor", "cllr", "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady",
    "professor",
    "prof", "alderman", "the", "rt", "hon", "mbe", "obe", "cbe", "jp",
  ]
}
