import Councils

extension Council {
  /// The post of that title, or one that is also called so.
  func post(called title: String) -> Post? {
    posts.first { $0.title == title || $0.alsoCalled.contains(title) }
  }
}
