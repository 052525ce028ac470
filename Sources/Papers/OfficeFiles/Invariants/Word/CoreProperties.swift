import XMLTokens

/// L7. The document's properties name each thing once, and give dates as the W3C writes them:
/// 2020, 2020-04, 2020-04-08 or 2020-04-08T09:30:00Z (ECMA-376 part 2, 8.3).
struct CoreProperties: Invariant {
  let code = "L7"

  func faults(in file: WordFile) -> [InvariantFault] {
    let parts = file.stories.map(\.part)
      .filter { file.types.type(of: $0)?.hasSuffix("core-properties+xml") ?? false }
    var faults: [InvariantFault] = []
    if parts.count > 1 {
      faults.append(
        fault("the file has more than one part of core properties", in: parts[1], about: "parts"))
    }
    for tree in parts.compactMap({ file.trees[$0] }) {
      let elements = tree.children(of: 0).map { tree.element($0) }
      faults += repeated(elements.map { ($0.start.name.description, $0) }) { "the property \($0)" }
      for element in elements
      where element.start.name.namespace == "http://purl.org/dc/terms/" {
        let date = tree.text(of: element.index)
        if !isW3CDate(date) {
          faults.append(
            fault(
              "\(element.start.name) is \u{201C}\(date.prefix(40))\u{201D}, which is no date in "
                + "the form 2020-04-08T09:30:00Z", at: element,
              about: element.start.name.description))
        }
      }
    }
    return faults
  }

  /// Whether it is a date of the W3C's note on date and time formats.
  func isW3CDate(_ text: String) -> Bool {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    let day = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(day.count), isNumber(day[0], 4, 0...9999),
      day.count < 2 || isNumber(day[1], 2, 1...12), day.count < 3 || isNumber(day[2], 2, 1...31)
    else { return false }
    if halves.count == 1 { return true }
    return halves.count == 2 && day.count == 3 && isTime(halves[1])
  }

  private func isTime(_ text: Substring) -> Bool {
    var clock = text
    if clock.last == "Z" {
      clock = clock.dropLast()
    } else {
      guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return false }
      let zone = clock[clock.index(after: sign)...].split(separator: ":")
      guard zone.count == 2, isNumber(zone[0], 2, 0...23), isNumber(zone[1], 2, 0...59) else {
        return false
      }
      clock = clock[..<sign]
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, isNumber(parts[0], 2, 0...23),
      isNumber(parts[1], 2, 0...59)
    else { return false }
    guard parts.count == 3 else { return true }
    let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    return isNumber(seconds[0], 2, 0...59)
      && (seconds.count == 1 || seconds.count == 2 && Int(seconds[1]) != nil)
  }

  private func isNumber(_ text: Substring, _ digits: Int, _ range: ClosedRange<Int>) -> Bool {
    text.utf8.count == digits && text.allSatisfy { $0.isASCII && $0.isNumber }
      && Int(text).map { range.contains($0) } ?? false
  }
}
