/// Who decides.
public struct DecisionMaker: Sendable, Hashable {
  /// What sort of decision maker: this settles which law applies.
  public var kind: Kind
  /// The post, an id of the council's policy file.
  public var post: PostID?
  /// The name as printed.
  public var name: String?
  /// The title as printed.
  public var title: String?
  /// The body that decides: "Cabinet".
  public var body: String?

  /// A decision maker of that kind.
  public init(kind: Kind) {
    self.kind = kind
  }

  /// The sorts of decision maker that an English council has.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// The leader, alone.
    case leader
    /// One member of the cabinet.
    case cabinetMember
    /// One member of the executive, where the council calls it that.
    case executiveMember
    /// An officer under delegated power.
    case officer
    /// The cabinet, meeting.
    case cabinet
    /// The executive board, meeting.
    case executiveBoard
    /// A committee.
    case committee
    /// The full council.
    case council
  }
}
