extension RegisterQuery {
  /// Whether a row is one that is asked for, its place in the register aside.
  func matches(_ row: RegisterRow, words asked: [String]) -> Bool {
    func fits<Value: Equatable>(_ wanted: Value?, _ value: Value) -> Bool {
      wanted.map { $0 == value } ?? true
    }
    guard fits(council, row.council), fits(phase, row.phase), fits(form, row.form),
      fits(isKey, row.isKey), fits(author, row.author), fits(decisionMaker, row.decisionMaker),
      fits(isOpen, row.isOpen)
    else { return false }
    if let dueBy {
      guard let nextDate = row.nextDate, nextDate <= dueBy else { return false }
    }
    return asked.isEmpty || SearchWords.match(asked, in: SearchWords.words(of: row.words))
  }
}
