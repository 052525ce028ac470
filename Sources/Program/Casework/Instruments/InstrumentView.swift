public import JSONText

/// A contract, a batch of letters or a placement as it is shown.
public protocol InstrumentView: Sendable {
  /// It in lines.
  var lines: [String] { get }
  /// It as JSON.
  var json: JSONValue { get }
}
