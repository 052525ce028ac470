/// The name a person most likely meant, or nil when none is close.
///
/// Close means at most a third of its letters differ (insertions, deletions, replacements and
/// neighbours exchanged), case and the marks between words aside. A name that the written one
/// begins, or ends, is taken before one that differs by as much.
public func nearestName(to written: String, among names: some Sequence<String>) -> String? {
  let target = plain(written)
  var best: (name: String, distance: Int)?
  for name in names {
    let candidate = plain(name)
    let limit = max(1, max(target.count, candidate.count) / 3)
    let distance = editDistance(target, candidate, limit: limit)
    guard distance <= limit else { continue }
    if best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
  }
  return best?.name
}

private func plain(_ name: String) -> [UInt8] {
  name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
}

/// Damerau's distance (optimal string alignment); more than `limit` is reported as `limit + 1`.
private func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
  if abs(a.count - b.count) > limit { return limit + 1 }
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var twoBack = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      current[j] = min(replaced, previous[j] + 1, current[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], twoBack[j - 2] + 1)
      }
    }
    twoBack = previous
    previous = current
  }
  return previous[b.count]
}
