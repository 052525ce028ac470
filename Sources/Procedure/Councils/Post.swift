public import CivilTime
public import Decisions

/// A post, body or team of a council, by its title.
public struct Post: Sendable, Hashable {
  /// The id by which files name it.
  public var id: PostID
  /// The title as printed.
  public var title: String
  /// What sort it is.
  public var kind: Kind
  /// Its first day.
  public var from: Known<CivilDate>?
  /// Its last day.
  public var to: Known<CivilDate>?
  /// The line of a form of record on which its holder's title stands.
  public var titleSlot: Signatory.TitleSlot?
  /// Other titles under which papers name it.
  public var alsoCalled: [String] = []
  /// Where this comes from.
  public var provenance = Provenance()

  /// A post of that id, title and sort.
  public init(id: PostID, title: String, kind: Kind) {
    self.id = id
    self.title = title
    self.kind = kind
  }

  /// The sorts of post.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Held by an officer.
    case officer
    /// Held by an elected member.
    case member
    /// A body, such as Cabinet.
    case body
    /// A team of officers.
    case team
  }
}

/// Which post advises on a topic.
public struct AdvisingPost: Sendable, Hashable {
  /// The topic.
  public var topic: Implications.Topic
  /// The post.
  public var post: Known<PostID>?
  /// How the adviser's references are written: "FD nnnn/yy".
  public var referencePattern: String?

  /// The adviser on that topic.
  public init(topic: Implications.Topic) {
    self.topic = topic
  }
}
