import Decisions

extension Contract {
  /// Whether that is its title, whatever the capitals.
  func isCalled(_ name: String) -> Bool {
    title == name || title.lowercased() == name.lowercased()
  }

  /// Whether a paper means this contract by that name: one of the two holds the other.
  func isNamed(_ name: String) -> Bool {
    isCalled(name) || title.contains(name) || name.contains(title)
  }
}
