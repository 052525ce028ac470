public import CivilTime
public import Decisions
import Diagnostics
import Digests
import Documents
public import Instruments
import Records

/// Legal approves the form of letters, or of papers that both parties sign, for a purpose, as the
/// council's adopted forms have it.
public enum ApproveTemplate {
  /// Approves it in one format.
  public static func run(
    _ purpose: TemplatePurpose, format: PrepareLetters.Format, council named: CouncilID?,
    dated day: CivilDate?, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    let council = try desk.onlyCouncil(named)
    let setting = try InstrumentSetting(council, dated: day, at: desk)
    let template = "\(purpose.paper.rawValue).\(format.rawValue)"
    let digest = try setting.version.form(template)
    let approvals: TemplateApprovals = try desk.replay(.templates(council))
    let circumstances = try setting.circumstances()
    let step = try judged(about: InstrumentNames()) { () throws(InstrumentRefusal) in
      try TemplateProcedure.decide(
        .approve(purpose, template: template, digest: digest), in: approvals,
        under: circumstances)
    }
    var writing = InstrumentWriting("template approve", under: circumstances)
    try writing.add(step.events, to: .templates(council), after: approvals.version)
    let kept = try writing.record(at: desk)
    var answer = InstrumentAnswer("\(template) is approved by Legal, at \(digest.hex.prefix(12))")
    answer.done = step.events.map(\.sentence)
    answer.remarks = step.remarks
    answer.warnings = kept.warnings
    if let other = unadopted(purpose.paper, format, digest, of: council, at: desk) {
      answer.warnings.append(other)
    }
    return answer
  }

  /// Says that the folder holds another form than the one approved, which is the adopted one.
  private static func unadopted(
    _ paper: InstrumentPaperKind, _ format: PrepareLetters.Format, _ approved: SHA256Digest,
    of council: CouncilID, at desk: Desk
  ) -> Diagnostic? {
    var intake = CouncilIntake(FolderIntake.councils(desk.folder.path))
    let place = "\(FolderIntake.councilsName)/\(council.rawValue)"
    let template = "\(paper.rawValue).\(format.rawValue)"
    let message: String
    do throws(Failure) {
      switch try intake.digest(of: paper, format.rawValue, council) {
      case approved?: return nil
      case nil:
        message = "there is no \(template) in \(place) any more; the one approved was adopted"
      case _?:
        message = "the \(template) in \(place) is another than the one approved, which was adopted"
      }
    } catch {
      message =
        "the \(template) in \(place) has faults, so it is another than the one approved, which was "
        + "adopted"
    }
    return Diagnostic(
      .warning, "form-not-adopted", message,
      remedy: "to have the folder's, let an administrator give remit adopt council "
        + "\(council.rawValue), and approve it then")
  }
}
