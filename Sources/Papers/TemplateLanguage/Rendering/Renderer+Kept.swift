/// A passage amid words that are kept for later, by `set`, `macro`, `call` or `filter`.
struct KeptPassage {
  /// How many bytes of the words stand before it.
  var offset: Int
  /// Words with looks of their own, and pictures.
  var flow: Flow
}

extension Renderer {
  /// Keeps a passage with the words around it, to be laid where they are printed.
  mutating func keep(_ flow: Flow, at site: PrintSite) {
    if flow.isPlain, rules.printing != .ofPapers {
      let words = flow.words
      if !refuses(words, site) { output.bytes.append(contentsOf: words.utf8) }
      return
    }
    guard flow.standsInSentence else {
      return fault(
        FlowFault(
          message: "\(site.expression.source) is whole paragraphs, which cannot be kept amid words",
          remedy: "print it where it is to stand, or give the tags of set or macro, and this one, "
            + "paragraphs of their own"), site.place)
    }
    guard let flow = described(flow, at: site) else { return }
    keptPassages.append(KeptPassage(offset: output.bytes.count, flow: flow))
  }
}

extension Flow {
  /// Words, in UTF-8, with passages amid them.
  init(_ bytes: [UInt8], with passages: [KeptPassage]) {
    self.init()
    var start = 0
    func words(to end: Int) -> [FlowItem] {
      start == end ? [] : [.runs([TextRun(String(decoding: bytes[start..<end], as: UTF8.self))])]
    }
    for passage in passages {
      items += words(to: passage.offset) + passage.flow.items
      start = passage.offset
    }
    items += words(to: bytes.count)
  }
}
