extension CompiledTemplate {
  /// The dotted names that the template prints or asks about, each once, in the order of the
  /// document. A loop's own names stand for what they go through: `r.text` in a loop over
  /// `recommendations` is `recommendations[].text`. Names that the template itself binds are none.
  public var names: [String] {
    var seen: Set<String> = []
    return uses.map { DataUse.name(of: $0.path) }.filter { seen.insert($0).inserted }
  }
}
