import ArgumentParser
import Casework
import CivilTime
import Digests
import Foundation
import JSONText
import Records

/// `remit backup DIR`
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Writes a backup of the data folder, proved before it takes its name.",
    discussion: "Others may go on working meanwhile. The key that signs checkpoints is not in it: "
      + "keep a copy of it elsewhere.")

  @Argument(help: "The folder to write; not there yet, or empty.", completion: .directory)
  var path: String

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let manifest = try CopyRecord.backUp(
        try folder.open(), to: path, at: Clock.now(), keeping: .inSQLite)
      ManifestText.give(manifest, "The backup \(path) is written and proved", json: folder.json)
    }
  }
}

/// `remit restore BACKUP TO`
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Makes a data folder of a backup, after all of it was checked.",
    discussion: "The checkpoints of the backup are put into its folder checkpoints, to compare "
      + "with. See that remit.yaml names a key and a folder for checkpoints that are there.")

  @Argument(help: "The backup.", completion: .directory)
  var backup: String

  @Argument(help: "The folder to make; not there yet, or empty.", completion: .directory)
  var path: String

  @Flag(help: "Look at all of the new folder too, as remit verify --deep does.")
  var verify = false

  @Flag(help: "The answer as JSON on standard output.")
  var json = false

  func run() throws {
    try Report.run { () throws(Failure) in
      let manifest = try CopyRecord.restore(backup, to: path, keeping: .inSQLite)
      ManifestText.give(manifest, "The data folder \(path) is made of \(backup)", json: json)
      guard verify else { return }
      let report = try CopyRecord.verify(restored: path, keeping: .inSQLite)
      for line in VerificationText.lines(report) { Report.say(line) }
      if !report.isSound {
        throw Failure(
          .findings, "not-sound", "the restored record is not as it was written",
          remedy: "take an earlier backup")
      }
    }
  }
}

/// `remit export DIR`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes everything into plain files that are read without Remit.",
    discussion: "Events as JSON Lines, documents as files, and a README that says how to read and "
      + "to check them. remit import makes a data folder of it again.")

  @Argument(help: "The folder to write; not there yet, or empty.", completion: .directory)
  var path: String

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let manifest = try CopyRecord.export(try folder.open(), to: path, at: Clock.now())
      ManifestText.give(manifest, "The export \(path) is written", json: folder.json)
    }
  }
}

/// `remit import DIR TO`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a data folder of an export, every event checked as it comes.",
    discussion: "People, bank holidays, policies and forms are written out as the record took them "
      + "in last. The folder gets a key of its own.")

  @Argument(help: "The export.", completion: .directory)
  var export: String

  @Argument(help: "The folder to make; not there yet, or empty.", completion: .directory)
  var path: String

  @Flag(help: "Make a folder to try things out.")
  var trial = false

  @Option(
    help: ArgumentHelp("Where the key and the checkpoints go.", valueName: "folder"),
    completion: .directory)
  var checkpoints: String?

  @Flag(help: "The answer as JSON on standard output.")
  var json = false

  func run() throws {
    try Report.run { () throws(Failure) in
      let account = try Account.name()
      var plan = InitFolder.Plan(
        path: path, councils: [], account: account, name: account, share: InitCommand.share)
      plan.isTrial = trial
      plan.checkpoints = checkpoints
      let (manifest, key) = try ImportRecord.run(
        export, plan, at: Clock.now(), keeping: .inSQLite)
      ManifestText.give(manifest, "The data folder \(path) is made of \(export)", json: json)
      if !json { Report.give("  public key \(key)") }
    }
  }
}

/// What a copy holds, in words and as JSON.
enum ManifestText {
  static func give(_ manifest: FolderManifest, _ sentence: String, json: Bool) {
    guard !json else {
      let object: JSONObject = [
        "kind": .string(manifest.kind.rawValue), "made": .string(manifest.made.text),
        "events": .number("\(manifest.events)"), "head": .string(manifest.head.hex),
        "documents": .number("\(manifest.documents)"),
        "files": .number("\(manifest.files.count)"),
      ]
      Report.give(JSONValue.object(object).text(indented: true))
      return
    }
    Report.give(
      "\(sentence): \(manifest.events) events, \(manifest.documents) documents, "
        + "\(manifest.files.count) files.")
  }
}
