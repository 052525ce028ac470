/// What of the data a name that a template binds stands for.
enum Standing: Sendable, Hashable {
  /// The value at a path.
  case value([String])
  /// What `groupby` makes of a list: all groups.
  case groups(of: [String], by: [String])
  /// One of those groups.
  case group(of: [String], by: [String])

  /// Where the value stands, which it is itself.
  var path: [String]? {
    if case .value(let path) = self { path } else { nil }
  }

  /// What its items stand for, as a loop gives them.
  var item: Standing? {
    switch self {
    case .value(let path): .value(path + ["[]"])
    case .groups(let list, let key): .group(of: list, by: key)
    case .group: nil
    }
  }

  /// What the field of that name stands for.
  func field(_ name: String) -> Standing? {
    switch self {
    case .value(let path): .value(path + [name])
    case .groups: nil
    case .group: name == "grouper" ? part(0) : name == "list" ? part(1) : nil
    }
  }

  /// What the item at that place stands for.
  func part(_ place: Int) -> Standing? {
    guard case .group(let list, let key) = self else { return item }
    return place == 0 ? .value(list + ["[]"] + key) : place == 1 ? .value(list) : nil
  }
}
