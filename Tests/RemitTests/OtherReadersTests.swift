import Foundation
import Testing

/// The twenty papers in the hands of other programs.
@Suite(.serialized) struct OtherReadersTests {
  static let office = Program.find("soffice")
  static let pdfReader = Program.find("pdftotext")
  static let audit: String? = {
    let own = Samples.root.appendingPathComponent(".build/tests-venv/bin/openxml-audit").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : Program.find("openxml-audit")
  }()

  @Test(
    .enabled(
      if: office != nil && pdfReader != nil,
      "needs LibreOffice and pdftotext: Scripts/setup --tests installs them"))
  func libreOfficeShowsEveryWordOfEveryPaper() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    // Both formats of a paper would give one name.
    var papers: [String] = []
    for sample in Samples.all {
      for format in Samples.formats {
        let file = scratch.file("\(sample)-\(format).\(format)")
        try Data(Samples.paper(sample, format)).write(to: file)
        papers.append(file.path)
      }
    }
    try convert(papers, in: scratch)
    for sample in Samples.all {
      for format in Samples.formats {
        let name = "\(sample)-\(format)"
        let text = try pdf(of: scratch.file("\(name).\(format)").path, in: scratch)
        let shown = squeezed(text)
        let lines = try PaperText.lines(of: Samples.paper(sample, format), format: format)
        for line in lines {
          for cell in line.split(whereSeparator: { "|/\t".contains($0) }) {
            guard !shown.contains(squeezed(String(cell))) else { continue }
            // A page may end within it, and its footer stand between.
            let lost = cell.split(separator: " ").filter { !shown.contains(squeezed(String($0))) }
            #expect(lost.isEmpty, "\(name) lacks \(lost) of: \(cell)")
          }
        }
        #expect(text.split(separator: "\u{0C}").count > 1, "\(name) is of one page")
        #expect(shown.count >= squeezed(lines.joined()).count, "\(name) is shorter than its paper")
      }
    }
  }

  @Test(
    .enabled(
      if: office != nil && pdfReader != nil,
      "needs LibreOffice and pdftotext: Scripts/setup --tests installs them"))
  func everyPageOfAPrivatePaperIsMarked() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    var papers: [String] = []
    for sample in Samples.corrected {
      let text = try String(contentsOfFile: Samples.decision(sample), encoding: .utf8)
      let withheld = "withheld: {paragraphs: [3, 5], publicInterest: Prices would be known.}"
      let changed = text.replacing(
        "\nrecommendations:\n", with: "\nrecommendations:\n  - {text: To pay., \(withheld)}\n")
      #expect(changed != text)
      try Data(changed.utf8).write(to: scratch.file("\(sample).yaml"))
      for format in Samples.formats {
        let run = try Program.remit(
          [
            "render", "\(sample).yaml", "--councils", Samples.councils, "--format", format,
            "--output", format,
          ], in: scratch.url)
        #expect(run.status == 0, "\(run.words)")
        #expect(run.errors.contains("private paper"))
        let file = scratch.file("\(sample)-\(format).\(format)")
        try FileManager.default.moveItem(
          at: scratch.file("\(format)/\(sample).\(format)"), to: file)
        papers.append(file.path)
      }
    }
    try convert(papers, in: scratch)
    for paper in papers {
      let pages = try pdf(of: paper, in: scratch).split(separator: "\u{0C}")
      #expect(pages.count > 1)
      for (number, page) in pages.enumerated() {
        #expect(
          squeezed(String(page)).contains("NOTFORPUBLICATION:exemptinformation,paragraphs3and5"),
          "\(paper), page \(number + 1)")
      }
    }
  }

  /// Converts files to PDF, all in one go.
  private func convert(_ files: [String], in scratch: Scratch) throws {
    let office = try #require(Self.office)
    let run = try Program.run(
      "/usr/bin/timeout",
      [
        "180", office, "-env:UserInstallation=file://\(scratch.file("profile").path)",
        "--headless", "--convert-to", "pdf", "--outdir", scratch.url.path,
      ] + files, in: scratch.url)
    #expect(run.status == 0, "\(run.words)")
  }

  /// The words of the PDF made of a file; its pages end in form feeds.
  private func pdf(of file: String, in scratch: Scratch) throws -> String {
    let stem = URL(fileURLWithPath: file).deletingPathExtension().path
    let reader = try #require(Self.pdfReader)
    let read = try Program.run(reader, ["-raw", stem + ".pdf", "-"], in: scratch.url)
    #expect(read.status == 0, "\(file) was not converted: \(read.errors)")
    return read.output
  }

  @Test(.enabled(if: audit != nil, "needs openxml-audit: Scripts/setup --tests installs it"))
  func theValidatorFindsNothingInPapersAndForms() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for sample in Samples.all {
      for format in Samples.formats {
        try Data(Samples.paper(sample, format)).write(to: scratch.file("\(sample).\(format)"))
        let form = try PaperFacts(sample).form(format)
        let copy = scratch.file("form-\(form.lastPathComponent)")
        if !FileManager.default.fileExists(atPath: copy.path) {
          try FileManager.default.copyItem(at: form, to: copy)
        }
      }
    }
    let run = try Program.run(
      try #require(Self.audit),
      [scratch.url.path, "--recursive", "--max-errors", "0", "--output", "json"], in: scratch.url)
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let files = try #require(report as? [[String: Any]], "\(run.words)")
    #expect(files.count == 30)
    for file in files {
      let name = file["file"] as? String ?? ""
      let errors = file["errors"] as? [[String: Any]] ?? []
      #expect(errors.isEmpty, "\(name): \(errors)")
      #expect(file["valid"] as? Bool == true, "\(name)")
    }
  }
}
