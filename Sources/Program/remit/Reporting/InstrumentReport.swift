import Casework
import Instruments
import JSONText

/// What came of an act on a contract, its suppliers, letters or a placement.
enum InstrumentReport {
  /// The answer in lines.
  static func lines(_ answer: InstrumentAnswer) -> [String] {
    var lines = [
      answer.isTrial ? "Tried out, and not recorded: \(answer.headline)" : answer.headline
    ]
    for (index, sentence) in answer.done.enumerated() {
      lines.append(ActReport.line(index == 0 ? "done" : "", sentence))
    }
    for paper in answer.papers { lines.append(ActReport.line("paper", paper)) }
    for remark in answer.remarks {
      lines.append(ActReport.line("look at", "\(remark.code): \(remark.message)"))
      if let cure = remark.cure { lines.append(ActReport.line("", cure)) }
    }
    if let date = answer.nextDate { lines.append(ActReport.line("next date", date)) }
    for (index, step) in answer.next.enumerated() {
      lines.append(ActReport.line(index == 0 ? "next" : "", step))
    }
    return lines
  }

  /// The answer as JSON; `remit schema instrument` describes it.
  static func json(_ answer: InstrumentAnswer) -> JSONValue {
    var object: JSONObject = [
      "headline": .string(answer.headline), "isRecorded": .bool(!answer.isTrial),
      "happened": .array(answer.done.map { .string($0) }),
      "papers": .array(answer.papers.map { .string($0) }),
      "next": .array(answer.next.map { .string($0) }),
    ]
    object["remarks"] = .array(
      answer.remarks.map { remark in
        var entry: JSONObject = ["code": .string(remark.code), "message": .string(remark.message)]
        entry["cure"] = remark.cure.map { .string($0) }
        return .object(entry)
      })
    object["nextDate"] = answer.nextDate.map { .string($0) }
    return .object(object)
  }
}

extension Report {
  /// Carries out an act and answers with what came of it.
  static func instrument(
    json: Bool, _ work: () throws(Failure) -> InstrumentAnswer
  ) throws {
    try run { () throws(Failure) in
      let answer = try work()
      if json {
        give(InstrumentReport.json(answer).text(indented: true))
      } else {
        for line in InstrumentReport.lines(answer) { give(line) }
      }
      show(answer.warnings)
    }
  }

  /// Answers with how something stands.
  static func view(json: Bool, _ work: () throws(Failure) -> any InstrumentView) throws {
    try run { () throws(Failure) in
      let view = try work()
      if json {
        give(view.json.text(indented: true))
      } else {
        for line in view.lines { give(line) }
      }
    }
  }
}
