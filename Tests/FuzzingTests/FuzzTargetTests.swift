import Foundation
import Fuzzing
import Testing

/// What fuzzing begins with, what it found, and changes to both by a fixed seed, tried as
/// `Scripts/fuzz` tries them.
@Suite struct FuzzTargetTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzzing")

  /// The seeds of a target and what was found in it, by their names.
  static func known(_ target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let seeds = try files(in: folder.appending(path: "Seeds/\(target.rawValue)"))
    let findings = try files(in: folder.appending(path: "Findings"))
    return seeds + findings.filter { $0.name.hasPrefix("\(target.rawValue)-") }
  }

  private static func files(in folder: URL) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func everySeedAndEveryFindingIsTakenInGoodOrder(target: FuzzTarget) throws {
    let known = try Self.known(target)
    #expect(!known.isEmpty)
    for (name, bytes) in known {
      #expect(throws: Never.self, "\(target) \(name)") { try target.run(bytes) }
    }
  }

  /// How often each is tried; the whole takes some seconds.
  private static let turns: [(FuzzTarget, Int)] = [
    (.zip, 3000), (.xml, 3000), (.expression, 2000), (.template, 400),
  ]

  @Test(arguments: turns)
  func whatIsChangedAtRandomIsTakenInGoodOrder(target: FuzzTarget, count: Int) throws {
    let known = try Self.known(target).map(\.bytes)
    var changes = Changes(seed: 20_201_121)
    for turn in 0..<count {
      let bytes = changes.made(of: known)
      #expect(throws: Never.self, "\(target) \(turn): \(bytes)") { try target.run(bytes) }
    }
  }
}

/// Changes to bytes, the same each time for a seed.
private struct Changes: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of these, changed in one to four places.
  mutating func made(of known: [[UInt8]]) -> [UInt8] {
    var bytes = known.randomElement(using: &self) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      let end = min(bytes.count, place + Int.random(in: 0...8, using: &self))
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
      case 2: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self) }
      default:
        let other = known.randomElement(using: &self) ?? []
        let start = Int.random(in: 0...other.count, using: &self)
        bytes.replaceSubrange(place..<end, with: other[start...].prefix(24))
      }
    }
    return bytes
  }
}
