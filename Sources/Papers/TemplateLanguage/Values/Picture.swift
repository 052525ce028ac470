/// A picture that the data bring.
///
/// Its lengths are in English Metric Units, of which an inch has 914,400 and a millimetre 36,000.
public struct Picture: Sendable, Hashable {
  /// The picture's file.
  public var file: DataFile
  /// What its bytes are: `image/png`, `image/jpeg` or `image/svg+xml`.
  public var mediaType: String
  /// How wide it is shown.
  public var width: Int
  /// How high it is shown.
  public var height: Int
  /// Whether the data say how large it is; otherwise its own size may give way to the page's.
  public var isSized: Bool
  /// What it shows, in words, for whoever does not see it; nil when the data do not say.
  public var alternative: String?

  /// The same picture in points, where it is drawn in lines: what a program shows that draws none.
  public var fallback: PictureFallback?

  /// A picture of that size.
  public init(
    file: DataFile, mediaType: String, width: Int, height: Int, isSized: Bool,
    alternative: String?, fallback: PictureFallback? = nil
  ) {
    self.file = file
    self.mediaType = mediaType
    self.width = width
    self.height = height
    self.isSized = isSized
    self.alternative = alternative
    self.fallback = fallback
  }

  /// The picture in points that stands in for it, of the same size; nil when there is none.
  public var inPoints: Picture? {
    guard let fallback else { return nil }
    var picture = self
    (picture.file, picture.mediaType) = (fallback.file, fallback.mediaType)
    picture.fallback = nil
    return picture
  }

  /// The longest side that a picture may have: 100 inches, more than any paper.
  public static let longestSide = 91_440_000

  /// The picture no larger than this, in its own proportions.
  public func fitted(width most: Int, height tallest: Int? = nil) -> Picture {
    var fitted = self
    if fitted.width > most, fitted.width > 0 {
      fitted.height = max(1, fitted.height * most / fitted.width)
      fitted.width = most
    }
    if let tallest, fitted.height > tallest, fitted.height > 0 {
      fitted.width = max(1, fitted.width * tallest / fitted.height)
      fitted.height = tallest
    }
    return fitted
  }

  /// The picture as large as a frame lets it be, in its own proportions.
  public func filling(width most: Int, height tallest: Int) -> Picture {
    guard width > 0, height > 0, most > 0, tallest > 0 else { return self }
    var filled = self
    // By the width, unless that makes it higher than the frame.
    if height * most <= tallest * width {
      (filled.width, filled.height) = (most, max(1, height * most / width))
    } else {
      (filled.width, filled.height) = (max(1, width * tallest / height), tallest)
    }
    return filled
  }
}

/// A picture in points that stands in for one drawn in lines.
public struct PictureFallback: Sendable, Hashable {
  /// The picture's file.
  public var file: DataFile
  /// What its bytes are: `image/png` or `image/jpeg`.
  public var mediaType: String

  /// A file of that kind.
  public init(file: DataFile, mediaType: String) {
    self.file = file
    self.mediaType = mediaType
  }
}

/// A picture of the template that a value takes the place of: its markup, and where in it stands
/// what depends on the value.
///
/// A template names the value in the picture's alternative text, as `{{ logo }}`.
public struct PictureFrame: Sendable, Hashable {
  /// A stretch of the markup, or what the format writes between two.
  public enum Part: Sendable, Hashable {
    /// Markup as it stands.
    case markup([UInt8])
    /// Where the picture's bytes are found, as the format says it.
    case source
    /// The same picture in another kind, where it has one.
    case otherKind
    /// The picture's alternative text, in an attribute.
    case alternativeAttribute
    /// The picture's alternative text, in an element.
    case alternative
    /// The number or name that no other drawing has.
    case identity
    /// The picture's media type.
    case mediaType
    /// The picture's width.
    case width
    /// The picture's height.
    case height
  }

  /// The markup, part by part.
  public var parts: [Part]
  /// The room there is from left to right, in English Metric Units.
  public var width: Int
  /// The room there is from top to bottom.
  public var height: Int

  /// A frame of that size.
  public init(parts: [Part], width: Int, height: Int) {
    self.parts = parts
    self.width = width
    self.height = height
  }
}
