import Decisions

/// A sequence of numbered items, with the fields in which their numbers stand.
struct NumberedItems {
  /// The list or narrative.
  let field: FieldPath
  /// The items that have a number, by their places in it.
  let numbers: [(written: String, number: ItemNumber, index: Int)]

  /// Where the number of one of them stands.
  func place(of position: Int) -> FactPlace {
    field.appending(numbers[position].index).place("number")
  }

  /// The sequences of a decision: its recommendations, its options, each of its narratives.
  static func all(_ facts: Facts) -> [NumberedItems] {
    var all: [NumberedItems] = []
    var names: [String] = []
    gather(facts.record, &names, &all)
    return all
  }

  /// Goes through a record for lists and narratives; the names are those on the way.
  private static func gather(
    _ fact: FactValue, _ names: inout [String], _ all: inout [NumberedItems]
  ) {
    guard case .record(let record) = fact else { return }
    for entry in record.entries {
      names.append(entry.name)
      defer { names.removeLast() }
      switch entry.value {
      case .record: gather(entry.value, &names, &all)
      case .narrative(let items) where items.count > 1:
        add(items.lazy.map(\.number), names, &all)
      case .list(let items) where items.count > 1:
        guard entry.name == "recommendations" || entry.name == "alternatives" else { break }
        add(
          items.lazy.map { item -> String? in
            if case .text(let number)? = item["number"] { number } else { nil }
          }, names, &all)
      default: break
      }
    }
  }

  /// Takes in a sequence; where any number is surely Roman, all are read so.
  private static func add(
    _ written: some Collection<String?>, _ names: [String], _ all: inout [NumberedItems]
  ) {
    var isRoman = false
    var numbers: [(written: String, number: ItemNumber, index: Int)] = []
    for (index, text) in written.enumerated() {
      guard let text else { continue }
      if !isRoman { isRoman = text.utf8.count { $0 | 0x20 == UInt8(ascii: "i") } > 1 }
      guard let number = ItemNumber(text) ?? ItemNumber(text, roman: true) else { continue }
      numbers.append((text, number, index))
    }
    guard numbers.count > 1 else { return }
    if isRoman {
      numbers = numbers.compactMap { item in
        ItemNumber(item.written, roman: true).map { (item.written, $0, item.index) }
      }
    }
    all.append(
      NumberedItems(field: FieldPath(names.joined(separator: ".")), numbers: numbers))
  }
}
