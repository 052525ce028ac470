import Diagnostics

extension Renderer {
  /// The passage with words for each of its pictures; nil when one has none, which is noted.
  ///
  /// A picture without words is one that some readers never learn of. Under lenient rules the words
  /// of the tag stand for it.
  mutating func described(_ flow: Flow, at site: PrintSite) -> Flow? {
    guard flow.items.contains(where: \.lacksWords) else { return flow }
    guard rules.missing == .blank else {
      fault(
        FlowFault(
          message: "\(site.expression.source) is a picture without alternative text, so that who "
            + "does not see it learns nothing of it",
          remedy: "say in the data what it shows: \"alt\": \"…\""), site.place)
      return nil
    }
    var flow = flow
    for index in flow.items.indices {
      guard case .picture(var picture) = flow.items[index], flow.items[index].lacksWords else {
        continue
      }
      picture.alternative = site.expression.source
      flow.items[index] = .picture(picture)
    }
    return flow
  }

  /// Puts a value in the place of a picture of the template whose alternative text names it.
  mutating func place(_ code: FramedCode) {
    spend()
    let site = code.print.content.site
    guard let value = evaluate(code.print.content.code, at: site.place) else { return }
    if case .missing = value, rules.missing == .blank { return }
    if case .missing(let name) = value { return note(.leftOut(name, offset: 0), site.place) }
    guard case .flow(let given) = value, given.items.count == 1,
      case .picture = given.items[0]
    else {
      return fault(
        FlowFault(
          message: "the alternative text of a picture names \(site.expression.source), which is "
            + "\(value.kindWords) and no picture",
          remedy: "give a picture, as {\"$image\": {\"path\": \"logo.png\", \"alt\": \"…\"}}"),
        site.place)
    }
    guard captures == 0 else {
      return fault(
        FlowFault(
          message: "a picture cannot be kept by set, nor made by a macro",
          remedy: "place it where it is to stand"), site.place)
    }
    guard let flow = described(given, at: site), case .picture(let picture) = flow.items[0] else {
      return
    }
    lay(flow, at: site) { dialect, output throws(FlowFault) in
      try dialect.place(picture, in: code.frame, into: &output)
    }
  }
}

extension FlowItem {
  /// Whether it is a picture of which no words tell.
  fileprivate var lacksWords: Bool {
    guard case .picture(let picture) = self else { return false }
    return picture.alternative?.allSatisfy(\.isWhitespace) ?? true
  }
}
