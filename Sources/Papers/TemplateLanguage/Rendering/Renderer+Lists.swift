extension Renderer {
  /// Writes to which list of numbers what begins here belongs.
  mutating func markList(_ mark: ListMark) {
    if keepsLists, mark.scope != .untilRestarted {
      identifiers?.append((output.bytes.count, .list(mark)))
      return
    }
    let (number, isFirst) = listNumber(of: mark)
    dialect.append(mark, number: number, isFirst: isFirst, to: &output.bytes)
  }

  /// These lists begin anew when they come next.
  mutating func restart(_ lists: [String]) {
    if keepsLists { identifiers?.append((output.bytes.count, .restart(lists))) }
    for list in lists { listNumbers[list] = nil }
  }

  /// Whether what a list is called by name is settled later, where the paragraphs are written.
  private var keepsLists: Bool { identifiers != nil && captures == 0 }

  /// The place of a passage, whose paragraphs belong to the list that the tag's own does.
  mutating func slot(of site: PrintSite) -> FlowSlot {
    guard let mark = site.slot.listMark else { return site.slot }
    var slot = site.slot
    let (number, isFirst) = listNumber(of: mark)
    var opening = mark.before
    dialect.append(mark, number: number, isFirst: isFirst, to: &opening)
    slot.paragraphOpening = opening + mark.after
    return slot
  }

  private mutating func listNumber(of mark: ListMark) -> (number: Int, isFirst: Bool) {
    if let number = listNumbers[mark.list] { return (number, false) }
    let number = dialect.begin(mark, in: &output)
    listNumbers[mark.list] = number
    return (number, true)
  }
}
