import TemplateLanguage

/// What both formats' writers of flows say alike.
enum FlowWriting {
  /// Fails where words of a sentence would divide a paragraph with which a page or a section ends: it
  /// would end with each of the paragraphs that they make.
  static func checkDivision(_ paragraphs: [RunParagraph], at slot: FlowSlot) throws(FlowFault) {
    guard paragraphs.count > 1, slot.boundary?.behind.isEmpty == false else { return }
    throw FlowFault(
      message: "the value makes several paragraphs, and a page or a section ends with the one in "
        + "which it stands",
      remedy: "put an empty paragraph behind it, and let the page or section end there")
  }

  /// The fault of a template that lacks a style.
  static func missingStyle(_ name: String, _ quality: String?) -> FlowFault {
    let style = "\u{201C}\(name)\u{201D}"
    return FlowFault(
      message: "the template has no style \(style)\(quality.map { " " + $0 } ?? ""), which this "
        + "text needs",
      remedy: "make a style named \(name) in the template")
  }
}
