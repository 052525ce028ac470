public import Diagnostics

/// Why a piece of work could not be done, for the person and for the shell.
public struct Failure: Error, Sendable, Hashable {
  /// What kind of failure, each with its exit status (those of sysexits, as far as they go).
  public enum Kind: Int32, Sendable, Hashable {
    /// A readable file has findings, or an act is refused.
    case findings = 1
    /// The command was not given as it must be.
    case usage = 64
    /// Data or a template that cannot be read or rendered.
    case data = 65
    /// A file or folder that should be there is not.
    case missing = 66
    /// A fault in Remit itself.
    case fault = 70
    /// Something could not be written.
    case writing = 73
    /// Somebody else is at work in the same data folder.
    case busy = 75
    /// A file that may not be read.
    case permission = 77
    /// The council's folder is not in order.
    case configuration = 78
  }

  /// The kind.
  public var kind: Kind
  /// What was found.
  public var diagnostics: [Diagnostic]

  /// A failure with these findings.
  public init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.diagnostics = diagnostics
  }

  /// A failure with one finding.
  public init(
    _ kind: Kind, _ code: String, _ message: String, at place: SourcePlace? = nil,
    remedy: String? = nil
  ) {
    self.init(kind, [Diagnostic(.error, code, message, at: place, remedy: remedy)])
  }
}

/// Runs work that collects diagnostics, as a failure of that kind.
func orFail<Result>(
  _ kind: Failure.Kind, _ work: () throws(DiagnosticsError) -> Result
) throws(Failure) -> Result {
  do {
    return try work()
  } catch {
    throw Failure(kind, error.list)
  }
}
