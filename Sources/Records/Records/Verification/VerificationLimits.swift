/// What a verification does not prove, in sentences for those who rely on it.
enum VerificationLimits {
  static func sentences(
    for report: VerificationReport, of verification: RecordVerification
  ) -> [String] {
    checkpoints(report, verification) + extent(report, verification) + always
  }

  private static func checkpoints(
    _ report: VerificationReport, _ verification: RecordVerification
  ) -> [String] {
    var sentences: [String] = []
    let events = report.head.position
    let after = events - report.coveredEvents
    if verification.checkpoints.isEmpty {
      sentences.append(
        "There are no checkpoints: whoever can write the record's file could have written all of it "
          + "anew, and nothing here would show it.")
    } else if after > 0 {
      sentences.append(
        "No checkpoint covers the last \(after) of \(events) events: whoever can write the record's "
          + "file could have changed them or cut them off.")
    }
    if !verification.checkpoints.isEmpty {
      sentences.append(
        "Whoever has the key and can write every copy of the checkpoints could have rewritten all of "
          + "it. Compare with a checkpoint that was sent away or printed.")
    }
    if verification.places.keyIsOnTheRecordsDisk {
      sentences.append(
        "The key that signs checkpoints lies on the same disk as the record: who has the one has "
          + "the other.")
    }
    if verification.places.checkpointsAreOnTheRecordsDisk {
      sentences.append(
        "The checkpoints lie on the same disk as the record: who can change the one may be able to "
          + "change the other.")
    }
    return sentences
  }

  private static func extent(
    _ report: VerificationReport, _ verification: RecordVerification
  ) -> [String] {
    var sentences: [String] = []
    if report.extent == .chain || verification.documents == nil {
      sentences.append("The documents were not looked at.")
    }
    if report.personalNamed > 0, verification.personal == nil {
      sentences.append("The personal data kept beside the record were not looked at.")
    }
    if !report.erased.isEmpty {
      sentences.append(
        "That what was erased is gone from backups and other copies is not proved.")
    }
    if report.extent != .deep {
      sentences.append(
        "Register, dates, numbers and messages were not compared with the events; a deep "
          + "verification does that.")
    } else if verification.project == nil {
      sentences.append("Register and dates were not made again from the events.")
    }
    return sentences
  }

  private static let always = [
    "No time is proved: times are those of the computer's clock when an act was recorded.",
    "It is not proved that what was recorded is true, or that the person named did it: the record "
      + "holds what was entered from that person's account.",
    "When a message arrived is noted beside the events, and is not covered by them.",
  ]
}
