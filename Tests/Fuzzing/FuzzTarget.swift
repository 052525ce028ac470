/// A part of Remit that reads what strangers send, to be tried with bytes of any kind.
///
/// libFuzzer makes up the bytes (`Scripts/fuzz`); the tests take the seeds, what was found once,
/// and changes to both.
public enum FuzzTarget: String, Sendable, CaseIterable {
  /// The directory of an archive, and what its entries inflate to.
  case zip
  /// The XML of a part.
  case xml
  /// What stands in a tag: read, worked out and printed.
  case expression
  /// A whole template, from its bytes to the finished file.
  case template

  /// Tries these bytes. What is refused in good order is no finding.
  public func run(_ bytes: [UInt8]) throws(Finding) {
    switch self {
    case .zip: try ArchiveTrial.run(bytes)
    case .xml: try MarkupTrial.run(bytes)
    case .expression: try ExpressionTrial.run(bytes)
    case .template: try TemplateTrial.run(bytes)
    }
  }
}
