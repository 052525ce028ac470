import Decisions
import Instruments
import Testing

/// The commands on contracts, letters and placements that cures and next steps name.
@Suite struct InstrumentNamesTests {
  private static func forms(_ names: InstrumentNames) -> [String] {
    [
      names.entering, names.showingContract, names.amending("--placements-may-outlast yes|no"),
      names.amending("--weight price=70 --weight quality=30"),
      names.option("1", "--clause WORDS"), names.option(nil, "--latest-end DATE"),
      names.option("1", "--notice-days NUMBER"), names.importing, names.admitting(nil),
      names.admitting(2), names.lifting("DP-2"), names.preparing(),
      names.preparing("outcome", round: 2), names.reviewing, names.approvingLetters,
      names.voiding(3), names.voiding(nil), names.abandoning, names.referring,
      names.nextOfPlacement, names.calling(), names.calling("2020-07-06", " --time-agreed"),
      names.approvingForm, names.ending, names.liftingHold, names.erasing(),
      names.erasing(isAsked: true), names.signing(for: .council), names.signing(for: .supplier),
    ]
      + TemplatePurpose.allCases.flatMap { purpose in
        ["docx", "odt", nil].map { InstrumentNames.approving(purpose, $0) }
      }
  }

  @Test func eachCanBeGivenAsItStands() throws {
    let named = InstrumentNames(
      contract: ContractID(rawValue: "complex-placements"),
      batch: BatchID(rawValue: "complex-placements-extension-1"),
      placement: PlacementID(rawValue: "cp-2020-1"))
    let scratch = try Scratch()
    defer { scratch.remove() }
    for form in Set(Self.forms(named) + Self.forms(InstrumentNames())) {
      let command = PrintedCommand(text: form)
      #expect(command.unknown.isEmpty, "\(form)")
      let outcome = try Program.remit(
        command.filled().dropFirst() + ["--folder", "nowhere"], in: scratch.url)
      #expect(![0, 64].contains(outcome.status), "\(form)\n\(outcome.words)")
    }
  }

  @Test func whatIsKnownIsFilledInAndWhatIsNotStandsInCapitals() {
    #expect(InstrumentNames().importing == "remit suppliers import CONTRACT FILE")
    let names = InstrumentNames(contract: ContractID(rawValue: "complex-placements"))
    #expect(names.importing == "remit suppliers import complex-placements FILE")
    #expect(names.approvingLetters == "remit letters approve BATCH")
  }
}
