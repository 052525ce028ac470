/// What of the data a name that a template binds stands for.
enum Standing: Sendable, Hashable {
  /// The value at a path.
  case value([String])
  /// What `groupby` makes of a list: all groups.
  case groups(of: [String], by: [String])
  /// One of those groups.
  case group(of: [String], by: [String])
  /// That, but not of each item on the way there, or not in each case: `rows[0]`, `rows|first`.
  indirect case some(of: Standing)

  /// Where the value stands, which it is itself.
  var path: [String]? {
    switch self {
    case .value(let path): path
    case .some(let standing): standing.path
    case .groups, .group: nil
    }
  }

  /// Where the value stands, if it stands for that of each item on the way there.
  var wholePath: [String]? {
    if case .value(let path) = self { path } else { nil }
  }

  /// Whether it is one group, which is a pair and no list.
  var isGroup: Bool {
    switch self {
    case .group: true
    case .some(let standing): standing.isGroup
    case .value, .groups: false
    }
  }

  /// The same for no more than some of it.
  var ofSome: Standing {
    if case .some = self { self } else { .some(of: self) }
  }

  private var ofAll: Standing {
    if case .some(let standing) = self { standing } else { self }
  }

  /// What two standings for the same have in common.
  func united(with other: Standing?) -> Standing? {
    if self == other { return self }
    return ofAll == other?.ofAll ? ofSome : nil
  }

  /// What its items stand for, as a loop gives them.
  var item: Standing? {
    switch self {
    case .value(let path): .value(path + ["[]"])
    case .groups(let list, let key): .group(of: list, by: key)
    case .group: nil
    case .some(let standing): standing.item?.ofSome
    }
  }

  /// What the field of that name stands for.
  func field(_ name: String) -> Standing? {
    switch self {
    case .value(let path): .value(path + [name])
    case .groups: nil
    case .group: name == "grouper" ? part(0) : name == "list" ? part(1) : nil
    case .some(let standing): standing.field(name)?.ofSome
    }
  }

  /// What the item at that place stands for.
  func part(_ place: Int) -> Standing? {
    switch self {
    case .group(let list, let key):
      place == 0 ? .value(list + ["[]"] + key) : place == 1 ? .value(list) : nil
    case .some(let standing): standing.part(place)?.ofSome
    case .value, .groups: item?.ofSome
    }
  }
}
