import Diagnostics

/// The tags of one block, by their numbers: `if`, any `elif` and `else`, `endif`.
struct TagBlock: Sendable {
  var opening: Int
  var dividing: [Int] = []
  var closing: Int

  var all: [Int] { [opening] + dividing + [closing] }
}

/// Pairs each `if` and `for` with its end, in the order of the document.
enum BlockPairing {
  /// How many blocks may stand within each other.
  static let mostNested = 100
  /// How many faults are told of one part: more than anybody reads.
  private static let mostFaults = 1_000

  /// The blocks of a story's tags, inner before outer, and what cannot be paired.
  static func blocks(of tags: [Tag]) -> (blocks: [TagBlock], diagnostics: [Diagnostic]) {
    var blocks: [TagBlock] = []
    var open: [TagBlock] = []
    var diagnostics: [Diagnostic] = []
    var names: Set<String> = []
    func report(_ code: String, _ message: String, _ tag: Tag, _ remedy: String) {
      guard diagnostics.count < mostFaults else { return }
      diagnostics.append(
        Diagnostic(
          .error, code, message, at: SourcePlace(document: tag.place), remedy: remedy))
    }
    for (index, tag) in tags.enumerated() where tag.isBlock {
      switch tag.action {
      case .ifStart, .forStart, .blockStart:
        if open.count == mostNested {
          report(
            "nested-too-deep", "more than \(mostNested) blocks stand within each other here", tag,
            "divide the template, or end blocks earlier")
        }
        if case .blockStart(.named(let name, _)) = tag.action, !name.isEmpty,
          !names.insert(name).inserted
        {
          report(
            "block-twice", "there are two blocks “\(name)” here, and a block is called by its name",
            tag, "give it another name, or print the first again: {{ self.\(name)() }}")
        }
        open.append(TagBlock(opening: index, closing: -1))
      case .elseIf, .otherwise:
        guard let block = open.last, ["if", "for"].contains(tags[block.opening].begins) else {
          report(
            "stray-tag", "{% \(tag.keyword) %} belongs to no {% if %} or {% for %}", tag,
            "write the {% if … %} it belongs to before it, or delete it")
          continue
        }
        if case .forStart = tags[block.opening].action, case .elseIf = tag.action {
          report(
            "stray-tag", "{% elif %} stands in a {% for %}, which has none", tag,
            "end the inner {% if %}, or use {% else %} for a list with nothing in it")
          continue
        }
        if block.dividing.contains(where: { isElse(tags[$0]) }) {
          report(
            "stray-tag", "{% \(tag.keyword) %} follows the {% else %} of its block", tag,
            "put {% else %} last, once")
          continue
        }
        open[open.count - 1].dividing.append(index)
      case .ifEnd, .forEnd, .blockEnd:
        let opener = tag.ends ?? ""
        guard let block = open.last, tags[block.opening].begins == opener else {
          if let block = open.last, open.contains(where: { tags[$0.opening].begins == opener }) {
            let inner = tags[block.opening]
            report(
              "unclosed-block", "\(inner.source) is not ended before \(tag.source)", inner,
              "write {% end\(inner.keyword) %} where it ends")
            while let last = open.popLast() {
              if tags[last.opening].begins == opener { break }
            }
          } else {
            report(
              "stray-tag", "{% \(tag.keyword) %} ends no {% \(opener) %}", tag,
              "write the {% \(opener) … %} it belongs to before it, or delete it")
          }
          continue
        }
        if case .blockEnd(_, let name?) = tag.action,
          case .blockStart(.named(let begun, _)) = tags[block.opening].action, name != begun
        {
          report(
            "stray-tag", "\(tag.source) ends the block “\(begun)”", tag,
            "write {% endblock \(begun) %}")
        }
        open.removeLast()
        blocks.append(
          TagBlock(opening: block.opening, dividing: block.dividing, closing: index))
      case .print, .assign, .cell, .comment, .mark, .move: break
      }
    }
    for block in open {
      let tag = tags[block.opening]
      report(
        "unclosed-block", "\(tag.source) is never ended", tag,
        "write {% end\(tag.keyword) %} where it ends, in the same part of the document")
    }
    return (blocks, diagnostics)
  }

  private static func isElse(_ tag: Tag) -> Bool {
    if case .otherwise = tag.action { return true }
    return false
  }
}
