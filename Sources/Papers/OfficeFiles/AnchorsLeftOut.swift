import Diagnostics
import TemplateLanguage

/// References of a document to what its data leave out of it: Word and Writer would print “Error:
/// Reference source not found” in their place.
enum AnchorsLeftOut {
  /// What is wrong with a document whose parts gave this.
  static func faults(in rendered: [RenderedPart]) -> [Diagnostic] {
    var written: Set<AnchorInTurn> = []
    var mentioned: Set<AnchorInTurn> = []
    for part in rendered {
      written.formUnion(part.output.anchors)
      mentioned.formUnion(part.output.mentions)
    }
    let missing = Set(mentioned.subtracting(written).map(\.anchor))
    return missing.sorted().map { anchor in
      let words = anchor.split(separator: " ", maxSplits: 1)
      let place = rendered.lazy.compactMap { $0.part.template.anchorPlaces[anchor] }.first
      let name = place?.words ?? words.last.map(String.init) ?? ""
      return Diagnostic(
        .error, "reference-left-alone",
        "a reference leads to the \(words.first ?? "place") \u{201C}\(name)\u{201D}, and with these "
          + "data the document does not have what it stands round",
        at: SourcePlace(document: place ?? DocumentPlace(part: "text")),
        remedy:
          "put the reference under the same condition, or set the \(words.first ?? "place") round "
          + "words that are always there")
    }
  }
}
