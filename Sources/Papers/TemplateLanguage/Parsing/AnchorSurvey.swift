import Diagnostics

/// Which anchors of a template can stand in what it gives, and what they are called there.
///
/// A bookmark has two ends, and a name that may stand once. In a loop it stands in the first turn
/// alone, or in each turn with a name of its own where something refers to it. One whose ends are in
/// different branches, or in what is kept to be written elsewhere, or that goes with a vanishing
/// paragraph, is left out whole; if something refers to it that is an error.
struct AnchorSurvey {
  /// The keys of the pairs that stay.
  private(set) var kept: Set<String> = []
  /// The loop in each of whose turns an anchor has a name of its own: its opening tag, by the name.
  private(set) var loops: [String: Int] = [:]
  /// Where the anchors stand that are referred to.
  private(set) var places: [String: DocumentPlace] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  private let template: MarkedTemplate
  private let reach: BlockReach
  private let repeated: RepeatedBlocks

  /// A block around an anchor, from the outside in.
  private struct Around: Equatable {
    var opening: Int
    /// Which branch of it.
    var branch = 0
  }

  /// One end of an anchor.
  private struct End {
    var around: [Around]
    var isInVanishing: Bool
  }

  private var around: [Around] = []
  /// The ends of each pair, by its key, in the order they first come.
  private var ends: [String: [End]] = [:]
  private var keys: [String] = []
  /// What the anchor is called of which a pair is the ends, and that in the template's words.
  private var names: [String: (anchor: String, words: String)] = [:]

  /// Goes through a template.
  init(of template: MarkedTemplate, _ reach: BlockReach) {
    self.template = template
    self.reach = reach
    repeated = RepeatedBlocks(of: template)
    goThrough()
    for key in keys { settle(key, ends[key] ?? []) }
  }

  private mutating func goThrough() {
    var skipped: Int?
    for item in template.items {
      switch item {
      case .open(let unit):
        guard skipped == nil else { continue }
        for tag in reach.before[unit] ?? [] { act(tag) }
        if reach.vanishing.contains(unit) {
          skipped = unit
        } else {
          note(AnchorMark.marks(in: template.units[unit].opening), isInVanishing: false)
        }
      case .close(let unit):
        if skipped == unit { skipped = nil }
        if skipped == nil { for tag in reach.after[unit] ?? [] { act(tag) } }
      case .tag(let index):
        if skipped == nil, !reach.moved.contains(index) { act(index) }
      case .anchor(let key, let bytes, let place):
        end(of: key, skipped != nil)
        for mark in AnchorMark.marks(in: bytes) where mark.role == .name {
          names[key] = (mark.anchor, mark.words)
          guard places[mark.anchor] == nil else { continue }
          places[mark.anchor] = place
          places[mark.anchor]?.words = mark.words
        }
      case .markup(let bytes):
        note(AnchorMark.marks(in: bytes), isInVanishing: skipped != nil)
      default: break
      }
    }
  }

  /// Anchors that are no pair of ends: a note, a caption's number.
  private mutating func note(_ marks: [AnchorMark], isInVanishing: Bool) {
    for mark in marks where mark.role == .name {
      names[mark.anchor] = (mark.anchor, mark.words)
      end(of: mark.anchor, isInVanishing)
    }
  }

  private mutating func end(of key: String, _ isInVanishing: Bool) {
    if ends[key] == nil { keys.append(key) }
    ends[key, default: []].append(End(around: around, isInVanishing: isInVanishing))
  }

  private mutating func act(_ index: Int) {
    switch template.tags[index].action {
    case .ifStart, .forStart, .blockStart: around.append(Around(opening: index))
    case .elseIf, .otherwise:
      if !around.isEmpty { around[around.count - 1].branch += 1 }
    case .ifEnd, .forEnd, .blockEnd: _ = around.popLast()
    case .print, .assign, .cell, .comment, .mark, .move: break
    }
  }

  private mutating func settle(_ key: String, _ ends: [End]) {
    guard let first = ends.first else { return }
    if ends.contains(where: \.isInVanishing) {
      return leaveOut(key, "stands in the paragraph of a tag, which goes with it")
    }
    guard ends.allSatisfy({ $0.around == first.around }) else {
      return leaveOut(key, "begins in one block, or branch of it, and ends in another")
    }
    let repeating = first.around.filter { repeated.contains(template.tags[$0.opening]) }
    for block in repeating {
      if case .forStart(let head) = template.tags[block.opening].action, !head.isRecursive {
        continue
      }
      return leaveOut(
        key, "stands in \(template.tags[block.opening].source), which may be written many times")
    }
    kept.insert(key)
    // In the branch for an empty list nothing is repeated.
    if let name = names[key]?.anchor, let loop = repeating.last(where: { $0.branch == 0 }) {
      loops[name] = loop.opening
    }
  }

  private mutating func leaveOut(_ key: String, _ why: String) {
    guard let (anchor, words) = names[key] else { return }
    let kind = anchor.prefix { $0 != " " }
    diagnostics.append(
      Diagnostic(
        .error, "anchor-divided",
        "the \(kind) \u{201C}\(words)\u{201D} \(why), and a reference leads to it",
        at: SourcePlace(document: places[anchor] ?? DocumentPlace(part: "text")),
        remedy: "put both its ends round words that stand or go together, or take the reference "
          + "out"))
  }
}
