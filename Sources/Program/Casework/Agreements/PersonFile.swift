import Councils
package import DecisionFiles
import Decisions
import Diagnostics
package import Instruments

/// A file that says who is to be placed, as a social worker writes it:
///
///     name: Jo Example
///     dateOfBirth: 1987-05-01
///     needs: Two people by day and one who sleeps in.
///
/// It is read, kept beside the record, and can be deleted then.
enum PersonFile {
  /// The person that a file describes.
  static func read(_ path: String, of id: PlacementID) throws(Failure) -> PlacementPerson {
    let text = try InputFile.text(path)
    return try orFail(.data) { () throws(DiagnosticsError) in
      let (root, problems) = try YAMLReader.content(of: text, file: path)
      var reading = FileReading(file: path)
      reading.diagnostics = problems
      let person = PlacementPerson.noun.read(root, .root, &reading)
      guard var person, reading.diagnostics.isEmpty else {
        throw DiagnosticsError(reading.inOrder)
      }
      person.reference = id
      return person
    }
  }
}

extension PlacementPerson: FileNoun {
  package static let noun = Noun(
    "PlacedPerson", "a person who is placed",
    blank: PlacementPerson(reference: PlacementID(rawValue: ""), name: ""),
    [
      .required("name", \.name, .text, "the person’s name"),
      .optional("dateOfBirth", \.dateOfBirth, .date, "the day of birth"),
      .list("address", \.address, .list(of: .text), "the address, line by line"),
      .optional(
        "needs", \.needs, .text,
        "what is needed; suppliers read it, and nothing in it may say who the person is"),
      .optional("preferences", \.preferences, .text, "what the person and the family prefer"),
      .optional("socialWorker", \.socialWorker, .text, "the social worker’s name"),
      .list(
        "numbers", \.numbers, .list(of: .text),
        "numbers of the case with social care, or of the person with the health service"),
    ])
}
