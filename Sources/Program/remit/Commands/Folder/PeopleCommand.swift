import ArgumentParser
import Casework
import CivilTime
import Councils
import Decisions
import JSONText
import Workflow

/// `remit people`
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Says who holds which post and who may do what, today or on another day.")

  @Option(
    help: ArgumentHelp("On this day; today without it.", valueName: "date"),
    transform: DateText.date)
  var day: CivilDate?

  @Option(help: ArgumentHelp("Only in this council.", valueName: "id"))
  var council: String?

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let desk = try folder.desk()
      let day = day ?? desk.today
      let councils =
        council.map { [CouncilID(rawValue: $0)] } ?? desk.folder.configuration.councils
      let found = try councils.map { id throws(Failure) in
        try PostsAndRoles(id, on: day, at: desk)
      }
      if folder.json {
        Report.give(
          JSONValue.object([
            "day": .string(day.iso), "councils": .array(found.map(Self.json)),
          ]).text(indented: true))
      } else {
        for entry in found { for line in Self.lines(entry, day) { Report.give(line) } }
      }
    }
  }

  private static func lines(_ found: PostsAndRoles, _ day: CivilDate) -> [String] {
    var lines = ["\(found.council.identity.name), \(day.text)", "", "Posts"]
    lines += Columns.lines(
      found.posts.map { entry in
        let deputies = names(entry.deputies)
        return [
          "  \(entry.post.id.rawValue)",
          names(entry.holders) + (deputies.isEmpty ? "" : "; deputy now: \(deputies)"),
        ]
      }, width: .max)
    lines += ["", "Roles"]
    lines += Columns.lines(
      found.roles.map { entry in
        let topic = entry.topic.map { ", \($0.words)" } ?? ""
        return [
          "  \(entry.role.rawValue)\(topic)",
          entry.people.isEmpty ? "nobody" : names(entry.people),
        ]
      }, width: .max)
    return lines
  }

  private static func names(_ people: [StaffMember]) -> String {
    people.map { "\($0.name) (\($0.id.rawValue))" }.joined(separator: ", ")
  }

  private static func json(_ found: PostsAndRoles) -> JSONValue {
    func ids(_ people: [StaffMember]) -> JSONValue {
      .array(
        people.map {
          .object(["id": .string($0.id.rawValue), "name": .string($0.name)])
        })
    }
    return .object([
      "council": .string(found.council.identity.id.rawValue),
      "posts": .array(
        found.posts.map { entry in
          .object([
            "post": .string(entry.post.id.rawValue), "title": .string(entry.post.title),
            "holders": ids(entry.holders), "deputies": ids(entry.deputies),
          ])
        }),
      "roles": .array(
        found.roles.map { entry in
          var object: JSONObject = ["role": .string(entry.role.rawValue)]
          object["topic"] = entry.topic.map { .string($0.rawValue) }
          object["people"] = ids(entry.people)
          return .object(object)
        }),
    ])
  }
}
