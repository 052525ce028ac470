/// Something a person must change, or should know, about a file they wrote.
///
/// It says what was found and the rule it breaks, where, and what to do instead.
public struct Diagnostic: Sendable, Hashable {
  /// How much it weighs.
  public var severity: Severity
  /// A stable name for the kind of fault, such as `unknown-field`, for programs and for search.
  public var code: String
  /// What is wrong, in one sentence.
  public var message: String
  /// Where it stands.
  public var place: SourcePlace?
  /// What would put it right.
  public var remedy: String?
  /// The text in which it stands, where files that print it were looked at.
  public var sharedText: SharedText?

  /// A diagnostic of the given kind.
  public init(
    _ severity: Severity, _ code: String, _ message: String, at place: SourcePlace? = nil,
    remedy: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.remedy = remedy
  }
}

/// Several diagnostics as one error, for work that cannot go on.
public struct DiagnosticsError: Error, Sendable, Hashable {
  /// What was found, in the order of the file.
  public var list: [Diagnostic]

  /// An error that carries these diagnostics.
  public init(_ list: [Diagnostic]) {
    self.list = list
  }

  /// An error that carries one diagnostic.
  public init(_ diagnostic: Diagnostic) {
    self.list = [diagnostic]
  }
}
