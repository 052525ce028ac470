import ArgumentParser
import Casework
import Diagnostics
import Digests
import JSONText
import Records

/// `remit verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves that the record is as it was written, and says what it cannot prove.",
    discussion: "The chain of events, the signed checkpoints and every document are looked at; "
      + "with --deep, the register and the deadlines are made again from the record and compared. "
      + "Exit status 1 when a fault is found.")

  @Flag(help: "Read every event, and make everything again that follows from them.")
  var deep = false

  @Option(
    help: ArgumentHelp(
      "The public key to trust, as remit init printed it; without it, those kept beside the "
        + "checkpoints.", valueName: "line"))
  var key: String?

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let report = try VerifyRecord.run(try open(), deep ? .deep : .record, trusting: key)
      if folder.json {
        Report.give(VerificationText.json(report).text(indented: true))
      } else {
        for line in VerificationText.lines(report) { Report.give(line) }
      }
      if !report.isSound {
        throw Failure(
          .findings, "not-sound",
          "the record is not as it was written: \(VerificationText.count(report.faultCount))",
          remedy: "keep the folder as it is for whoever looks into it; restore a backup elsewhere, "
            + "and compare")
      }
    }
  }
}

extension VerifyCommand {
  /// The folder. A record that is too damaged to be opened is what a verification looks for.
  private func open() throws(Failure) -> DataFolder {
    do throws(Failure) {
      return try folder.open()
    } catch  where error.diagnostics.first?.code == "corrupt" {
      throw Failure(.findings, error.diagnostics)
    }
  }
}

/// What a verification found, in words and as JSON.
enum VerificationText {
  static func lines(_ report: VerificationReport) -> [String] {
    var lines = report.faults.map { "fault      \($0.text)" }
    lines += [
      "events     \(report.head.position), in \(report.streams) streams, head "
        + report.head.digest.hex.prefix(12),
      "checked    checkpoints: \(report.checkpoints), up to event \(report.coveredEvents)",
    ]
    if report.extent != .chain {
      lines.append(
        "documents  \(report.documents), of \(report.documentBytes) bytes"
          + (report.orphans.isEmpty ? "" : "; \(report.orphans.count) that no act names"))
    }
    if report.extent != .chain, report.personalNamed > 0 {
      lines.append(
        "personal   \(report.personal) as they were kept, \(report.erased.count) erased"
          + (report.personalOrphans.isEmpty
            ? "" : "; \(report.personalOrphans.count) that no act names"))
      lines += report.erased.map { "           \($0)" }
    }
    if report.extent == .deep {
      lines.append("made again \(report.projections) lines of register and deadlines")
    }
    for limit in report.limits {
      let wrapped = Wrapped.lines(limit, width: 80, indent: 11)
      lines += wrapped.enumerated().map { $0 == 0 ? "not proved" + $1.dropFirst(10) : $1 }
    }
    lines.append(report.isSound ? "The record is whole." : count(report.faultCount) + ".")
    return lines
  }

  static func count(_ faults: Int) -> String { faults == 1 ? "1 fault" : "\(faults) faults" }

  static func json(_ report: VerificationReport) -> JSONValue {
    .object([
      "isSound": .bool(report.isSound), "extent": .string(report.extent.rawValue),
      "events": .number("\(report.head.position)"),
      "head": .string(report.head.digest.hex), "streams": .number("\(report.streams)"),
      "checkpoints": .number("\(report.checkpoints)"),
      "coveredEvents": .number("\(report.coveredEvents)"),
      "documents": .number("\(report.documents)"),
      "orphans": .array(report.orphans.map { .string($0.hex) }),
      "personal": .number("\(report.personal)"),
      "erased": .array(report.erased.map { .string($0.description) }),
      "personalOrphans": .array(
        report.personalOrphans.map { .string("\($0.subject)/\($0.digest.hex)") }),
      "projections": .number("\(report.projections)"),
      "faultCount": .number("\(report.faultCount)"),
      "faults": .array(report.faults.map { .string($0.text) }),
      "limits": .array(report.limits.map { .string($0) }),
    ])
  }
}
