public import Diagnostics

/// A place at which a template reads something of the data, and what it takes it for.
public struct DataUse: Sendable, Hashable {
  /// The steps that lead to the value: names, and `[]` for what is gone through.
  public var path: [String]
  /// What becomes of the value.
  public var manner: Manner
  /// What the template takes it for; `any` where it does not say.
  public var shape: ValueShape
  /// Whether the template asks first whether it is there, or says what stands for it.
  public var isOptional: Bool
  /// The kinds of value that can be rendered there.
  public var kinds = ValueKinds.anything
  /// Whether every rendering reads it there, and so of each item that the path goes through.
  public var isSure = false
  /// Whether every rendering stops there when it is null.
  public var stopsWithout = false
  /// Whether it is of each item that the path goes through, where the tag is come to.
  var isOfEach = false
  /// Where it is read.
  public var place: DocumentPlace
  /// Whether a condition asks nothing else of it than whether it counts as yes.
  public var isWeighed = false

  /// The path as fields are listed: `recommendations[].text`.
  public var name: String { Self.name(of: path) }

  /// What becomes of a value.
  public enum Manner: String, Sendable, Hashable, CaseIterable {
    /// It is printed, perhaps through filters.
    case printed
    /// A condition asks about it.
    case asked
    /// A loop or a filter goes through it.
    case goneThrough
    /// It goes into a reckoning, a name or a macro.
    case used
  }

  /// A path as fields are listed.
  public static func name(of path: [String]) -> String {
    path.reduce(into: "") { name, step in
      if step == "[]" {
        name += step
      } else {
        name += name.isEmpty ? step : "." + step
      }
    }
  }
}

extension CompiledTemplate {
  /// Everything that the template reads of the data, in the order of the document.
  public var uses: [DataUse] { reading.uses }

  /// The fields that it reads of values of its own: of a macro's parameter, of the items of two lists
  /// together. Their paths begin with the template's name for the value; where in the data that
  /// stands is not followed.
  public var ownReads: [DataUse] { reading.ownReads }

  /// Names that only a loop gives, read where the loop is over, with their places. Jinja prints
  /// nothing there.
  public var namesOutOfReach: [Diagnostic] { reading.strays }

  private var reading: DataReading {
    var reading = DataReading()
    reading.enter(instructions, binding: instructions.ownNames)
    return reading
  }
}
