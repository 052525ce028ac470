import ArgumentParser
import Casework
import Decisions
import Foundation

/// `remit init PATH --council ID…`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a data folder for one council or several.",
    discussion: "The folder gets the councils' policies and forms, a file of people with you as "
      + "its administrator, and an empty record. The key that signs the record's checkpoints is made "
      + "outside of the folder. In a folder made with --trial every command can be tried as "
      + "anybody and on any day.")

  @Argument(help: "The folder to make; not there yet, or empty.", completion: .directory)
  var path: String

  @Option(
    name: .customLong("council"), parsing: .upToNextOption,
    help: ArgumentHelp("The councils, by the names of their folders.", valueName: "id"))
  var ids: [String]

  @Flag(help: "Make a folder to try things out, with invented people for every role and post.")
  var trial = false

  @Option(
    help: ArgumentHelp("Begin with the people of this people.yaml.", valueName: "file"),
    completion: .file())
  var people: String?

  @Option(help: ArgumentHelp("Your name as papers print it.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Where the key and the checkpoints go.",
      discussion: "Without it ~/.local/share/remit, in a folder of its own; in a trial beside the "
        + "data folder.", valueName: "folder"),
    completion: .directory)
  var checkpoints: String?

  @OptionGroup var templates: CouncilOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let folders = try templates.find(data: FileManager.default.currentDirectoryPath + "/remit")
      let account = try Account.name()
      let fullName = NSFullUserName()
      var plan = InitFolder.Plan(
        path: path, councils: ids.map(CouncilID.init(rawValue:)), account: account,
        name: name ?? (fullName.isEmpty ? account : fullName), share: Self.share)
      plan.isTrial = trial
      plan.people = people
      plan.checkpoints = checkpoints
      let made = try InitFolder.run(plan, from: folders, at: Clock.now(), keeping: .inSQLite)
      for line in Self.lines(made, isTrial: trial) { Report.give(line) }
    }
  }

  /// Where programs keep what is a person's own, by the habit of such machines.
  static var share: String {
    let environment = ProcessInfo.processInfo.environment
    if let share = environment["XDG_DATA_HOME"], share.hasPrefix("/") { return share }
    return NSHomeDirectory() + "/.local/share"
  }

  private static func lines(_ made: InitFolder.Made, isTrial: Bool) -> [String] {
    let councils = made.councils.joined(separator: ", ")
    let people = made.people == 1 ? "1 person" : "\(made.people) people"
    var lines = [
      "The data folder \(made.path) is made, for \(councils)"
        + (isTrial ? ", to try things out." : "."),
      "  people     \(people); the administrator is \(made.administrator)",
      "  key        \(made.checkpoints)/remit.key, with the checkpoints beside it",
      "  public key \(made.publicKey)",
    ]
    if isTrial {
      lines.append(
        "  next       remit people --folder \(made.path), then remit new FILE --as author")
    } else {
      lines += [
        "  next       enter people in \(made.path)/people.yaml, then remit adopt people",
        "             give the public key to somebody who does not keep the folder",
      ]
    }
    return lines
  }
}
