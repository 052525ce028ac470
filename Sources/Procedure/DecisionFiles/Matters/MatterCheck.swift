import CivilTime
import Decisions
import Diagnostics

/// What must hold of a matter's file by itself, before its decisions are read.
enum MatterCheck {
  static func check(
    _ matter: inout Matter, _ node: YAMLNode, _ path: FieldPath, _ reading: inout FileReading
  ) {
    let copy = matter
    names(of: copy, &reading)
    files(of: copy, &reading)
    references(of: copy, &reading)
    rounds(of: copy, &reading)
    contracts(of: copy, &reading)
    cycles(of: copy, &reading)
  }

  /// No two documents or contracts have one id.
  private static func names(
    of matter: Matter, _ reading: inout FileReading
  ) {
    let named: [(FieldPath, LinkID)] =
      matter.decisions.enumerated().map { (item("decisions", $0.offset, "id"), $0.element.id) }
      + matter.tenders.enumerated().map { (item("tenders", $0.offset, "id"), $0.element.id) }
      + matter.contracts.enumerated().map { (item("contracts", $0.offset, "id"), $0.element.id) }
    var seen: [LinkID: FieldPath] = [:]
    for (place, id) in named {
      if let first = seen[id] {
        let line = reading.fields[first]?.line ?? 1
        reading.report(
          "same-id", "“\(id.rawValue)” is the id of line \(line) already", at: place,
          remedy: "give each document and each contract of the matter an id of its own")
      } else {
        seen[id] = place
      }
    }
  }

  /// No file stands twice, nor the matter's own.
  private static func files(
    of matter: Matter, _ reading: inout FileReading
  ) {
    var seen: [String: LinkID] = [:]
    for (index, decision) in matter.decisions.enumerated() {
      let place = item("decisions", index, "file")
      let file = LinkedPath.resolve(decision.file, from: reading.file)
      if file == reading.file {
        reading.report(
          "cycle", "the matter names itself as one of its decisions", at: place,
          remedy: "name the file of a decision")
      } else if let first = seen[file] {
        reading.report(
          "same-file", "this file is “\(first.rawValue)” already", at: place,
          remedy: "name each decision once")
      }
      seen[file] = decision.id
    }
  }

  /// Rounds stand by their numbers and by their days.
  private static func rounds(
    of matter: Matter, _ reading: inout FileReading
  ) {
    var last: [LinkID?: (number: Int, day: CivilDate?)] = [:]
    for (index, round) in matter.rounds.enumerated() {
      let before = last[round.contract]
      let day = round.closed ?? round.decidedOn
      if let before, round.number <= before.number {
        reading.report(
          "out-of-order", "round \(round.number) stands after round \(before.number)",
          at: item("rounds", index, "number"), remedy: "put the rounds in their order, each once")
      } else if let before, let day, let earlier = before.day, day < earlier {
        let field = round.closed == nil ? "decidedOn" : "closed"
        reading.report(
          "out-of-order",
          "round \(round.number) is of \(day.text), and round \(before.number) of \(earlier.text)",
          at: item("rounds", index, field), remedy: "check both days")
      }
      last[round.contract] = (round.number, day ?? before?.day)
    }
  }

  private static func contracts(
    of matter: Matter, _ reading: inout FileReading
  ) {
    for (index, contract) in matter.contracts.enumerated() {
      let place = FieldPath("contracts").appending(index)
      DateOrder.check(
        [("commencedOn", contract.commencedOn), ("from", contract.from), ("to", contract.to)],
        place, &reading)
      for (position, option) in contract.options.enumerated() {
        guard let end = contract.to, let latest = option.latestEnd, latest < end else { continue }
        reading.report(
          "backwards", "the option ends on \(latest.text), before the contract, \(end.text)",
          at: place.appending("options").appending(position).appending("latestEnd"),
          remedy: "check both days")
      }
    }
  }

  static func item(_ list: String, _ index: Int, _ field: String) -> FieldPath {
    FieldPath(list).appending(index).appending(field)
  }
}
