/// Which bookmarks of a template can stand in what it gives.
///
/// A bookmark has two ends, and a name that may stand once. One whose ends are in different
/// branches, or that would be repeated, or that goes with a vanishing paragraph, is left out whole.
enum AnchorPairs {
  /// The keys of the pairs that stay.
  static func kept(in template: MarkedTemplate, _ reach: BlockReach) -> Set<String> {
    var settings: [String: [[Int]]] = [:]
    var broken: Set<String> = []
    let repeated = RepeatedBlocks(of: template)
    var blocks: [Int] = []
    /// For each of these, whether it may be written more than once.
    var areRepeated: [Bool] = []
    var nextSetting = 0
    var skipped: Int?

    func begin(_ setting: Int, isRepeated: Bool) {
      blocks.append(setting)
      areRepeated.append(isRepeated)
    }

    func act(_ index: Int) {
      let tag = template.tags[index]
      switch tag.action {
      case .ifStart, .blockStart:
        nextSetting += 1
        begin(nextSetting, isRepeated: repeated.contains(tag))
      case .forStart:
        nextSetting += 1
        // Rows of a list keep what stands in them, in the first row alone.
        begin(-nextSetting, isRepeated: !tag.isStanding)
      case .elseIf, .otherwise:
        guard let block = blocks.popLast() else { return }
        nextSetting += 1
        blocks.append(block < 0 ? -nextSetting : nextSetting)
      case .ifEnd, .forEnd, .blockEnd:
        _ = blocks.popLast()
        _ = areRepeated.popLast()
      case .print, .assign, .cell, .comment, .mark, .move: break
      }
    }

    for item in template.items {
      switch item {
      case .open(let unit):
        guard skipped == nil else { continue }
        for tag in reach.before[unit] ?? [] { act(tag) }
        if reach.vanishing.contains(unit) { skipped = unit }
      case .close(let unit):
        if skipped == unit { skipped = nil }
        if skipped == nil { for tag in reach.after[unit] ?? [] { act(tag) } }
      case .tag(let index):
        if skipped == nil, !reach.moved.contains(index) { act(index) }
      case .anchor(let key, _):
        if skipped != nil || areRepeated.contains(true) { broken.insert(key) }
        settings[key, default: []].append(blocks)
      default: break
      }
    }
    return Set(
      settings.filter { key, ends in
        !broken.contains(key) && ends.allSatisfy { $0 == ends[0] }
      }.keys)
  }
}
