/// Settles which numbered lists of a template begin anew with each turn of a loop.
///
/// A list begins anew in the innermost loop that holds all of it, when it has several items there,
/// or when words stand before it in the loop's body: a heading, a lead-in. Where the loop's
/// paragraphs are themselves the items, the numbers run through its turns. A list of which all items
/// stand in loops beside each other is one in each of them; one with items outside them goes on
/// through them, as it does in the template.
struct ListRestarts {
  /// The opening tags of loops, with the lists that begin anew in each.
  private(set) var restarted: [Int: [String]] = [:]
  /// The units whose opening says to which list they belong.
  private(set) var marked: Set<Int> = []

  /// A block around an item, from the outside in.
  private struct Around: Hashable {
    var opening: Int
    /// Which branch of an `if` it is in.
    var branch = 0
    var isLoop: Bool
  }

  private struct Member {
    var unit: Int
    var mark: ListMark
    var path: [Around]
    var order: Int
    /// How many items it stands for.
    var count = 1
  }

  private let template: MarkedTemplate
  private var path: [Around] = []
  private var members: [String: [Member]] = [:]
  private var lists: [String] = []
  /// Where in each loop something else than these lists is first seen.
  private var firstOther: [Int: Int] = [:]
  /// Loops over rows, cells or items.
  private var smallLoops: Set<Int> = []

  init(of template: MarkedTemplate, _ reach: BlockReach) {
    self.template = template
    guard template.units.contains(where: { $0.unit.listMark != nil }),
      template.tags.contains(where: { $0.begins == "for" })
    else { return }
    survey(reach)
    for list in lists { settle(members[list] ?? []) }
  }

  // MARK: Survey

  private mutating func survey(_ reach: BlockReach) {
    var skipped: Int?
    /// Lists of the other kind that are open, with the items come to so far.
    var open: [(unit: Int, member: Member, items: Int)] = []
    for (order, item) in template.items.enumerated() {
      if let unit = skipped {
        if case .close(unit) = item {
          skipped = nil
          for tag in reach.after[unit] ?? [] { act(tag, at: unit) }
        }
        continue
      }
      switch item {
      case .open(let unit):
        for tag in reach.before[unit] ?? [] { act(tag, at: unit) }
        if reach.vanishing.contains(unit) {
          skipped = unit
          continue
        }
        let node = template.units[unit]
        if let mark = node.unit.listMark, node.visibleCount > 0 {
          let member = Member(unit: unit, mark: mark, path: path, order: order)
          if mark.scope == .untilRestarted {
            add(member, to: mark.list)
          } else {
            open.append((unit, member, 0))
          }
        } else if node.unit.kind == .listItem, !open.isEmpty, node.parent == open.last?.unit {
          if node.visibleCount > 0 { open[open.count - 1].items += 1 }
        } else if node.unit.kind == .paragraph, node.visibleCount > 0, open.isEmpty {
          for around in path where around.isLoop && firstOther[around.opening] == nil {
            firstOther[around.opening] = order
          }
        }
      case .close(let unit):
        if let last = open.last, last.unit == unit {
          open.removeLast()
          var member = last.member
          member.count = last.items
          add(member, to: member.mark.list)
        }
        for tag in reach.after[unit] ?? [] { act(tag, at: unit) }
      case .tag(let tag): if !reach.moved.contains(tag) { act(tag, at: nil) }
      default: break
      }
    }
  }

  private mutating func add(_ member: Member, to list: String) {
    if members[list] == nil { lists.append(list) }
    members[list, default: []].append(member)
  }

  private mutating func act(_ index: Int, at unit: Int?) {
    let tag = template.tags[index]
    switch tag.action {
    case .forStart:
      path.append(Around(opening: index, isLoop: true))
      if let unit, [.row, .cell, .listItem].contains(template.units[unit].unit.kind) {
        smallLoops.insert(index)
      }
    case .ifStart: path.append(Around(opening: index, isLoop: false))
    case .elseIf, .otherwise:
      if let last = path.indices.last, !path[last].isLoop { path[last].branch += 1 }
    case .forEnd: leave { $0.isLoop }
    case .ifEnd: leave { !$0.isLoop }
    default: break
    }
  }

  private mutating func leave(_ isOne: (Around) -> Bool) {
    if let last = path.lastIndex(where: isOne) { path.removeSubrange(last...) }
  }

  // MARK: Decision

  private mutating func settle(_ members: [Member]) {
    guard let first = members.first else { return }
    var common = first.path
    for member in members {
      let shared = zip(common, member.path).prefix { $0 == $1 }.count
      common = Array(common.prefix(shared))
    }
    let parts = parts(of: members, behind: common.count)
    if parts.count > 1 {
      for part in parts { settle(part) }
      return
    }
    let loops = common.indices.reversed().filter { common[$0].isLoop }
    let restarting = loops.first { restarts(members, in: common[$0].opening, depth: $0) }
    switch first.mark.scope {
    case .untilRestarted:
      guard let restarting else { return }
      marked.formUnion(members.map(\.unit))
      restart(first.mark.list, in: common[restarting].opening)
    case .unlessContinued:
      // In its innermost loop it begins anew by itself.
      guard let innermost = loops.first, restarting != innermost else { return }
      marked.insert(first.unit)
      if let restarting { restart(first.mark.list, in: common[restarting].opening) }
    }
  }

  private mutating func restart(_ list: String, in loop: Int) {
    if restarted[loop]?.contains(list) != true { restarted[loop, default: []].append(list) }
  }

  /// The items of a list loop by loop, where all of them stand in loops beside each other: one style
  /// of lists serves many loops. With an item outside them it is one list that runs through.
  private func parts(of members: [Member], behind depth: Int) -> [[Member]] {
    var parts: [[Member]] = []
    var places: [Int: Int] = [:]
    for member in members {
      guard let loop = member.path[depth...].first(where: \.isLoop)?.opening else {
        return [members]
      }
      if let place = places[loop] {
        parts[place].append(member)
      } else {
        places[loop] = parts.count
        parts.append([member])
      }
    }
    return parts
  }

  private func restarts(_ members: [Member], in loop: Int, depth: Int) -> Bool {
    let level = members.map(\.mark.level).min() ?? 0
    let own = members.filter { $0.mark.level == level }
    let isDirect = own.contains { $0.path[(depth + 1)...].allSatisfy { !$0.isLoop } }
    if isDirect, count(own, depth: depth + 1) > 1 { return true }
    if smallLoops.contains(loop) {
      // A loop within a cell of a repeated row makes that cell's own list.
      return own.contains { member in
        member.path[(depth + 1)...].contains { $0.isLoop && !smallLoops.contains($0.opening) }
      }
    }
    return firstOther[loop].map { $0 < (members.first?.order ?? 0) } ?? false
  }

  /// How many items one turn may have: of the branches of an `if` only one comes.
  private func count(_ members: [Member], depth: Int) -> Int {
    var total = 0
    var branches: [Int: [Int: [Member]]] = [:]
    for member in members {
      if depth < member.path.count, !member.path[depth].isLoop {
        branches[member.path[depth].opening, default: [:]][member.path[depth].branch, default: []]
          .append(member)
      } else {
        total += member.count
      }
    }
    for alternatives in branches.values {
      total += alternatives.values.map { count($0, depth: depth + 1) }.max() ?? 0
    }
    return total
  }
}
