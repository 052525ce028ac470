package import CivilTime
package import Decisions
import JSONText

extension FieldType where Value == Bool {
  /// Yes or no.
  package static var flag: FieldType {
    .scalar(
      "true or false", .flag, schema: ["type": .string("boolean")],
      parse: { scalar, node, path, reading in
        switch scalar.text {
        case "true" where scalar.isPlain: return true
        case "false" where scalar.isPlain: return false
        default: break
        }
        let remedy: String? =
          switch scalar.text.lowercased() {
          case "yes", "y", "on", "true": "write true, without quotes"
          case "no", "n", "off", "false": "write false, without quotes"
          default: nil
          }
        reading.report(
          "wrong-type", "expected true or false, found \(node.inWords)", at: node, path,
          remedy: remedy)
        return nil
      },
      fact: { .flag($0) })
  }
}

extension FieldType where Value == CivilDate {
  /// A day.
  package static var date: FieldType<CivilDate> {
    .scalar(
      "a date such as 2020-04-08", .date,
      schema: ["type": .string("string"), "format": .string("date")],
      parse: { scalar, node, path, reading in
        if let date = CivilDate(iso: scalar.text) { return date }
        if let day = WrittenDate(scalar.text) {
          if let date = day.date {
            reading.report(
              "wrong-type", "expected a date such as 2020-04-08, found \(node.inWords)", at: node,
              path, remedy: "write \(date.iso)")
          } else {
            reading.report(
              "impossible-date", "there is no such day as “\(scalar.text)”", at: node, path,
              remedy: "check the day and the month; a date is year-month-day")
          }
        } else {
          reading.reportType(node, path, expected: "a date such as 2020-04-08")
        }
        return nil
      },
      fact: { .date($0) })
  }
}

extension FieldType where Value == Money {
  /// A sum of money.
  package static var money: FieldType<Money> {
    .scalar(
      "a sum such as 500000, £1,666.50 or £20.08m", .money,
      schema: ["type": .array([.string("string"), .string("number")])],
      parse: { scalar, node, path, reading in
        if let money = Money(scalar.text) { return money }
        reading.report(
          "bad-money",
          "expected a sum such as 500000, £1,666.50 or £20.08m, found \(node.inWords)", at: node,
          path, remedy: "write pounds, with at most two digits for the pence")
        return nil
      },
      fact: { .money($0) })
  }
}

extension FieldType where Value == Int {
  /// A whole number.
  package static var integer: FieldType { whole(0...1_000_000_000) }

  /// A whole number between two others, both included.
  package static func whole(_ range: ClosedRange<Int>) -> FieldType {
    let expected =
      range.upperBound < 1000
      ? "a whole number from \(range.lowerBound) to \(range.upperBound)" : "a whole number"
    return .scalar(
      expected, .integer,
      schema: [
        "type": .string("integer"), "minimum": .number("\(range.lowerBound)"),
        "maximum": .number("\(range.upperBound)"),
      ],
      parse: { scalar, node, path, reading in
        if scalar.isPlain, let number = DecimalNumber(scalar.text)?.shifted(by: 0),
          range.contains(number)
        {
          return number
        }
        reading.reportType(node, path, expected: expected)
        return nil
      },
      fact: { .integer($0) })
  }
}

extension FieldType where Value == DecimalNumber {
  /// A number in figures.
  package static var number: FieldType<DecimalNumber> {
    .scalar(
      "a number such as 72.5", .number,
      schema: ["type": .array([.string("number"), .string("string")])],
      parse: { scalar, node, path, reading in
        if let number = DecimalNumber(scalar.text) { return number }
        reading.reportType(node, path, expected: "a number such as 72.5")
        return nil
      },
      fact: { .number($0.text) })
  }
}
