import Decisions
public import Diagnostics

/// Reads a matter's file and the decisions that it links.
public enum MatterFileReader {
  /// A file that is YAML, before anybody has looked at what it says.
  public struct Opened: Sendable {
    let file: String
    let root: YAMLNode
    let problems: [Diagnostic]
  }

  /// The YAML of a file's text, or why it is none.
  public static func open(_ text: String, file: String) throws(DiagnosticsError) -> Opened {
    let content = try YAMLReader.content(of: text, file: file)
    return Opened(file: file, root: content.root, problems: content.problems)
  }

  /// The matter that a file's text holds, or everything that keeps it from being one.
  ///
  /// - Parameter linked: the text of a file, named as the matter's file is named; what it throws
  ///   is told at the place where the matter names that file.
  public static func read(
    _ text: String, file: String,
    linked: (_ file: String) throws(DiagnosticsError) -> String
  ) throws(DiagnosticsError) -> MatterFile {
    try read(open(text, file: file), linked: linked)
  }

  /// The matter that an opened file holds, or everything that keeps it from being one.
  public static func read(
    _ opened: Opened, linked: (_ file: String) throws(DiagnosticsError) -> String
  ) throws(DiagnosticsError) -> MatterFile {
    let file = opened.file
    var reading = FileReading(file: file)
    reading.diagnostics = opened.problems
    guard let matter = Matter.noun.read(opened.root, .root, &reading),
      reading.diagnostics.isEmpty
    else { throw DiagnosticsError(reading.inOrder) }
    var decisions: [MatterFile.Linked] = []
    for (index, entry) in matter.decisions.enumerated() {
      let place = MatterCheck.item("decisions", index, "file")
      let name = LinkedPath.resolve(entry.file, from: file)
      do throws(DiagnosticsError) {
        let text = try linked(name)
        if let decision = decision(text, name, in: entry, at: place, &reading) {
          decisions.append(MatterFile.Linked(id: entry.id, file: decision))
        }
      } catch {
        report(error, of: entry, at: place, &reading)
      }
    }
    check(decisions, of: matter, &reading)
    guard reading.diagnostics.isEmpty else { throw DiagnosticsError(reading.inOrder) }
    return MatterFile(
      matter: matter, places: reading.places,
      decisions: decisions)
  }

  /// The decision of a linked file; nil when it is none.
  private static func decision(
    _ text: String, _ name: String, in entry: LinkedDecision, at place: FieldPath,
    _ reading: inout FileReading
  ) -> DecisionFile? {
    do throws(DiagnosticsError) {
      return try DecisionFileReader.read(text, file: name)
    } catch {
      if isMatter(text, name) {
        reading.report(
          "matter-in-matter", "“\(entry.file)” is a matter, and a matter links decisions only",
          at: place, remedy: "name the file of a decision")
      } else {
        let first = error.list.first
        let faults = error.list.count == 1 ? "" : "one of its \(error.list.count) faults, "
        reading.report(
          "no-decision",
          "“\(entry.file)” is no decision that can be read: \(faults)line "
            + "\(first?.place?.line ?? 1), \(first?.message ?? "")",
          at: place, remedy: "put it right; remit check \(name) lists what is wrong with it")
      }
      return nil
    }
  }

  private static func isMatter(_ text: String, _ name: String) -> Bool {
    guard let root = try? YAMLReader.read(text, file: name),
      case .mapping(let entries) = root.content
    else { return false }
    return entries.contains { $0.key == "matter" }
  }

  /// A file that could not be had.
  private static func report(
    _ error: DiagnosticsError, of entry: LinkedDecision, at place: FieldPath,
    _ reading: inout FileReading
  ) {
    for found in error.list {
      reading.report(
        found.code, "“\(entry.file)”: \(found.message)", at: place, remedy: found.remedy)
    }
  }

  /// What must hold between the matter and its decisions.
  private static func check(
    _ decisions: [MatterFile.Linked], of matter: Matter, _ reading: inout FileReading
  ) {
    var references: [String: LinkID] = [:]
    for (index, entry) in matter.decisions.enumerated() {
      guard let decision = decisions.first(where: { $0.id == entry.id })?.file.decision else {
        continue
      }
      let place = MatterCheck.item("decisions", index, "file")
      if decision.council != matter.council {
        reading.report(
          "other-council",
          "this is a decision of \(decision.council.rawValue), and the matter is one of "
            + matter.council.rawValue, at: place,
          remedy: "a matter links decisions of one council: take it out, or check both files")
      }
      guard let reference = decision.reference else { continue }
      if let first = references[reference] {
        reading.report(
          "same-reference",
          "this decision has the reference \(reference), and “\(first.rawValue)” has it too",
          at: place, remedy: "each decision has a reference of its own: check both files")
      }
      references[reference] = entry.id
    }
    for reference in MatterCheck.references(of: matter) {
      guard let number = reference.to.recommendation,
        let decision = decisions.first(where: { $0.id == reference.to.decision })?.file.decision,
        decision.recommendation(numbered: number) == nil
      else { continue }
      let numbers = decision.recommendationNumbers
      reading.report(
        "unknown-recommendation",
        "“\(reference.to.decision.rawValue)” has no recommendation \(number)",
        at: reference.place.appending("recommendation"),
        remedy: (numbers.count == 1 ? "it has " : "they are ") + numbers.joined(separator: ", "))
    }
  }
}
