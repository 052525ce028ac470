import Diagnostics
import Foundation
import Instruments

/// One file of all letters for printing, where LibreOffice and poppler's tools are there to make it.
struct PrintedLetters {
  private let folder: String
  private let letters: [String]

  /// From how many letters on it is not made: it takes a tenth of a second for each.
  private static let most = 500

  init(_ folder: String, letters: [String]) {
    self.folder = folder
    self.letters = letters
  }

  /// Writes `letters.pdf`; or says why it is not there.
  func write() throws(Failure) -> (file: String?, remark: InstrumentRemark?) {
    guard !letters.isEmpty else { return (nil, nil) }
    guard letters.count <= Self.most else {
      return (
        nil,
        InstrumentRemark(
          "no-pdf", "there is no file for printing: it is made for \(Self.most) letters at most",
          cure: "print the letters themselves, or convert them: soffice --convert-to pdf")
      )
    }
    guard let office = Self.tool("soffice"), let unite = Self.tool("pdfunite") else {
      return (
        nil,
        InstrumentRemark(
          "no-pdf", "there is no file for printing: LibreOffice or pdfunite is not there",
          cure: "install libreoffice-writer-nogui and poppler-utils, and give the command again")
      )
    }
    let files = FileManager.default
    let place = files.temporaryDirectory.appendingPathComponent("remit-\(UUID().uuidString)").path
    defer { try? files.removeItem(atPath: place) }
    try OutputFile.makeFolder(place)
    let target = "\(folder)/letters.pdf"
    var made = true
    // LibreOffice answers 0 whatever happens: what counts is whether each file is there.
    for start in stride(from: 0, to: letters.count, by: 50) {
      let some = letters[start..<min(start + 50, letters.count)].map { "\(folder)/\($0)" }
      made =
        made
        && Self.run(
          office,
          [
            "-env:UserInstallation=file://\(place)/profile", "--headless", "--norestore",
            "--convert-to", "pdf", "--outdir", place,
          ] + some)
    }
    let pages = letters.map { "\(place)/\($0.prefix { $0 != "." }).pdf" }
    guard made, pages.allSatisfy(files.fileExists(atPath:)),
      pages.count == 1 || Self.run(unite, pages + ["\(place)/letters.pdf"]),
      let bytes = files.contents(atPath: pages.count == 1 ? pages[0] : "\(place)/letters.pdf")
    else {
      return (
        nil,
        InstrumentRemark(
          "no-pdf", "LibreOffice could not make a file for printing of these letters",
          cure: "open one of them in Writer; give the command again")
      )
    }
    try OutputFile.write([UInt8](bytes), to: target)
    return (target, nil)
  }

  private static func tool(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile(atPath:))
  }

  /// Runs a program to its end, two minutes at most.
  private static func run(_ path: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return false
    }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(120)
    while process.isRunning {
      if clock.now > end {
        process.terminate()
        return false
      }
      usleep(20_000)
    }
    return process.terminationStatus == 0
  }
}
