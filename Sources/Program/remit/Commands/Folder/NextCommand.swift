import ArgumentParser
import Casework
import JSONText
import Workflow

/// `remit next [ID]`
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Says what may happen next to a decision, who can do it, and what blocks it.",
    discussion: "Of a batch of letters or a placement too, by its name. Without a name: everything "
      + "that waits for you, your own drafts first.")

  @Argument(
    help: "The decision, batch of letters or placement: havering-2020-1.",
    transform: DecisionID.typed)
  var subject: DecisionID?

  @Flag(
    help: ArgumentHelp(
      "Of one of them, also what only may be done, such as to withdraw it; without a name, what "
        + "waits for everybody."))
  var all = false

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let desk = try folder.desk()
      let next =
        if let subject {
          try answer(of: try NextSubject(named: subject.text, at: desk), at: desk)
        } else {
          try NextAnswer(waitingAt: desk, forEverybody: all)
        }
      if folder.json {
        Report.give(next.json.text(indented: true))
        return
      }
      let lines = next.lines
      for line in lines { Report.give(line) }
      if lines.isEmpty { Report.say("Nothing waits for you.") }
    }
  }

  private func answer(of subject: NextSubject, at desk: Desk) throws(Failure) -> NextAnswer {
    switch subject {
    case .decision(let id):
      let situation = try Situation(of: id, at: desk)
      let offers = try situation.next()
      return NextAnswer(
        of: WaitingWork.Item(
          situation: situation, offers: all ? offers : situation.forward(offers)),
        isWhole: all)
    case .letters(let id):
      let next = try InstrumentNext(id, at: desk)
      return NextAnswer(of: all ? next : next.stepsForward)
    case .placement(let id):
      let next = try InstrumentNext(id, at: desk)
      return NextAnswer(ofPlacement: all ? next : next.stepsForward)
    }
  }
}
