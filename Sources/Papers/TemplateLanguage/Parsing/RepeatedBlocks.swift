/// Which blocks of a template may give what they hold more than once, or elsewhere.
///
/// A loop gives it once for each item; `set`, `macro`, `call` and `filter` keep it as a value; a
/// named block may be called as well, as `self.title()`. What must stand once in a document cannot
/// simply be written in one of these.
struct RepeatedBlocks {
  private let callsNamed: Bool

  init(of template: MarkedTemplate) {
    callsNamed = template.tags.contains { tag in
      tag.expressions.contains { $0.names.contains { $0.first == "self" } }
    }
  }

  /// Whether the block that this tag begins is one of them.
  func contains(_ tag: Tag) -> Bool {
    switch tag.action {
    case .forStart: true
    case .blockStart(.named): callsNamed
    case .blockStart(let head): head.keepsWords
    default: false
    }
  }
}
