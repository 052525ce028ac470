/// Something that must hold of every finished file of a format.
protocol Invariant<File>: Sendable {
  associatedtype File: FinishedFile

  /// What its faults are called: `L3`, `M5`.
  var code: String { get }

  /// Where it does not hold.
  func faults(in file: File) -> [InvariantFault]
}

/// A place of a finished file at which an invariant does not hold.
struct InvariantFault: Sendable {
  /// The invariant's code.
  var code: String
  /// What was found, in one sentence.
  var message: String
  /// The part, by its name in the archive.
  var part: String
  /// The element in it.
  var index: Int?
  /// What it is about: by this a fault is told to be one that the template already has.
  var subject: String
  /// How many times a thing stands that may stand once.
  var count = 1
  /// Whether the template cannot be at fault, whatever stands in it.
  var isAlwaysOurs = false

  /// Whether a fault of the template's explains this one: it says the same, and where it counts
  /// copies rendering made no more of them.
  func isExplained(by other: InvariantFault) -> Bool {
    !isAlwaysOurs && code == other.code && part == other.part && subject == other.subject
      && count <= other.count
  }
}

extension Invariant {
  func fault(
    _ message: String, at element: PartElement, about subject: String
  ) -> InvariantFault {
    InvariantFault(
      code: code, message: message, part: element.part, index: element.index, subject: subject)
  }

  func fault(_ message: String, in part: String, about subject: String) -> InvariantFault {
    InvariantFault(code: code, message: message, part: part, subject: subject)
  }

  /// A fault for each key that stands more than once, at its second element.
  func repeated(
    _ elements: some Sequence<(key: String, element: PartElement)>, _ thing: (String) -> String
  ) -> [InvariantFault] {
    var places: [String: [PartElement]] = [:]
    var order: [String] = []
    for (key, element) in elements {
      if places[key] == nil { order.append(key) }
      places[key, default: []].append(element)
    }
    return order.compactMap { key in
      guard let found = places[key], found.count > 1 else { return nil }
      var fault = fault(
        "\(thing(key)) stands \(found.count) times, and may stand once", at: found[1], about: key)
      fault.count = found.count
      return fault
    }
  }
}
