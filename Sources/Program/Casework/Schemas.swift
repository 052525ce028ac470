import CouncilFiles
import DecisionFiles
public import JSONText

/// The schemas of the files that people write.
public enum Schemas {
  /// The decision file's.
  public static let decision = DecisionSchema.json
  /// The policy file's.
  public static let policy = PolicySchema.json
  /// The matter file's.
  public static let matter = MatterSchema.json
  /// That of a data folder's people.yaml.
  public static let people = PeopleSchema.json
  /// That of its remit.yaml.
  public static let folder = FolderSchema.json
  /// That of its holidays.yaml.
  public static let holidays = HolidaysSchema.json
}
