import ArgumentParser
import Councils
import Decisions
import Instruments
import Workflow

/// The names, sums and sources of contracts and letters, as they are typed.
enum InstrumentWords {
  /// An identifier: `complex-placements`.
  static func identifier<ID: Identifier>(_ word: String) throws -> ID {
    let id = ID(rawValue: word)
    guard id.isWellFormed else {
      throw ValidationError(
        "“\(word)” is no name here: write small letters, figures and single hyphens, beginning "
          + "with a letter, as in complex-placements")
    }
    return id
  }

  /// A recommendation of a decision: `havering-2020-1/1.2`.
  static func source(_ word: String) throws -> Source {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError(
        "name the decision and its recommendation, with a stroke between: havering-2020-1/1.2")
    }
    return .recommendation(try DecisionID.typed(parts[0]), parts[1])
  }

  /// A sum of money: `100,000,000` or `£2.5m`.
  static func money(_ word: String) throws -> Money {
    guard let money = Money(word) else {
      throw ValidationError("“\(word)” is no sum: write 100000, £100,000 or £2.5m")
    }
    return money
  }

  /// A number: `60` or `72.5`.
  static func number(_ word: String) throws -> DecimalNumber {
    guard let number = DecimalNumber(word) else {
      throw ValidationError("“\(word)” is no number: write 60 or 72.5")
    }
    return number
  }

  /// `yes` or `no`.
  static func answer(_ word: String) throws -> Bool {
    switch word.lowercased() {
    case "yes": return true
    case "no": return false
    default: throw ValidationError("answer yes or no")
    }
  }

  /// How much a criterion counts: `price=70`.
  static func weight(_ word: String) throws -> Weight {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw ValidationError("write a weight as price=70")
    }
    return Weight(name: parts[0], percent: try number(parts[1]))
  }

  /// Why something is so for one supplier: `s-071=accounts were asked for`.
  static func reason(_ word: String) throws -> (supplier: SupplierID, reason: String) {
    let parts = word.split(separator: "=", maxSplits: 1).map { Words.trimmed($0) }
    let id = SupplierID(rawValue: parts.first ?? "")
    guard parts.count == 2, !parts[1].isEmpty, id.isWellFormed else {
      throw ValidationError(
        "say for which supplier: s-071=\"accounts were asked for\", once for each")
    }
    return (id, parts[1])
  }

  /// What is bought: `supported-living=Supported Living:ld,mh`.
  static func lot(_ word: String) throws -> Lot {
    let name = word.split(separator: "=", maxSplits: 1).map(String.init)
    let groups = name.last?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
    guard name.count == 2, groups.count == 2 else {
      throw ValidationError("write a lot as supported-living=Supported Living:ld,mh")
    }
    return Lot(
      id: name[0], service: groups[0],
      groups: groups[1].split(separator: ",").map { Words.trimmed($0) })
  }

  /// A name for an id: `ld=learning disability`.
  static func named(_ word: String) throws -> (id: String, name: String) {
    let parts = word.split(separator: "=", maxSplits: 1).map { Words.trimmed($0) }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("write an id and its words: ld=\"learning disability\"")
    }
    return (parts[0], parts[1])
  }

  /// A lot and a group: `supported-living/ld`.
  static func category(_ word: String) throws -> Category {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError(
        "name the lot and the group, with a stroke between: supported-living/ld")
    }
    return Category(lot: parts[0], group: parts[1])
  }

  /// A sum that is paid once: `Adaptations=1,200`.
  static func oneOff(_ word: String) throws -> PlacementOneOff {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw ValidationError("write what is paid once, and how much: Adaptations=1,200")
    }
    return PlacementOneOff(parts[0], try money(parts[1]))
  }

  /// A mark of a hundred: `eva/s-014=80`, `eva/s-014/quality=80`.
  static func mark(_ word: String) throws -> PlacementMark {
    let sides = word.split(separator: "=", maxSplits: 1).map(String.init)
    let place = sides.first?.split(separator: "/").map(String.init) ?? []
    guard sides.count == 2, (2...3).contains(place.count) else {
      throw ValidationError("write a mark as eva/s-014=80")
    }
    return PlacementMark(
      by: PersonID(rawValue: place[0]), to: try identifier(place[1]),
      for: place.count == 3 ? place[2] : "quality", try number(sides[1]))
  }
}
