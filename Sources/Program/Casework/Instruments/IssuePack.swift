import CivilTime
import Councils
import Decisions
import Diagnostics
import Digests
import Documents
import DurableFiles
import Instruments
import OfficeFiles
import Publications
import Records
import Workflow
import ZipFiles

/// What lies beside the letters of a batch once they are issued: a manifest, lists to tick, all
/// of it in one archive, and one file for printing where LibreOffice is there.
struct IssuePack {
  private let batch: LetterBatch
  private let begun: BatchBegun
  private let work: LetterWork
  private let folder: String

  init(_ batch: LetterBatch, _ begun: BatchBegun, _ work: LetterWork) {
    self.batch = batch
    self.begun = begun
    self.work = work
    folder = "\(work.setting.desk.folder.path)/letters/\(begun.id.rawValue)"
  }

  /// Writes it; the same batch gives the same bytes, whenever it is written.
  func write(forPrinting: Bool) throws(Failure) -> (files: [String], remarks: [InstrumentRemark]) {
    let manifest = manifest()
    try OutputFile.write(manifest, to: "\(folder)/manifest.csv")
    var parts: [(name: String, source: ZipArchiveWriter.Source)] = [
      ("manifest.csv", .bytes(manifest))
    ]
    let lists = coveringLists()
    for format in ["docx", "odt"] {
      for list in lists {
        let name = "\(list.name).\(format)"
        try OutputFile.write(try paper(list.paper, format), to: "\(folder)/\(name)")
        parts.append((name, .file("\(folder)/\(name)")))
      }
    }
    let beside = parts.count
    for letter in batch.standing {
      let name = begun.fileName(letter.number, letter.supplier)
      parts.append((name, .file("\(folder)/\(name)")))
    }
    try writeArchive(parts)
    var files = (["manifest.csv"] + lists.map { "\($0.name).docx" } + ["letters.zip"])
      .map { "\(folder)/\($0)" }
    guard forPrinting else { return (files, []) }
    let (print, remark) = try PrintedLetters(folder, letters: parts.dropFirst(beside).map(\.name))
      .write()
    if let print { files.append(print) }
    return (files, [remark].compactMap { $0 })
  }

  /// The letters, line by line.
  private func manifest() -> [UInt8] {
    let approval = batch.approval
    let letters = Dictionary(uniqueKeysWithValues: batch.letters.map { ($0.number, $0) })
    let rows = zip(batch.numbers, begun.suppliers).map { number, supplier -> [String] in
      let void = batch.voids[number]
      var row = ["\(number)", supplier.rawValue, name(supplier)]
      row.append(void == nil ? begun.fileName(number, supplier) : "")
      row += [letters[number]?.document.hex ?? "", begun.template, begun.templateDigest.hex]
      // A letter that is void was not approved as it went out, for it did not go out.
      row +=
        void == nil
        ? [approval?.by.text ?? "", approval?.on.iso ?? "", batch.issuedOn?.iso ?? ""]
        : ["", "", ""]
      row.append(void.map { "void: \($0)" } ?? "")
      return row
    }
    return CSVText.bytes(
      header: [
        "Number", "Supplier", "Name", "File", "SHA-256", "Template", "Template SHA-256",
        "Approved by", "Approved on", "Issued on", "Remark",
      ], rows: rows)
  }

  private func name(_ supplier: SupplierID) -> String {
    work.suppliers[supplier]?.facts.name ?? supplier.rawValue
  }

  /// How many letters a covering list has at most: more are listed in several papers, none of which
  /// is too long to be worked with.
  private static let mostListed = 1000

  /// The covering lists with the names of their files, one or several.
  private func coveringLists() -> [(name: String, paper: CoveringListPaper)] {
    let letters = batch.standing
    let count = max(1, (letters.count + Self.mostListed - 1) / Self.mostListed)
    guard count > 1 else { return [("covering-list", coveringList(letters[...]))] }
    return (1...count).map { part in
      let number = String(part)
      let zeros = String(repeating: "0", count: String(count).count - number.count)
      let start = (part - 1) * Self.mostListed
      var list = coveringList(letters[start..<min(start + Self.mostListed, letters.count)])
      list.purpose += ", list \(part) of \(count)"
      // What is said of the whole batch is said once.
      if part < count { list.voids = [] }
      return ("covering-list-\(zeros)\(number)", list)
    }
  }

  private func coveringList(_ letters: ArraySlice<LetterBatch.Letter>) -> CoveringListPaper {
    var list = CoveringListPaper(
      batch: begun.id.rawValue, purpose: begun.purpose.words,
      on: batch.issuedOn ?? work.setting.day,
      contract: CitedContract(work.contract, currentEnd: begun.current),
      decision: CitedDecision(begun.source, work.giving),
      template: begun.template, digest: batch.digest?.hex ?? "")
    list.templateDigest = begun.templateDigest.hex
    list.approvedBy = batch.approval?.by.text
    list.approvedOn = batch.approval?.on
    list.letters = letters.map { letter in
      CoveringListPaper.Entry(
        number: LetterDrafting.reference(letter.number, of: begun.council),
        supplier: name(letter.supplier), file: begun.fileName(letter.number, letter.supplier),
        digest: letter.document.hex)
    }
    list.voids = batch.voids.sorted { $0.key < $1.key }.map { number, reason in
      "\(LetterDrafting.reference(number, of: begun.council)): \(reason)"
    }
    return list
  }

  private func paper(_ list: CoveringListPaper, _ format: String) throws(Failure) -> [UInt8] {
    let desk = work.setting.desk
    let version = try desk.version(begun.procedure)
    let file = "\(InstrumentPaperKind.lettersCoveringList.rawValue).\(format)"
    let form = try desk.form(file, in: version.files, InstrumentPaperKind.lettersCoveringList.shape)
    return try form.paper(
      InstrumentPaperFacts.record(of: list, council: version.council.identity))
  }

  private func writeArchive(
    _ parts: [(name: String, source: ZipArchiveWriter.Source)]
  ) throws(Failure) {
    let path = "\(folder)/letters.zip"
    do {
      let draft = try DurableDraft(path)
      // The letters are compressed within; to compress them again saves nothing.
      try ZipArchiveWriter.write(
        parts.map { ZipArchiveWriter.Part(name: $0.name, source: $0.source, isDeflated: false) },
        to: draft.temporary)
      try draft.finish()
    } catch let error as ZipError {
      throw failure(error.description, path)
    } catch let error as FileError {
      throw failure(error.words.lowercased(), path)
    } catch {
      throw failure("\(error)", path)
    }
  }

  private func failure(_ reason: String, _ path: String) -> Failure {
    Failure(
      .writing, "archive", "the archive cannot be written: \(reason)", at: SourcePlace(file: path),
      remedy: "make room; the letters themselves are in \(folder)")
  }
}
