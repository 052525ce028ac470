/// A name in a fixed spelling by which files refer to one thing: `head-of-joint-commissioning`.
///
/// Lower-case letters, digits and single hyphens, beginning with a letter.
public protocol Identifier: RawRepresentable, Sendable, Hashable, Comparable, Codable
where RawValue == String {
  /// The identifier so spelt, whether or not its spelling is allowed.
  init(rawValue: String)
}

extension Identifier {
  /// Whether the spelling is allowed.
  public var isWellFormed: Bool {
    guard let first = rawValue.utf8.first, (0x61...0x7A).contains(first) else { return false }
    var afterHyphen = false
    for byte in rawValue.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: afterHyphen = false
      case UInt8(ascii: "-") where !afterHyphen: afterHyphen = true
      default: return false
      }
    }
    return !afterHyphen
  }

  /// The order of the alphabet.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Which council: the name of its folder, `havering`.
public struct CouncilID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The council of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which of a council's forms: `key-executive-decision`.
public struct FormID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The form of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which of a council's posts, bodies or teams: `head-of-joint-commissioning`.
public struct PostID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The post of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which of a council's objectives: `communities`.
public struct ObjectiveID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The objective of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which group of people a service is for, within one decision: `ld`.
public struct ClientGroupID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The client group of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which power of a council's scheme of delegation: `cabinet-2-1-p`.
public struct PowerID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The power of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which of a council's contract procedure rules: `cso-18-4`.
public struct ProcedureRuleID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The rule of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which ground for setting aside a contract procedure rule: `cso-14-6-6`.
public struct GroundID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The ground of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}
