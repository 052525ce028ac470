import Councils
import Decisions

/// The titles of posts as a text has them: the same words in another order.
struct ScrambledTitles {
  /// A title in a wrong order.
  struct Slip {
    /// Where it stands first.
    let range: Range<Int>
    /// The passages in which it stands.
    var passages: [Int]
    let title: String
    /// Where the right one stands.
    let right: FactPlace
  }

  private(set) var slips: [Slip] = []

  init(_ facts: Facts) {
    let prose = facts.prose
    for (index, post) in facts.council.posts.enumerated() where post.kind != .body {
      let words = WordDigest.words(of: post.title)
      guard words.count >= 3 else { continue }
      // Each order once: its slip, or nil where another post is called so.
      var orders: [[UInt64]: Int?] = [:]
      for range in ScrambledTitles.orders(of: words, prose) {
        let order = prose.tokens[range].map(\.digest)
        let passage = Int(prose.tokens[range.lowerBound].passage)
        if let known = orders[order] {
          if let slip = known, slips[slip].passages.last != passage {
            slips[slip].passages.append(passage)
          }
          continue
        }
        let isAnother = facts.council.posts.contains {
          $0.id != post.id && ScrambledTitles.names($0, range, prose)
        }
        orders[order] = .some(isAnother ? nil : slips.count)
        if isAnother { continue }
        let field = FieldPath("posts").appending(index).appending("title")
        slips.append(
          Slip(
            range: range, passages: [passage], title: post.title,
            right: ScrambledTitles.place(of: words, post.id, facts) ?? .policy(field)))
      }
    }
  }

  /// Where those words stand in an order that is not that of the title.
  private static func orders(of words: [UInt64], _ prose: Prose) -> [Range<Int>] {
    guard let rarest = words.min(by: { prose.count($0) < prose.count($1) }) else { return [] }
    let sum = words.reduce(0, &+)
    var found: [Range<Int>] = []
    for index in prose.indices(of: rarest) {
      let passage = prose.tokens(of: Int(prose.tokens[index].passage))
      let first = max(passage.lowerBound, index - words.count + 1)
      for start in first...index where start + words.count <= passage.upperBound {
        let range = start..<(start + words.count)
        guard prose.tokens[range].reduce(0, { $0 &+ $1.digest }) == sum,
          prose.tokens[start].isCapital, !prose.tokens[range].map(\.digest).elementsEqual(words),
          !range.dropFirst().contains(where: { prose.isApart(at: $0) })
        else { continue }
        found.append(range)
        break
      }
    }
    return found
  }

  /// Whether a post is called just so.
  private static func names(_ post: Post, _ range: Range<Int>, _ prose: Prose) -> Bool {
    let words = prose.tokens[range].map(\.digest)
    return ([post.title] + post.alsoCalled).contains { WordDigest.words(of: $0) == words }
  }

  /// Where the paper has the title in its right order, or names the post.
  private static func place(of words: [UInt64], _ post: PostID, _ facts: Facts) -> FactPlace? {
    let prose = facts.prose
    let right = prose.indices(of: words[0]).first { start in
      start + words.count <= prose.tokens.count
        && prose.tokens[start..<(start + words.count)].lazy.map(\.digest).elementsEqual(words)
    }
    if let right { return prose.place(of: right) }
    for (_, field, act) in facts.acts {
      if case .delegate(let delegation) = act, delegation.to == post {
        return field.place("to")
      }
    }
    return nil
  }
}

extension Prose {
  /// Whether more than a comma or “&” stands before a token, so that it begins something else.
  fileprivate func isApart(at index: Int) -> Bool {
    let marks = tokens[index].marks
    if marks.contains(.startsSentence) { return true }
    guard marks.contains(.parted) else { return false }
    return !bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)].allSatisfy {
      $0.isBlank || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "&")
    }
  }
}
