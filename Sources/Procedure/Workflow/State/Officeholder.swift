public import Councils
public import Decisions

/// Somebody in a post, as the record names them that day.
public struct Officeholder: Sendable, Hashable, Codable {
  /// Who, when it is one of the council's people.
  public var person: PersonID?
  /// The name as printed.
  public var name: String
  /// The post, when it is one of the council's.
  public var post: PostID?
  /// The title as printed.
  public var title: String?
  /// For whom they stood in, by name.
  public var deputyFor: String?
  /// By what writing they stood in.
  public var instrument: String?

  /// Somebody of that name.
  public init(
    person: PersonID? = nil, name: String, post: PostID? = nil, title: String? = nil,
    deputyFor: String? = nil, instrument: String? = nil
  ) {
    self.person = person
    self.name = name
    self.post = post
    self.title = title
    self.deputyFor = deputyFor
    self.instrument = instrument
  }

  /// One of a council's people, in a post that they hold by right or as a deputy.
  public init(_ person: PersonID, in post: HeldPost?, of staff: Staff, _ council: Council) {
    let member = staff.person(person)
    self.init(person: person, name: member?.name ?? person.rawValue, title: member?.title)
    guard let post else { return }
    self.post = post.post
    title = council.post(post.post)?.title ?? title
    if case .deputy(let whom, let instrument) = post.capacity {
      deputyFor = whom.flatMap { staff.person($0)?.name }
      self.instrument = instrument
    }
  }

  /// The title as a record prints it; of a deputy, with the holder for whom they stood in.
  var printedTitle: String? {
    guard let deputyFor else { return title }
    return ["for \(deputyFor)", title].compactMap { $0 }.joined(separator: ", ")
  }

  /// The name with the title: "Barbara Nicholls, Director for Adult Services".
  public var text: String {
    var words = [name]
    // A body is its own holder: "Cabinet", once.
    if let title, title != name { words.append(title) }
    if let deputyFor { words.append("for \(deputyFor)") }
    return words.joined(separator: ", ")
  }
}
