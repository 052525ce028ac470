/// What becomes of a form's fields and content controls when it is filled in.
public struct FieldRules: Sendable, Hashable {
  /// Which merge fields stay fields round the values they show.
  public enum Kept: String, Sendable, Hashable, CaseIterable {
    /// None: each gives way to its value.
    case none
    /// Those for which there is no value, which stay as they are.
    case unfilled
    /// All: each shows its value, and can be filled in again.
    case all
  }

  /// Whether Word works all fields out when the document is opened, for which it asks leave.
  public enum Updating: String, Sendable, Hashable, CaseIterable {
    /// No, but as the form says.
    case asInForm
    /// When a field that is left to Word holds a value in its code, for its result is then an old
    /// one.
    case whenNeeded
    /// Yes.
    case always
  }

  /// Which merge fields stay fields.
  public var kept = Kept.none
  /// Whether content controls stay round the values they show.
  public var keepsControls = false
  /// Whether Word works fields out when the document is opened.
  public var updating = Updating.whenNeeded
  /// Whether a table goes when a list that its rows show is empty, headings and all.
  public var leavesOutEmptyTables = false

  /// The usual rules: fields and controls give way to their values.
  public init(
    kept: Kept = .none, keepsControls: Bool = false, updating: Updating = .whenNeeded,
    leavesOutEmptyTables: Bool = false
  ) {
    self.kept = kept
    self.keepsControls = keepsControls
    self.updating = updating
    self.leavesOutEmptyTables = leavesOutEmptyTables
  }
}
