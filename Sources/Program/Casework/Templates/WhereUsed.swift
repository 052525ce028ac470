public import Diagnostics
import Foundation
public import JSONText
import OfficeFiles
import TemplateLanguage

/// Which templates, and which clauses, print a clause of the library.
public struct WhereUsed: Sendable {
  /// One place at which it is asked for.
  public struct Use: Sendable, Hashable {
    /// The template, or the other clause's file.
    public var file: String
    /// `docx`, `odt`, `text`, or `clause`.
    public var format: String
    /// Where in it.
    public var place: DocumentPlace
    /// The clauses between this place and the one that is looked for, the nearest first.
    public var through: [String]

    /// The use on a line.
    public var text: String {
      "\(file): \(place.description)"
        + (through.isEmpty ? "" : ", through \(through.joined(separator: ", "))")
    }
  }

  /// The clause.
  public let clause: String
  /// The uses, file by file in the order of their names.
  public private(set) var uses: [Use] = []
  /// What was said of files that could not be read.
  public private(set) var unread: [Diagnostic] = []

  /// The uses of a clause by what is in these folders and below them.
  ///
  /// - Parameter given: the folder of clauses, where that is not beside the templates.
  public static func of(
    _ clause: String, in folders: [String], clauses given: String? = nil
  ) throws(Failure) -> WhereUsed {
    var found = WhereUsed(clause: clause)
    var libraries: [String: ClauseLibrary] = [:]
    var files: [String] = []
    for folder in folders {
      if OutputFile.isFolder(folder) {
        let (templates, clauses) = contents(of: folder)
        files += templates
        for place in clauses { libraries[place] = try ClauseFolder.library(at: place) }
      } else {
        let named = try TemplateFiles.found(at: [folder])
        for file in named { try InputFile.refuseUnreadable(file) }
        files += named
      }
    }
    if let given { libraries = [given: try ClauseFolder.library(at: given)] }
    for file in files {
      do throws(Failure) {
        let library = try ClauseFolder.library(for: file, given: given)
        if let origin = library.origin, libraries[origin] == nil { libraries[origin] = library }
        found.look(in: try TemplateWork.open(file, clauses: given), library)
      } catch {
        found.unread += error.diagnostics
      }
    }
    let all = libraries.sorted { $0.key < $1.key }.map(\.value)
    for library in all { found.look(in: library) }
    guard all.contains(where: { $0[clause] != nil }) else {
      let every = ClauseLibrary(
        all.flatMap(\.all), origin: all.compactMap(\.origin).joined(separator: ", "))
      throw Failure(.usage, [(all.isEmpty ? ClauseLibrary.none : every).unknown(clause)])
    }
    return found
  }

  private init(clause: String) {
    self.clause = clause
  }

  private mutating func look(in template: DocumentTemplate, _ library: ClauseLibrary) {
    for use in template.clauseUses {
      guard let way = way(from: use, in: library) else { continue }
      uses.append(
        Use(
          file: template.name, format: template.format.rawValue, place: use.place, through: way))
    }
  }

  private mutating func look(in library: ClauseLibrary) {
    for other in library.all {
      for use in other.template.clauseUses {
        guard let way = way(from: use, in: library) else { continue }
        var place = DocumentPlace(part: other.place(of: use).line.map { "line \($0)" } ?? "clause")
        place.words = use.place.words
        uses.append(Use(file: other.file, format: "clause", place: place, through: way))
      }
    }
  }

  /// The clauses between a use and the clause that is looked for; nil when it does not lead there.
  private func way(from use: ClauseUse, in library: ClauseLibrary) -> [String]? {
    guard let name = use.name else { return nil }
    if name == clause { return [] }
    var seen: Set<String> = [name]
    var ways = [[name]]
    while !ways.isEmpty {
      let way = ways.removeFirst()
      for next in library[way[way.count - 1]]?.template.clauseUses.compactMap(\.name) ?? [] {
        if next == clause { return way }
        if seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }

  /// The Word and Writer files of a folder and of those below it, and its folders of clauses.
  private static func contents(of folder: String) -> (templates: [String], clauses: [String]) {
    let base = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).sorted().filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
    }
    let templates = paths.filter { $0.hasSuffix(".docx") || $0.hasSuffix(".odt") }
    let clauses = paths.filter {
      $0.split(separator: "/").last.map(String.init) == ClauseFolder.name
        && OutputFile.isFolder(base + $0)
    }
    let own = folder.split(separator: "/").last.map(String.init) == ClauseFolder.name
    return (templates.map { base + $0 }, clauses.map { base + $0 } + (own ? [folder] : []))
  }
}

extension WhereUsed {
  /// The uses as JSON; `remit schema uses` describes it.
  public var json: JSONValue {
    .object([
      "clause": .string(clause),
      "uses": .array(
        uses.map { use in
          .object([
            "file": .string(use.file), "format": .string(use.format),
            "place": .string(use.place.description),
            "through": .array(use.through.map { .string($0) }),
          ])
        }),
    ])
  }

  /// The JSON Schema of ``json``.
  public static let schema: JSONValue = {
    func text(_ doc: String) -> JSONValue {
      .object(["type": .string("string"), "description": .string(doc)])
    }
    let fields: JSONObject = [
      "file": text("The template, or the other clause's file."),
      "format": .object([
        "enum": .array(["docx", "odt", "text", "clause"].map { .string($0) }),
        "description": .string("What kind of file it is."),
      ]),
      "place": text("Where in it: the part, the heading above, the paragraph, the tag."),
      "through": .object([
        "type": .string("array"), "items": .object(["type": .string("string")]),
        "description": .string("The clauses between this place and the one looked for."),
      ]),
    ]
    let use: JSONValue = .object([
      "type": .string("object"), "properties": .object(fields),
      "required": .array(fields.members.map { .string($0.name) }),
      "additionalProperties": .bool(false),
    ])
    return .object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("Who prints a clause"), "type": .string("object"),
      "properties": .object([
        "clause": text("The clause."),
        "uses": .object(["type": .string("array"), "items": use]),
      ]),
      "required": .array([.string("clause"), .string("uses")]),
      "additionalProperties": .bool(false),
    ])
  }()
}
