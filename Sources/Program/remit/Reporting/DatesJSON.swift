import CivilTime
import JSONText

/// Answers of `remit dates` as JSON; `remit schema dates` describes it.
enum DatesJSON {
  static func document(_ answer: DateAnswer) -> JSONValue {
    var object: JSONObject = ["command": .string(answer.command), "asked": asked(answer)]
    if let date = answer.date {
      object["date"] = .string(date.iso)
      object["weekday"] = .string(date.weekday.name)
    }
    if let instead = answer.instead { object["workingDayInstead"] = .string(instead.date.iso) }
    if let (length, days) = answer.length {
      object["length"] = .object([
        "years": number(length.years), "months": number(length.months), "days": number(days),
      ])
    }
    if !answer.dayCounts.isEmpty {
      object["dayCounts"] = .array(
        answer.dayCounts.map {
          .object(["unit": .string($0.unit.rawValue), "count": number($0.count)])
        })
    }
    object["sentence"] = .string(answer.sentence)
    if !answer.notes.isEmpty { object["notes"] = .array(answer.notes.map { .string($0) }) }
    if !answer.others.isEmpty {
      object["otherCounts"] = .array(
        answer.others.map { other in
          .object([
            "unit": .string(other.unit.rawValue),
            "date": other.date.map { .string($0.iso) } ?? .null,
          ])
        })
    }
    if !answer.days.isEmpty { object["days"] = .array(answer.days.map(day)) }
    if let list = answer.list {
      object["bankHolidays"] = .object([
        "source": .string(list.source), "retrieved": .string(list.retrieved.iso),
        "version": .string(list.version),
      ])
    }
    if !answer.closures.isEmpty { object["closures"] = .array(answer.closures.map(closure)) }
    object["warnings"] = .array(answer.warnings.map { .string($0) })
    return .object(object)
  }

  private static func asked(_ answer: DateAnswer) -> JSONValue {
    var object = JSONObject()
    for (name, value) in answer.asked {
      switch value {
      case .text(let text): object[name] = .string(text)
      case .number(let count): object[name] = number(count)
      }
    }
    return .object(object)
  }

  private static func day(_ day: CountedDay) -> JSONValue {
    var object: JSONObject = ["date": .string(day.date.iso)]
    object["number"] = day.number.map(number)
    object["reason"] = day.reason.map { .string($0) }
    return .object(object)
  }

  private static func closure(_ closure: Closure) -> JSONValue {
    var object: JSONObject = ["first": .string(closure.period.first.iso)]
    object["last"] = closure.period.last.map { .string($0.iso) }
    object["reason"] = .string(closure.reason)
    return .object(object)
  }

  private static func number(_ value: Int) -> JSONValue { .number(String(value)) }
}
