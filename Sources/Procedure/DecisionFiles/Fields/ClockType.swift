package import CivilTime
import Decisions
import JSONText

extension FieldType where Value == ClockTime {
  /// A time of day.
  package static var clock: FieldType<ClockTime> {
    .scalar(
      "a time such as 17:00", .text,
      schema: ["type": .string("string"), "pattern": .string("^([01][0-9]|2[0-3]):[0-5][0-9]$")],
      parse: { scalar, node, path, reading in
        if let time = ClockTime(scalar.text) { return time }
        reading.report(
          "wrong-type", "expected a time such as 17:00, found \(node.inWords)", at: node, path,
          remedy: "write hours and minutes of the 24-hour clock, two digits each")
        return nil
      },
      fact: { .text($0.text) })
  }
}
