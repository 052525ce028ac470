/// Which services are bought, and for whom.
public struct Services: Sendable, Hashable {
  /// The groups of people.
  public var clientGroups: [ClientGroup] = []
  /// The services.
  public var types: [ServiceType] = []

  /// No services yet.
  public init() {}
}

/// A group of people a service is for.
public struct ClientGroup: Sendable, Hashable {
  /// The name by which service types refer to it.
  public var id: ClientGroupID
  /// The name as printed.
  public var name: String
  /// A note on it.
  public var note: String?

  /// A group of that id and name.
  public init(id: ClientGroupID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A service, and the groups it is for.
public struct ServiceType: Sendable, Hashable {
  /// The name as printed.
  public var name: String
  /// The groups it is for.
  public var groups: [ClientGroupID] = []
  /// What it is, in Markdown.
  public var description: String?

  /// A service of that name.
  public init(name: String) {
    self.name = name
  }
}
