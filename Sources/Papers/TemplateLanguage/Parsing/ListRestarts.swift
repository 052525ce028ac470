/// Settles which numbered lists of a template begin anew with each turn of a loop.
///
/// A list begins anew in the innermost loop that holds all of it, when it has several items there,
/// or when words stand before it in the loop's body: a heading, a lead-in. Where the loop's
/// paragraphs are themselves the items, the numbers run through its turns. A list of which all items
/// stand in loops beside each other is one in each of them; one with items outside them goes on
/// through them, as it does in the template.
///
/// Lists that continue each other by name are treated as one, and each is told which it is, where
/// a tag may leave one of them out or bring it again.
struct ListRestarts {
  /// The opening tags of loops, and of what is made to be written elsewhere, with the lists that
  /// begin anew in each.
  private(set) var restarted: [Int: [String]] = [:]
  /// The units whose opening says to which list they belong.
  private(set) var marks: [Int: ListMark] = [:]

  /// A block around an item, from the outside in.
  private struct Around: Hashable {
    enum Kind { case loop, choice, made, other }

    var opening: Int
    /// Which branch of an `if` it is in.
    var branch = 0
    var kind: Kind
    var isLoop: Bool { kind == .loop }
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
  /// Where the first of the lists stands that continue each other.
  private var firstOfChain: [String: Int] = [:]
  /// The lists that continue each other of which a tag may leave one out, or bring it again.
  private var disturbed: Set<String> = []
  /// Loops over rows, cells or items.
  private var smallLoops: Set<Int> = []

  init(of template: MarkedTemplate, _ reach: BlockReach) {
    self.template = template
    guard template.units.contains(where: { $0.unit.listMark != nil }),
      !template.tags.isEmpty
    else { return }
    survey(reach)
    for list in lists { settle(members[list] ?? []) }
  }

  // MARK: Survey

  private mutating func survey(_ reach: BlockReach) {
    var skipped: Int?
    var lastTag = -1
    /// Lists of the other kind that are open, with the items come to so far.
    var open: [(unit: Int, member: Member, items: Int)] = []
    for (order, item) in template.items.enumerated() {
      if case .tag = item { lastTag = order }
      if let unit = skipped {
        if case .open(let unit) = item { lose(unit) }
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
          lose(unit)
          continue
        }
        let node = template.units[unit]
        if let mark = node.unit.listMark, node.visibleCount > 0 || mark.isChained {
          let member = Member(unit: unit, mark: mark, path: path, order: order)
          if mark.isChained { note(member, behind: lastTag) }
          switch mark.scope {
          case .untilRestarted, .chained(isNumbered: false): add(member, to: mark.list)
          case .unlessContinued, .chained: open.append((unit, member, 0))
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

  /// A list that goes with the tag which it holds.
  private mutating func lose(_ unit: Int) {
    if let mark = template.units[unit].unit.listMark, mark.isChained { disturbed.insert(mark.list) }
  }

  /// - Parameter tag: where the last tag before it stands.
  private mutating func note(_ member: Member, behind tag: Int) {
    let list = member.mark.list
    let first = firstOfChain[list] ?? member.order
    firstOfChain[list] = first
    if !member.path.isEmpty || tag > first { disturbed.insert(list) }
  }

  private mutating func act(_ index: Int, at unit: Int?) {
    let tag = template.tags[index]
    switch tag.action {
    case .forStart:
      path.append(Around(opening: index, kind: .loop))
      if let unit, [.row, .cell, .listItem].contains(template.units[unit].unit.kind) {
        smallLoops.insert(index)
      }
    case .ifStart: path.append(Around(opening: index, kind: .choice))
    case .blockStart(let head):
      path.append(Around(opening: index, kind: head.keepsWords ? .made : .other))
    case .elseIf, .otherwise:
      if let last = path.indices.last, path[last].kind == .choice { path[last].branch += 1 }
    case .forEnd: leave { $0 == .loop }
    case .ifEnd: leave { $0 == .choice }
    case .blockEnd: leave { $0 == .made || $0 == .other }
    default: break
    }
  }

  private mutating func leave(_ isOne: (Around.Kind) -> Bool) {
    if let last = path.lastIndex(where: { isOne($0.kind) }) { path.removeSubrange(last...) }
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
      for member in members { marks[member.unit] = member.mark }
      restart(first.mark.list, in: common[restarting].opening)
    case .unlessContinued:
      // In its innermost loop it begins anew by itself.
      guard let innermost = loops.first, restarting != innermost else { return }
      marks[first.unit] = first.mark
      if let restarting { restart(first.mark.list, in: common[restarting].opening) }
    case .chained(let isNumbered):
      guard disturbed.contains(first.mark.list) else { return }
      // What is made to be written elsewhere has numbers of its own each time.
      let made = common.lastIndex { $0.kind == .made }
      let beginning = isNumbered ? [restarting, made].compactMap { $0 }.max() : nil
      // Of loops beside each other each that begins anew has a list of its own.
      let opening = beginning.map { common[$0].opening }
      let list = opening.map { "\(first.mark.list) \($0)" } ?? first.mark.list
      for member in members {
        marks[member.unit] = member.mark
        marks[member.unit]?.list = list
      }
      if let opening { restart(list, in: opening) }
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
