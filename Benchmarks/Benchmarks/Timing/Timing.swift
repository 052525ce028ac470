import Foundation
import OfficeFiles
import TemplateLanguage

/// Times one engine, Remit's, as `peers.py` times others: `Timing TEMPLATE DATA ROWS REPEATS`.
///
/// Prints one line of JSON: processor milliseconds a document (median), how much the process peaked
/// at before and after, in MiB, and the size of a document.
@main
struct Timing {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let rows = Int(arguments[3]), let repeats = Int(arguments[4]) else {
      throw CocoaError(.featureUnsupported)
    }
    let file = URL(fileURLWithPath: arguments[1])
    let template = try DocumentTemplate(
      Array(Data(contentsOf: file)), file: file.lastPathComponent)
    let data = try letter(arguments[2], rows: rows)
    let before = peak()
    var times: [Double] = []
    var size = 0
    for _ in 0..<repeats {
      let start = processorTime()
      size = try template.render(data).count
      times.append(processorTime() - start)
    }
    times.sort()
    print(
      "{\"cpu_ms_a_document\":\(times[repeats / 2] * 1000),\"peak_before_mib\":\(before),"
        + "\"peak_mib\":\(peak()),\"bytes\":\(size)}")
  }

  /// The letter's data with so many rows, as `peers.py` makes them.
  private static func letter(_ path: String, rows: Int) throws -> Record {
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: path)))
    guard var object = json as? [String: Any], let first = object["rows"] as? [[String: Any]],
      !first.isEmpty
    else { throw CocoaError(.fileReadCorruptFile) }
    object["rows"] = (0..<rows).map { index in
      var row = first[index % first.count]
      row["ref"] = "IPA-" + String(String(100_001 + index).dropFirst())
      return row
    }
    guard case .record(let record) = value(of: object) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return record
  }

  private static func value(of json: Any) -> Value {
    switch json {
    case let text as String: .text(text)
    case let number as NSNumber: .boolean(number.boolValue)
    case let list as [Any]: .list(list.map(value))
    case let object as [String: Any]:
      .record(Record(object.sorted { $0.key < $1.key }.map { ($0.key, value(of: $0.value)) }))
    default: .missing("")
    }
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (line.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) >> 10
  }
}
