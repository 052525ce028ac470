import Casework
import Decisions
import Diagnostics
import Foundation
import Testing

@Suite struct CouncilFoldersTests {
  private let root: String

  init() throws {
    root = NSTemporaryDirectory() + "remit-councils-\(UUID().uuidString)"
    for place in ["given", "environment", "desk/Templates", "program/Templates"] {
      let folder = "\(root)/\(place)/anytown"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data("council: {}".utf8).write(to: URL(fileURLWithPath: folder + "/policy.yaml"))
    }
    for place in ["desk/cases/one", "program/bin"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(place)", withIntermediateDirectories: true)
    }
  }

  private func find(
    given: String? = nil, environment: [String: String] = [:], data: String? = nil,
    program: String? = nil
  ) throws(Failure) -> CouncilFolders {
    try CouncilFolders.find(
      given: given, environment: environment, data: data, program: program)
  }

  @Test func theFolderGivenComesFirstThenTheEnvironmentsThenTheDatasThenThePrograms() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let environment = ["REMIT_COUNCILS": root + "/environment"]
    let data = root + "/desk/cases/one/decision.yaml"
    let program = root + "/program/bin/remit"
    #expect(
      try find(given: root + "/given", environment: environment, data: data, program: program)
        .path == root + "/given")
    #expect(
      try find(environment: environment, data: data, program: program).path
        == root + "/environment")
    let beside = try find(data: data, program: program)
    #expect(beside.path.hasSuffix("/desk/Templates"))
    #expect(beside.origin == "beside the data")
    let last = try find(program: program)
    #expect(last.path.hasSuffix("/program/Templates"))
    #expect(last.origin == "beside the program")
    #expect(last.councils == ["anytown"])
  }

  @Test func aFolderGivenThatHoldsNoCouncilIsNotPassedOver() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let failure = #expect(throws: Failure.self) {
      try find(given: root + "/desk/cases", program: root + "/program/bin/remit")
    }
    #expect(failure?.kind == .missing)
  }

  @Test(arguments: ["anytwn", "../anytown", "Anytown", ""])
  func aCouncilThatIsNotThereIsRefused(id: String) throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let folders = try find(given: root + "/given")
    let failure = #expect(throws: Failure.self) {
      try folders.policy(CouncilID(rawValue: id))
    }
    #expect(failure?.diagnostics.first?.code == "unknown-council")
  }

  @Test func aPolicyThatIsNotInOrderIsAFaultOfConfiguration() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let folders = try find(given: root + "/given")
    let failure = #expect(throws: Failure.self) {
      try folders.policy(CouncilID(rawValue: "anytown"))
    }
    #expect(failure?.kind == .configuration)
  }
}
