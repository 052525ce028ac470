public import Councils
public import DecisionFiles
import Decisions
public import Diagnostics

/// A data folder's `people.yaml` that has been read: what it says, and where it says it.
public struct PeopleFile: Sendable, Hashable {
  /// What it says.
  public let staff: Staff
  /// Where each of its fields stands.
  public let places: FieldPlaces
}

/// Reads a data folder's `people.yaml`.
public enum PeopleReader {
  /// The people that the text describes, or everything that is wrong with it.
  ///
  /// - Parameter councils: the councils of the folder, whose posts the file can name.
  public static func read(
    people text: String, file: String, councils: [Council]
  ) throws(DiagnosticsError) -> PeopleFile {
    let (root, problems) = try YAMLReader.content(of: text, file: file)
    var reading = FileReading(file: file)
    reading.diagnostics = problems
    let staff = Staff.noun.read(root, .root, &reading)
    if let staff {
      var checks = PeopleChecks(staff: staff, councils: councils, root: root, reading: reading)
      checks.run()
      reading = checks.reading
    }
    guard let staff, reading.diagnostics.isEmpty else {
      throw DiagnosticsError(reading.inOrder)
    }
    return PeopleFile(staff: staff, places: reading.places)
  }

  /// The people of a file that was checked when it was taken into the record: the posts it names
  /// were the councils' then, and may since have ended.
  public static func readAdopted(
    people text: String, file: String
  ) throws(DiagnosticsError) -> Staff {
    let (root, problems) = try YAMLReader.content(of: text, file: file)
    var reading = FileReading(file: file)
    reading.diagnostics = problems
    guard let staff = Staff.noun.read(root, .root, &reading), reading.diagnostics.isEmpty else {
      throw DiagnosticsError(reading.inOrder)
    }
    return staff
  }
}
