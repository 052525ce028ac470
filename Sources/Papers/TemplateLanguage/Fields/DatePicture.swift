import CivilTime

/// A day, an hour or both, as data may give them.
struct CivilMoment: Sendable, Hashable {
  /// The day, when there is one.
  var day: CivilDate?
  /// Hour, minute and second, when there are any; a day by itself begins at midnight, as in Word.
  var time: (hour: Int, minute: Int, second: Int)? {
    (clock ?? day.map { _ in 0 }).map { ($0 / 3600, $0 / 60 % 60, $0 % 60) }
  }
  /// Seconds since midnight.
  private var clock: Int?

  /// The moment that a value is: a date, or text such as `2020-04-08`, `2020-04-08T17:30:00`,
  /// `17:30`, `08/04/2020` (day first) or `8 April 2020`; nil for anything else.
  init?(_ value: Value) {
    switch value {
    case .date(let day): self.day = day
    case .text(let text):
      guard text.utf8.count <= 40 else { return nil }
      let parts = text.split { $0 == "T" || $0 == " " }.map(String.init)
      if let day = CivilDate(written: text) {
        self.day = day
      } else if parts.count == 2, let day = CivilDate(written: parts[0]),
        let clock = CivilMoment.seconds(parts[1])
      {
        self.day = day
        self.clock = clock
      } else if parts.count == 1, let clock = CivilMoment.seconds(parts[0]) {
        self.clock = clock
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// Seconds since midnight of `17:30` or `17:30:05.2`, a zone after it being left out of account.
  private static func seconds(_ text: String) -> Int? {
    let plain = text.prefix { $0.isNumber || $0 == ":" }
    let zone = text.dropFirst(plain.count)
    guard zone.isEmpty || ".Z+-".contains(zone.first ?? " ") else { return nil }
    let numbers = plain.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
      let second = numbers.count == 3 ? numbers[2] : 0,
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }
}

extension CivilDate {
  /// The day written as `2020-04-08`, `08/04/2020` or `8 April 2020`.
  fileprivate init?(written text: String) {
    if let day = CivilDate(iso: text) {
      self = day
      return
    }
    let isSlashed = text.contains("/")
    let parts = text.split(separator: isSlashed ? "/" : " ").map(String.init)
    guard parts.count == 3, let number = Int(parts[0]), let year = Int(parts[2]), year >= 1000
    else { return nil }
    let month =
      isSlashed
      ? Int(parts[1])
      : (1...12).first {
        CivilDate(year: 2000, month: $0, day: 1)?.written(by: "MMMM")?.lowercased()
          == parts[1].lowercased()
      }
    guard let month else { return nil }
    self.init(year: year, month: month, day: number)
  }
}

/// A picture of a date or a time, as the switch `\@` has it (ECMA-376 part 1, 17.16.4.1).
///
/// `d`, `dd`, `ddd` and `dddd` for the day and its name, `M` to `MMMM` for the month, `yy` and
/// `yyyy`, `h`, `hh`, `H`, `HH`, `m`, `mm`, `s`, `ss`, `AM/PM`; other words as they stand or
/// between apostrophes.
enum DatePicture {
  /// The moment so drawn; nil when the picture asks for what it does not have.
  static func text(of moment: CivilMoment, by picture: String) -> String? {
    guard picture.utf8.count <= 200 else { return nil }
    var result = ""
    let letters = Array(picture)
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      if letter == "'" {
        let end = letters[(index + 1)...].firstIndex(of: "'") ?? letters.count
        result += String(letters[(index + 1)..<end])
        index = end + 1
        continue
      }
      if String(letters[index...].prefix(5)).lowercased() == "am/pm" {
        guard let time = moment.time else { return nil }
        result += time.hour < 12 ? "AM" : "PM"
        index += 5
        continue
      }
      let count = letters[index...].prefix { $0 == letter }.count
      index += count
      guard "dDMyYhHms".contains(letter) else {
        result += String(repeating: letter, count: count)
        continue
      }
      guard let drawn = text(of: moment, letter, count) else { return nil }
      result += drawn
    }
    return result
  }

  private static func text(of moment: CivilMoment, _ letter: Character, _ count: Int) -> String? {
    switch letter {
    case "d", "D": return moment.day?.written(by: ["d", "dd", "EEE", "EEEE"][min(count, 4) - 1])
    case "M": return moment.day?.written(by: ["M", "MM", "MMM", "MMMM"][min(count, 4) - 1])
    case "y", "Y": return moment.day?.written(by: count < 3 ? "yy" : "yyyy")
    default:
      guard let time = moment.time else { return nil }
      let number =
        switch letter {
        case "h": (time.hour + 11) % 12 + 1
        case "H": time.hour
        case "m": time.minute
        default: time.second
        }
      return count > 1 && number < 10 ? "0\(number)" : "\(number)"
    }
  }
}
