import DecisionFiles
import Decisions
import Testing

@Suite struct RecordedFieldsTests {
  @Test(arguments: RecordedFields.all)
  func everyRecordedFieldIsOneThatFilesHave(_ field: FieldPath) {
    let topic = Implications.Topic.legal.rawValue
    #expect(DecisionFile.shape.shape(at: FieldPath(field.text.replacing("*", with: topic))) != nil)
  }

  @Test(arguments: [
    "record", "record.signedBy.name", "notices[2].publishedOn", "implications.risk.given",
    "callIn.agreedBy.post",
  ])
  func whatLiesWithinARecordedFieldIsRecordedToo(_ field: String) {
    #expect(RecordedFields.contains(FieldPath(field)))
  }

  @Test(arguments: [
    "", "recommendations", "implications.legal", "implications.legal.text", "implications",
    "keyDecision", "keyDecision.key", "callIn.reason", "meeting.private", "contract.reference",
  ])
  func whatAnAuthorSaysIsNotRecorded(_ field: String) {
    #expect(!RecordedFields.contains(FieldPath(field)))
  }
}
