package import CivilTime
package import DecisionFiles

extension OneOffHoliday: FileNoun {
  package static let noun = Noun(
    "OneOffHoliday", "a one-off bank holiday",
    blank: OneOffHoliday(date: .blank, name: "", source: ""),
    [
      .required("date", \.date, .date, "the day"),
      .required("name", \.name, .text, "what it is called"),
      .required("source", \.source, .text, "the writing that appoints it"),
    ])
}
