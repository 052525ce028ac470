public import Decisions

/// What a council is called and where it is.
public struct CouncilIdentity: Sendable, Hashable {
  /// The name of its folder.
  public var id: CouncilID
  /// Its full name: "London Borough of Havering".
  public var name: String
  /// Its short name: "Havering".
  public var shortName: String
  /// Its address.
  public var address: Known<String>?
  /// The line under its name.
  public var strapline: String?
  /// Where this comes from.
  public var provenance = Provenance()

  /// A council of those names.
  public init(id: CouncilID, name: String, shortName: String) {
    self.id = id
    self.name = name
    self.shortName = shortName
  }
}
