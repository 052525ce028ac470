// Messages stand as they are printed.
// swift-format-ignore-file

import CouncilFiles
import Councils
import Decisions
import Diagnostics
import JSONText
import Testing

@Suite struct FolderReaderTests {
  @Test func aFileInOrderIsReadWhole() throws {
    let configuration = try FolderReader.read(
      folder: """
        councils: [havering, barking]
        trial: true
        checkpoints: {key: ../keys/remit.key, folder: /srv/checkpoints}
        """, file: "remit.yaml"
    ).configuration
    #expect(configuration.councils.map(\.rawValue) == ["havering", "barking"])
    #expect(configuration.isTrial)
    let places = configuration.checkpoints?.resolved(from: "/srv/remit")
    #expect(places?.keyFile == "/srv/remit/../keys/remit.key")
    #expect(places?.folder == "/srv/checkpoints")
  }

  @Test func aFolderIsInEarnestAndWithoutCheckpointsUnlessItSaysSo() throws {
    let configuration = try FolderReader.read(folder: "councils: [havering]", file: "remit.yaml")
      .configuration
    #expect(!configuration.isTrial)
    #expect(configuration.checkpoints == nil)
  }

  @Test(arguments: [
    (
      "trial: true",
      """
      remit.yaml:1:1, councils: error: a data folder's file must have “councils”, and this one lacks it
          add councils: the ids of the councils it is for
      """
    ),
    (
      "councils: []",
      """
      remit.yaml:1:11, councils: error: the list is empty, and must have at least one item
          begin each item with “- ” on a line of its own
      """
    ),
    (
      "councils: [havering, havering]",
      """
      remit.yaml:1:22, councils[1]: error: the council “havering” stands here a second time
          keep one of the two
      """
    ),
    (
      "councils: [../etc]",
      """
      remit.yaml:1:12, councils[0]: error: “../etc” is not an id
          an id has lower-case letters, digits and hyphens, such as head-of-housing
      """
    ),
    (
      "councils: [havering]\ntrial: yes",
      """
      remit.yaml:2:8, trial: error: expected true or false, found “yes”
          write true, without quotes
      """
    ),
    (
      "councils: [havering]\ntrail: true",
      """
      remit.yaml:2:1, trail: error: “trail” is not a field of a data folder's file
          did you mean “trial”?
      """
    ),
    (
      "councils: [havering]\ncheckpoints: {key: a}",
      """
      remit.yaml:2:14, checkpoints.folder: error: a place for checkpoints must have “folder”, and this one lacks it
          add folder: the folder in which they are kept
      """
    ),
    (
      "councils: [havering]\ncheckpoints: {key: ~/a, folder: b}",
      """
      remit.yaml:2:20, checkpoints.key: error: “~” is not read as a home folder here
          write the whole path from /, or one from the data folder
      """
    ),
    (
      "councils: [havering]\ncheckpoints: {key: \"a\\nb\", folder: b}",
      """
      remit.yaml:2:20, checkpoints.key: error: expected a path such as ../keys/remit.key, found control characters
          write the path on one line, without control characters
      """
    ),
    (
      "councils: [havering]\ncheckpoints: {key: ./out/a.key, folder: out/}",
      """
      remit.yaml:2:15, checkpoints.key: error: the key is among the checkpoints, and those are there to be handed out
          keep the key in another folder
      """
    ),
  ])
  func everyFaultIsShownWithItsPlaceAndItsCure(text: String, expected: String) {
    #expect(complaints(aboutFolder: text) == expected)
  }

  @Test(arguments: ["/out/a.key", "out/../a.key", "outer/a.key"])
  func aKeyElsewhereIsInOrder(key: String) {
    #expect(
      complaints(aboutFolder: "councils: [havering]\ncheckpoints: {key: \(key), folder: out}") == "")
  }

  @Test func theSchemaNamesWhatEveryFolderNeeds() {
    #expect(FolderSchema.json["required"] == .array([.string("councils")]))
  }

  private func complaints(aboutFolder text: String) -> String {
    do throws(DiagnosticsError) {
      _ = try FolderReader.read(folder: text, file: "remit.yaml")
      return ""
    } catch {
      return error.list.map(\.text).joined(separator: "\n")
    }
  }
}
