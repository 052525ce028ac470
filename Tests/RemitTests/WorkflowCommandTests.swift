import Foundation
import Testing
import XMLTokens

/// `remit workflow`, as a person gives it.
@Suite struct WorkflowCommandTests {
  private func workflow(_ arguments: [String]) throws -> Program.Outcome {
    let scratch = try Scratch()
    defer { scratch.remove() }
    return try Program.remit(
      ["workflow"] + arguments, in: scratch.url,
      environment: ["REMIT_COUNCILS": Samples.councils])
  }

  @Test(arguments: ["contracts", "suppliers", "letters", "agreements", "templates"])
  func whatFollowsFromADecisionIsShownAsTextGraphAndPicture(_ life: String) throws {
    let text = try workflow(["--of", life])
    #expect(text.status == 0, "\(text.words)")
    #expect(text.output.contains("\nTHE BEGINNING\n"))
    let dot = try workflow(["--of", life, "--dot"])
    #expect(dot.output.contains("  begin -> "))
    let svg = try workflow(["--of", life, "--svg"])
    #expect(try !XMLTokenizer.tokens(of: Array(svg.output.utf8)).isEmpty)
  }

  @Test func aTableOfLettersSaysWhoMayAndOnWhatTerms() throws {
    let text = try workflow(["--of", "letters"]).output
    #expect(
      text.contains(
        """
        WITH LEGAL
          ask for changes
              to     to be changed
              who    lawyer
        """), "\(text)")
  }

  @Test func aDecisionsProcedureIsShownAsBefore() throws {
    let text = try workflow(["--council", "sefton"])
    #expect(
      text.output.hasPrefix(
        "Sefton Metropolitan Borough Council: Report to Cabinet\n"
          + "On this form a body decides; it can be called in.\n\nTHE BEGINNING\n  begin\n"))
  }

  @Test func eitherACouncilOrALifeIsNamed() throws {
    let neither = try workflow([])
    #expect(neither.status == 64)
    #expect(neither.errors.contains("give --council, or --of"))
    let both = try workflow(["--council", "sefton", "--of", "letters"])
    #expect(both.status == 64)
    #expect(both.errors.contains("give --council or --of"))
    #expect(try workflow(["--of", "letters", "--form", "cabinet-report"]).status == 64)
    let wrong = try workflow(["--of", "leters"])
    #expect(wrong.errors.contains("did you mean letters?"))
  }
}
