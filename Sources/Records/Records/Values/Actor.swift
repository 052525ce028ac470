/// Who did an act, as the record keeps it: the person, the post held then, the account used.
public struct Actor: Sendable, Hashable, Codable {
  /// The person's identifier in people.yaml.
  public var person: String
  /// The person's name, as it stood then.
  public var name: String
  /// The post in which the person acted, if in one.
  public var post: String?
  /// The council for which the person acted, if for one.
  public var council: String?
  /// The account of the machine or the site through which it was done.
  public var account: String
  /// The person whose place was taken, for a deputy.
  public var deputyFor: String?
  /// The person or body for which it was entered, when somebody else entered it.
  public var onBehalfOf: String?

  /// Somebody who acts.
  public init(
    person: String, name: String, post: String? = nil, council: String? = nil, account: String,
    deputyFor: String? = nil, onBehalfOf: String? = nil
  ) {
    self.person = person
    self.name = name
    self.post = post
    self.council = council
    self.account = account
    self.deputyFor = deputyFor
    self.onBehalfOf = onBehalfOf
  }
}
