public import Decisions

/// Which rows of a register somebody wants; what is nil leaves all.
public struct RegisterFilter: Sendable, Hashable {
  /// Words that a row must contain, each of them, whatever the capitals.
  public var text: String?
  /// The council.
  public var council: CouncilID?
  /// The ground of a waiver, by its id or any words of it.
  public var ground: String?
  /// The status, as the register prints it; of a waiver also whether it came in time.
  public var status: String?

  /// All rows.
  public init(
    text: String? = nil, council: CouncilID? = nil, ground: String? = nil, status: String? = nil
  ) {
    self.text = text
    self.council = council
    self.ground = ground
    self.status = status
  }

  /// Whether a row is wanted.
  ///
  /// - Parameter timing: how it stands in time, by which it can be asked for as by its status.
  func admits(
    _ cells: [String], council: CouncilID?, ground: String? = nil, status: String?,
    timing: String? = nil
  ) -> Bool {
    if let wanted = self.council, let council, wanted != council { return false }
    if let wanted = self.status, !Self.same(wanted, status ?? ""),
      !Self.same(wanted, timing ?? "")
    {
      return false
    }
    if let wanted = self.ground, !Self.plain(ground ?? "").contains(Self.plain(wanted)) {
      return false
    }
    guard let text else { return true }
    let all = cells.joined(separator: "\n").lowercased()
    return text.lowercased().split(separator: " ").allSatisfy { all.contains($0) }
  }

  private static func same(_ left: String, _ right: String) -> Bool { plain(left) == plain(right) }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
