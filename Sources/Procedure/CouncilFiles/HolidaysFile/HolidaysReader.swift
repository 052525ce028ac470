public import CivilTime
public import DecisionFiles
import Decisions
public import Diagnostics

/// A data folder's `holidays.yaml` that has been read: its days, and the list to count by.
public struct HolidaysFile: Sendable {
  /// The days, as the file has them.
  public let days: [OneOffHoliday]
  /// The list with the days added.
  public let bankHolidays: BankHolidays
  /// Where each of its fields stands.
  public let places: FieldPlaces
}

/// Reads a data folder's `holidays.yaml`, the one-off bank holidays that Remit's list lacks.
public enum HolidaysReader {
  /// The days that the text adds to a list, or everything that is wrong with it.
  ///
  /// A day that the list has already is no fault: it may stay when a newer list has it. Nor is a
  /// file that has nothing but comments: it adds none.
  public static func read(
    holidays text: String, file: String, addingTo list: BankHolidays = .englandAndWales
  ) throws(DiagnosticsError) -> HolidaysFile {
    var reading = FileReading(file: file)
    let days: [OneOffHoliday]
    if let (root, problems) = try content(of: text, file: file) {
      reading.diagnostics = problems
      let read = FieldType.holidays.read(root, .root, &reading) ?? []
      check(read, against: list, root, &reading)
      days = read
    } else {
      days = []
    }
    guard reading.diagnostics.isEmpty, let added = list.adding(days) else {
      throw DiagnosticsError(reading.inOrder)
    }
    return HolidaysFile(days: days, bankHolidays: added, places: reading.places)
  }

  /// What the file holds; nil when that is nothing.
  private static func content(
    of text: String, file: String
  ) throws(DiagnosticsError) -> (root: YAMLNode, problems: [Diagnostic])? {
    do throws(DiagnosticsError) {
      let content = try YAMLReader.content(of: text, file: file)
      return content.root.isNothing ? nil : content
    } catch {
      if error.list.map(\.code) == ["yaml-empty"] { return nil }
      throw error
    }
  }

  private static func check(
    _ days: [OneOffHoliday], against list: BankHolidays, _ root: YAMLNode,
    _ reading: inout FileReading
  ) {
    var seen: Set<CivilDate> = []
    for (index, day) in days.enumerated() {
      let place = FieldPath.root.appending(index).appending("date")
      if !seen.insert(day.date).inserted {
        reading.report(
          "duplicate-day", "\(day.date.iso) stands here a second time", in: root, place,
          remedy: "keep one of the two")
      } else if !list.years.contains(day.date.year) {
        reading.report(
          "outside-list",
          "the list of bank holidays has the years \(list.years.lowerBound) to "
            + "\(list.years.upperBound), and not \(day.date.year)", in: root, place,
          remedy: "check the year; a day after those is added when a newer list has its year")
      } else if day.date.isWeekend {
        reading.report(
          "weekend", "\(day.date.iso) is a \(day.date.weekday.name), on which nobody works anyway",
          in: root, place, remedy: "check the day; a bank holiday is a day from Monday to Friday")
      }
    }
  }
}
