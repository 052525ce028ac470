public import Records

/// The register of decisions, a page at a time.
public enum ListDecisions {
  /// The first rows that answer a question, and whether there are more.
  public static func rows(
    _ query: RegisterQuery, limit: Int, at desk: Desk
  ) throws(Failure) -> (rows: [RegisterRow], hasMore: Bool) {
    var query = query
    var rows: [RegisterRow] = []
    while rows.count < limit {
      query.limit = limit - rows.count
      let asked = query
      let page = try stored { () throws(StoreError) in try desk.folder.store.register(asked) }
      rows += page.rows
      guard let next = page.next else { return (rows, false) }
      query.after = next
    }
    return (rows, true)
  }
}
