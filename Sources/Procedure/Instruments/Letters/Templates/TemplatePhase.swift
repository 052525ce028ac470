/// How a template stands with Legal, for one purpose.
public enum TemplatePhase: String, Sendable, Hashable, CaseIterable {
  /// Legal approved it.
  case approved
  /// Legal took its approval back.
  case withdrawn

  /// The phase in words.
  public var words: String {
    switch self {
    case .approved: "approved"
    case .withdrawn: "approval withdrawn"
    }
  }
}

extension TemplateApprovals {
  /// How a template stands for a purpose; nil when Legal never approved it for that.
  public func phase(of template: String, for purpose: TemplatePurpose) -> TemplatePhase? {
    last(template, for: purpose).map { $0.withdrawn == nil ? .approved : .withdrawn }
  }
}
