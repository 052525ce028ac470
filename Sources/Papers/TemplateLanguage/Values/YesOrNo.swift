/// The words by which spreadsheets and people say yes and no, whose cells are texts: a text counts as
/// yes as soon as there is one.
public enum YesOrNo {
  /// What a text says; nil where it says neither. Nothing is no.
  public static func said(by text: String) -> Bool? {
    let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if word.isEmpty || no.contains(word) { return false }
    return yes.contains(word) ? true : nil
  }

  private static let yes: Set<String> = ["true", "yes", "y", "1", "on", "x", "checked", "ticked"]
  private static let no: Set<String> = ["false", "no", "n", "0", "off", "unchecked"]
}
