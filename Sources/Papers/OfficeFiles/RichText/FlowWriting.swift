import TemplateLanguage

/// What both formats' writers of flows say alike.
enum FlowWriting {
  /// The fault of a template that lacks a style.
  static func missingStyle(_ name: String, _ quality: String?) -> FlowFault {
    let style = "\u{201C}\(name)\u{201D}"
    return FlowFault(
      message: "the template has no style \(style)\(quality.map { " " + $0 } ?? ""), which this "
        + "text needs",
      remedy: "make a style named \(name) in the template")
  }
}
