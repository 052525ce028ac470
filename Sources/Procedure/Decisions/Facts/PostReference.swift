/// A field of a file that names a post by its id.
public struct PostReference: Sendable, Hashable {
  /// The field.
  public let field: FieldPath
  /// The post it names.
  public let post: PostID

  /// That field naming that post.
  public init(field: FieldPath, post: PostID) {
    self.field = field
    self.post = post
  }
}
