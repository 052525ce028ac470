public import CivilTime

/// A calendar of deadlines as a file that every calendar program can take in (RFC 5545).
///
/// Each entry is a whole day and leaves the reader free that day. There are no alarms: whether to be
/// reminded is the reader's own matter.
///
/// ```
/// BEGIN:VEVENT
/// UID:call-in-ends.HAV-2026-0001@remit
/// DTSTART;VALUE=DATE:20260508
/// ```
public enum ICS {
  /// The media type under which a calendar is served.
  public static let mediaType = "text/calendar; charset=utf-8"

  /// The calendar of those entries.
  ///
  /// - Parameters:
  ///   - name: the calendar's name, as programs show it.
  ///   - moment: when it is made; the time stamp of every entry.
  public static func text(
    of entries: [CalendarEntry], name: String, at moment: Moment
  ) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Remit//Deadlines//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + ICSText.escaped(name),
    ]
    for entry in entries { lines += event(entry, moment) }
    lines.append("END:VCALENDAR")
    return lines.map { ICSText.folded($0) + "\r\n" }.joined()
  }

  /// The id by which calendars know an entry again.
  public static func uid(of entry: CalendarEntry) -> String {
    "\(ICSText.token(entry.kind)).\(ICSText.token(entry.decision))@remit"
  }

  private static func event(_ entry: CalendarEntry, _ moment: Moment) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:" + uid(of: entry), "DTSTAMP:" + stamp(moment),
      "DTSTART;VALUE=DATE:" + date(entry.day),
    ]
    // The end is the first day that is not of the event (3.6.1); the calendar's last day has none.
    if let next = entry.day.adding(days: 1) { lines.append("DTEND;VALUE=DATE:" + date(next)) }
    lines.append("SEQUENCE:\(max(0, entry.sequence))")
    lines.append("SUMMARY:" + ICSText.escaped(entry.summary))
    if !entry.details.isEmpty { lines.append("DESCRIPTION:" + ICSText.escaped(entry.details)) }
    if !entry.categories.isEmpty {
      lines.append("CATEGORIES:" + entry.categories.map(ICSText.escaped).joined(separator: ","))
    }
    lines.append("STATUS:" + (entry.isCancelled ? "CANCELLED" : "CONFIRMED"))
    return lines + ["TRANSP:TRANSPARENT", "END:VEVENT"]
  }

  /// `20260508`
  private static func date(_ day: CivilDate) -> String {
    String(day.iso.filter { $0 != "-" })
  }

  /// `20260508T093000Z`
  private static func stamp(_ moment: Moment) -> String {
    String(moment.text.filter { $0 != "-" && $0 != ":" })
  }
}
