import CivilTime
import Decisions
import Testing

@testable import Workflow

/// One decision of one council, and what of the procedure it cannot come to.
struct Way: Sendable, CustomTestStringConvertible {
  let name: String
  let sample: String
  let council: String
  let begins: String
  var changes: KeyValuePairs<String, String> = [:]
  var adjust: @Sendable (inout Proposal) -> Void = { _ in }
  /// Where its paths end, when they do not come to an end of the procedure.
  var stopsAt: Phase?

  var testDescription: String { name }

  static let all: [Way] = [
    Way(
      name: "Havering, key", sample: "havering-key", council: "havering", begins: "2020-03-02",
      changes: dated("2020-03-02")),
    Way(
      name: "Havering, key, by Cabinet", sample: "havering-key", council: "havering",
      begins: "2020-03-02", changes: byCabinet),
    Way(
      name: "Havering, not key", sample: "havering-non-key", council: "havering",
      begins: "2025-03-03"),
    Way(
      name: "Blackburn with Darwen", sample: "blackburn-with-darwen",
      council: "blackburn-with-darwen", begins: "2018-06-18"),
    Way(
      name: "Blackburn with Darwen, not key", sample: "blackburn-with-darwen",
      council: "blackburn-with-darwen", begins: "2018-06-18", changes: notKey),
    Way(name: "Halton", sample: "halton", council: "halton", begins: "2019-03-18"),
    Way(
      name: "Halton, not key, in private", sample: "halton", council: "halton",
      begins: "2019-03-18",
      changes: [
        "\n  key: true": "\n  key: false",
        "\nmeetingDate: 2019-03-14":
          "\nmeeting: {private: true, reasons: Prices.}\nmeetingDate: 2019-05-16",
      ]),
    Way(name: "Sefton", sample: "sefton", council: "sefton", begins: "2015-07-01"),
    Way(
      name: "Sefton, key, in private", sample: "sefton", council: "sefton", begins: "2015-07-01",
      changes: inPrivate),
    Way(
      name: "Sefton, not key", sample: "sefton", council: "sefton", begins: "2015-07-01",
      changes: notKey),
    Way(
      name: "Sefton, exempt", sample: "sefton", council: "sefton", begins: "2015-07-01",
      adjust: { $0.isExempt = true }, stopsAt: .recorded),
  ]

  private static let notKey: KeyValuePairs<String, String> = ["\n  key: true": "\n  key: false"]

  private static let inPrivate: KeyValuePairs<String, String> = [
    "\nmeetingDate:": "\nmeeting: {private: true, reasons: Prices.}\nmeetingDate:"
  ]

  /// Cabinet decides at a meeting what the report of 2020 left to one of its members.
  private static let byCabinet: KeyValuePairs<String, String> = [
    "\nsubject:": "\nreportDate: 2020-03-02\nmeetingDate: 2020-05-13\nsubject:",
    """
    decisionMaker:
      kind: cabinetMember
      post: cabinet-member-adult-services-and-health
      name: Councillor Jason Frost
      title: Cabinet Member for Adult Services and Health

    """: "decisionMaker: {kind: cabinet, post: cabinet, body: Cabinet}\n",
  ]

  /// The policy of a report that names no day would be that of today.
  private static func dated(_ day: String) -> KeyValuePairs<String, String> {
    ["\nsubject:": "\nreportDate: \(day)\nsubject:"]
  }

  func desk() throws -> Desk {
    let first = try Report(sample: sample, of: council, with: changes)
    let second = try Report(first, adding: "\n# As changed.\n")
    var desk = try Desk([first, second], on: day(begins))
    desk.adjust = adjust
    let later = DecisionID("\(council)-2030-1")
    desk.others[later] = .inEffect(later)
    return desk
  }
}

extension DecisionState {
  /// Another decision, of which nothing is known but that it has effect.
  static func inEffect(_ id: DecisionID) -> DecisionState {
    let why = BecameEffective(why: .notCallable, working: [])
    return DecisionState.replaying([
      RecordedAct(
        .becameEffective(why), done: day("2030-01-02"), recorded: day("2030-01-02"),
        by: Officeholder(name: "the calendar"))
    ])
  }
}
