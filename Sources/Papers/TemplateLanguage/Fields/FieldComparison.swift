/// How Word compares two values in an IF, COMPARE, NEXTIF or SKIPIF field.
///
/// Numbers by their worth; words letter by letter, capitals being other letters than small ones.
/// In the second of two that are to be the same, `*` stands for any letters and `?` for any one
/// (ECMA-376 part 1, 17.16.5.26; MS-OI29500 2.1.478).
enum FieldComparison {
  /// Whether the first stands so to the second.
  ///
  /// - Parameter hasPatterns: whether `*` and `?` in the second stand for other letters.
  static func holds(
    _ left: String, _ relation: FieldRelation, _ right: String, hasPatterns: Bool = true
  ) -> Bool {
    if let a = number(left), let b = number(right) {
      return holds(a == b, a < b, relation)
    }
    switch relation {
    case .equal where hasPatterns: return matches(left, right)
    case .unequal where hasPatterns: return !matches(left, right)
    default:
      let isLess = left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
      return holds(left == right, isLess, relation)
    }
  }

  /// Whether two stand so to each other of which is known whether they are equal, and whether the
  /// first is less.
  static func holds(
    _ isEqual: Bool, _ isLess: Bool, _ relation: FieldRelation
  ) -> Bool {
    switch relation {
    case .equal: isEqual
    case .unequal: !isEqual
    case .less: isLess
    case .lessOrEqual: isLess || isEqual
    case .greater: !isLess && !isEqual
    case .greaterOrEqual: !isLess
    }
  }

  private static func number(_ text: String) -> Number? { written(text)?.number }

  private static func written(_ text: String) -> WrittenNumber? {
    text.utf8.count <= 60 ? WrittenNumber(text) : nil
  }

  /// Refuses to put a number beside figures of which it is not clear what number they are.
  static func refuseDoubtful(_ left: String, _ right: String) throws(EvaluationError) {
    for (one, other) in [(left, right), (right, left)] {
      if case .doubtful(let remedy)? = written(one), number(other) != nil {
        throw EvaluationError(
          message: "“\(one)”, compared with \(other), has a comma that parts no thousands",
          remedy: remedy)
      }
    }
  }

  /// The most letters of a pattern with `*` or `?`; a longer one is taken for words.
  private static let longestPattern = 1000

  /// Whether words are the same as a pattern's.
  static func matches(_ words: String, _ pattern: String) -> Bool {
    guard pattern.contains(where: { $0 == "*" || $0 == "?" }),
      pattern.count <= longestPattern
    else { return words == pattern }
    let words = Array(words)
    let pattern = Array(pattern)
    var (place, mark) = (0, 0)
    // Where the last star stood, and how much of the words it stands for so far.
    var (star, taken): (Int?, Int) = (nil, 0)
    while place < words.count {
      if mark < pattern.count, pattern[mark] == "*" {
        star = mark
        taken = place
        mark += 1
      } else if mark < pattern.count, pattern[mark] == "?" || pattern[mark] == words[place] {
        place += 1
        mark += 1
      } else if let last = star {
        mark = last + 1
        taken += 1
        place = taken
      } else {
        return false
      }
    }
    return pattern[mark...].allSatisfy { $0 == "*" }
  }
}
