/// One counted reference to a part of a program. A struct of many parts would have each of them
/// counted whenever a step is looked at, which is most of what a short print takes.
final class Shared<Content: Sendable>: Sendable {
  let content: Content

  init(_ content: Content) {
    self.content = content
  }
}
