import Diagnostics

/// What a tag does to the text around it, as its own words say.
///
/// A format asks it before it puts blocks of its own round a place: `{% if no %}` begins a block that
/// another tag ends, `{% set z = 1 %}` gives a name to a value.
public struct TagOutline: Sendable, Hashable {
  /// How far a tag acts.
  public enum Reach: Sendable, Hashable {
    /// Where it stands.
    case itself
    /// From here to the tag that ends the block of that word.
    case begins(String)
    /// Within the block around it.
    case divides
    /// It ends the block of that word.
    case ends(String)
    /// On the table row around it; or the tag cannot be read.
    case beyond
  }

  /// How far it acts.
  public private(set) var reach = Reach.itself
  /// Whether it is written `{% … %}`.
  public let isStatement: Bool
  /// The names that it gives to values, for what follows.
  public private(set) var given: [String] = []
  /// The names that hold in the block which it begins: a loop's item, what a macro is called with.
  public private(set) var bound: [String] = []
  /// All words of the tag.
  public let words: Set<String>

  /// The tags of a paragraph.
  ///
  /// - Parameter isRaw: whether a `{% raw %}` before the paragraph is not ended yet; becomes the same
  ///   for what follows.
  public static func tags(in paragraph: String, isRaw: inout Bool) -> [TagOutline] {
    let scalars = Array(paragraph.unicodeScalars)
    return TagFinder.tags(in: scalars, isRaw: &isRaw).compactMap { found in
      guard found.kind != .comment, found.quoted == nil else { return nil }
      return TagOutline(String(String.UnicodeScalarView(scalars[found.range])), found)
    }
  }

  /// The names, numbers and keywords in a piece of text.
  public static func words(of text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
  }

  private init(_ source: String, _ found: TagFinder.Found) {
    isStatement = found.kind == .statement
    words = Self.words(of: source)
    guard found.isClosed, let reading = try? TagReader.read(source, kind: found.kind),
      reading.level != .row
    else {
      reach = .beyond
      return
    }
    let tag = Tag(
      action: reading.action, level: reading.level, source: source,
      place: DocumentPlace(part: ""), path: [])
    if let word = tag.begins {
      reach = .begins(word)
    } else if let word = tag.ends {
      reach = .ends(word)
    } else if tag.isBlock {
      reach = .divides
    }
    switch reading.action {
    case .assign(let assignment): given = assignment.target.names
    case .forStart(let head): bound = head.target.names
    case .blockStart(let head):
      bound = head.parameters.map(\.name)
      switch head {
      case .capture(let target, _): given = target.names
      case .macro(let name, _): given = [name]
      case .with(let assignments): bound += assignments.flatMap(\.target.names)
      case .call, .filter, .named, .escaping: break
      }
    default: break
    }
  }
}
