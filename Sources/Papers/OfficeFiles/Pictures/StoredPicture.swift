import TemplateLanguage

/// A picture's file within a document: named by what it holds, so that it is stored once.
struct StoredPicture {
  /// The file's name in its folder.
  let name: String
  /// The ending of its name, by which Word's list of content types tells its kind.
  let ending: String
  let mediaType: String
  let bytes: [UInt8]

  init(_ picture: Picture) {
    ending = Self.ending(of: picture.mediaType)
    name = "remit-\(picture.file.digest.prefix(46)).\(ending)"
    mediaType = picture.mediaType
    bytes = picture.file.bytes
  }

  private static func ending(of mediaType: String) -> String {
    switch mediaType {
    case "image/jpeg": "jpg"
    case "image/x-emf": "emf"
    case "image/x-wmf": "wmf"
    case "image/svg+xml": "svg"
    default: String(mediaType.split(separator: "/").last ?? "png")
    }
  }
}

/// A tag in a picture's alternative text, by which the template says what takes its place.
enum PictureTag {
  /// The tag, when the words are one print tag and nothing else.
  static func tag(in words: String?) -> String? {
    guard let words, words.contains("{{") else { return nil }
    var trimmed = Substring(words)
    while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    guard trimmed.hasPrefix("{{"), trimmed.hasSuffix("}}"), trimmed.count > 4,
      !trimmed.dropFirst(2).contains("{{")
    else { return nil }
    return String(trimmed)
  }
}
