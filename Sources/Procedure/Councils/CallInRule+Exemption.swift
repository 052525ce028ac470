public import Decisions

extension CallInRule.Exemption {
  /// The posts whose holders can agree: those that the rule names, else those whose title it gives.
  public func posts(in council: Council) -> [Post] {
    let named = posts.compactMap { council.post($0) }
    guard named.isEmpty, let words = agreedBy.value else { return named }
    return council.posts.filter { post in
      ([post.title] + post.alsoCalled).contains { Self.plain($0) == Self.plain(words) }
    }
  }

  /// Whether somebody may agree that a decision is not called in: the holder of such a post, or of
  /// the title that the rule gives; nil where its words are of nobody that the policy knows.
  public func admits(
    post: PostID?, title: String?, name: String?, in council: Council
  ) -> Bool? {
    let own = [title, name].compactMap { $0 }.map(Self.plain)
    let posts = posts(in: council)
    guard !posts.isEmpty else {
      guard let words = agreedBy.value else { return nil }
      return own.contains(Self.plain(words)) ? true : nil
    }
    if let post { return posts.contains { $0.id == post } }
    return posts.contains { post in
      ([post.title] + post.alsoCalled).contains { own.contains(Self.plain($0)) }
    }
  }

  /// Who may agree, in words; nil where that is not known.
  public func agreers(in council: Council) -> String? {
    if let words = agreedBy.value { return words }
    let titles = posts(in: council).map(\.title)
    return titles.isEmpty ? nil : titles.joined(separator: " or ")
  }

  /// A title as it is compared: "the Chair of the Board" is "Chair of the Board".
  private static func plain(_ words: String) -> String {
    let small = words.lowercased()
    return small.hasPrefix("the ") ? String(small.dropFirst(4)) : small
  }
}
