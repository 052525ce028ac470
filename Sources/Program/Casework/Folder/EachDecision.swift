import Decisions
import Records

/// Goes through the register, page by page.
enum EachDecision {
  /// The lines of the register, all of them.
  static func rows(
    isOpen: Bool?, council: CouncilID? = nil, _ desk: Desk
  ) throws(Failure) -> [RegisterRow] {
    var query = RegisterQuery(
      council: council?.rawValue, isOpen: isOpen, limit: RegisterQuery.greatestLimit)
    var rows: [RegisterRow] = []
    while true {
      let page = try stored { () throws(StoreError) in try desk.folder.store.register(query) }
      rows += page.rows
      guard let next = page.next else { return rows }
      query.after = next
    }
  }
}
