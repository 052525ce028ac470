/// Which of some names somebody may have meant.
enum NearestSpelling {
  /// The name that differs from what was written by the fewest letters, when by about a third of
  /// them at most; the first of several. Two letters that changed places are two that differ.
  static func of(_ written: String, among names: [String]) -> String? {
    let wanted = Array(SupplierColumn.plain(written))
    guard !wanted.isEmpty, wanted.count <= 60 else { return nil }
    let tooMany = wanted.count < 5 ? 2 : wanted.count / 3 + 2
    var best: (name: String, distance: Int)?
    for name in names {
      let found = distance(wanted, Array(SupplierColumn.plain(name)))
      if found < best?.distance ?? tooMany { best = (name, found) }
    }
    return best?.name
  }

  /// How many letters must be put in, taken out or changed.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
