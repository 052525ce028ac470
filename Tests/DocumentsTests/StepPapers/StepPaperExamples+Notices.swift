import CivilTime
import Decisions
import Documents

extension StepPaperExamples {
  private static let maker = "Councillor Jason Frost, Cabinet Member for Adult Services and Health"

  private static func notice(
    _ kind: Notice.Kind, _ publishedOn: String, earliest: String?,
    change: (inout Notice) -> Void
  ) -> StepPaper.GivenNotice {
    var notice = Notice(kind: kind)
    notice.publishedOn = day(publishedOn)
    change(&notice)
    return StepPaper.GivenNotice(notice, earliest: earliest.map(day))
  }

  private static func agreement() -> StepPaper.Agreement {
    var agreement = StepPaper.Agreement()
    agreement.by = StepPaper.Signatory(
      name: "Councillor Melvin Wallace", title: "Mayor of the London Borough of Havering")
    agreement.part = .councilChair
    agreement.on = day("2020-04-27")
    agreement.reason = """
      The present agreements end on 30 April 2020. Without the decision 166 people would be without a
      lawful contract for their care from 1 May.
      """
    agreement.earlier = "The chair of the Individuals Sub-Committee was in hospital from 24 April."
    return agreement
  }

  static let notices: [Example] = [
    Example(
      "notice-of-key-decision",
      step("Notice of key decision", "2020-04-08") {
        $0.notice = notice(.keyDecision, "2020-04-08", earliest: "2020-05-07") {
          $0.matter = "Whether to set up the Complex Placements Dynamic Purchasing System"
          $0.decisionMaker = maker
          $0.decisionPeriod = "Between 7 May and 30 June 2020"
          $0.documents = ["Report: Complex Placements", "Equality and Health Impact Assessment"]
          $0.address = "Town Hall, Main Road, Romford RM1 3BD"
          $0.furtherDocuments = true
          $0.howToRequest = "Write to committees@example.org or to the address above."
        }
        $0.step.working = [
          "The day of publication, Wednesday 8 April 2020, is not counted.",
          "28 clear days: Thursday 9 April to Wednesday 6 May 2020.",
          "The first day on which the decision may be made is Thursday 7 May 2020.",
        ]
      }
    ),
    Example(
      "notice-of-key-decision", of: "by-a-body",
      step("Notice of key decision", "2020-04-14") {
        $0.notice = notice(.keyDecision, "2020-04-14", earliest: "2020-05-13") {
          $0.matter = "Complex Placements: prices of individual suppliers"
          $0.decisionMaker = "Cabinet"
          $0.members = ["Councillor Damian White", "Councillor Jason Frost"]
          $0.decisionOn = day("2020-05-13")
          $0.documents = []
          $0.address = "Town Hall, Main Road, Romford RM1 3BD"
          $0.howToRequest = "Write to committees@example.org."
          $0.isPrivate = true
        }
        $0.step.working = ["28 clear days: Wednesday 15 April to Tuesday 12 May 2020."]
      }
    ),
    Example(
      "general-exception-notice",
      step("General exception notice", "2020-04-20") {
        $0.notice = notice(.generalException, "2020-04-20", earliest: "2020-04-28") {
          $0.matter = "Emergency purchase of care placements"
          $0.decisionMaker = maker
          $0.decisionOn = day("2020-04-28")
          $0.sentTo = "Councillor Nic Dodin"
          $0.sentToRole = .chair
          $0.reasons = "The hospitals asked on 16 April for places that are needed by 30 April."
        }
        $0.step.working = [
          "The day of publication, Monday 20 April 2020, is not counted.",
          "Five clear days, counted in working days: 21, 22, 23, 24 and 27 April 2020.",
        ]
      }
    ),
    Example(
      "general-exception-reasons",
      step("Reasons for the general exception", "2020-04-21") {
        $0.notice = notice(.generalExceptionReasons, "2020-04-21", earliest: nil) {
          $0.matter = "Emergency purchase of care placements"
          $0.decisionMaker = maker
          $0.decisionOn = day("2020-04-28")
          $0.sentTo = "Councillor Nic Dodin"
          $0.sentToRole = .chair
          $0.reasons = "The hospitals asked on 16 April for places that are needed by 30 April."
        }
      }
    ),
    Example(
      "special-urgency-agreement",
      step("Agreement to special urgency", "2020-04-27") { $0.agreement = agreement() }
    ),
    Example(
      "special-urgency-reasons",
      step("Reasons for special urgency", "2020-04-28") {
        $0.agreement = agreement()
        $0.agreement?.reason = nil
        $0.agreement?.earlier = nil
        $0.notice = notice(.specialUrgencyReasons, "2020-04-28", earliest: nil) {
          $0.matter = "Emergency purchase of care placements"
          $0.decisionMaker = maker
          $0.decisionOn = day("2020-04-28")
          $0.reasons = "The present agreements end on 30 April 2020."
        }
      }
    ),
    Example(
      "private-meeting-notice",
      step("Notice of a private meeting", "2020-04-14") {
        $0.notice = notice(.privateMeeting, "2020-04-14", earliest: "2020-05-13") {
          $0.matter = "Complex Placements: prices of individual suppliers"
          $0.decisionMaker = "Cabinet"
          $0.decisionOn = day("2020-05-13")
          $0.address = "Democratic Services, Town Hall, Main Road, Romford RM1 3BD"
          $0.howToRequest = "They must arrive by Friday 1 May 2020."
          $0.reasons = "The report gives each supplier's prices."
        }
        $0.step.working = ["28 clear days: Wednesday 15 April to Tuesday 12 May 2020."]
      }
    ),
    Example(
      "private-meeting-further-notice",
      step("Further notice of a private meeting", "2020-05-04") {
        $0.notice = notice(.privateMeetingFurther, "2020-05-04", earliest: "2020-05-13") {
          $0.matter = "Complex Placements: prices of individual suppliers"
          $0.decisionMaker = "Cabinet"
          $0.decisionOn = day("2020-05-13")
          $0.reasons = "The report gives each supplier's prices."
          var first = Representation(text: "Taxpayers should know what the places cost.")
          first.from = "Havering Residents' Forum"
          first.response = "The total is in the open report; single prices would harm competition."
          var second = Representation(text: "The equality assessment should be heard in public.")
          second.from = "A resident of Elm Park"
          second.response = "It will be."
          $0.representations = [first, second]
        }
        $0.step.working = [
          "The bank holiday of Friday 8 May 2020 is not counted.",
          "Five clear days, counted in working days: 5, 6, 7, 11 and 12 May 2020.",
        ]
      }
    ),
    Example(
      "private-meeting-urgency",
      step("Agreement to a private meeting at short notice", "2020-04-27") {
        $0.agreement = agreement()
        $0.agreement?.isToPrivateMeeting = true
      }
    ),
    Example(
      "notice-of-key-decision", of: "put-right",
      step("Notice of a key decision", "2020-04-08") {
        $0.notice = notice(.keyDecision, "2020-04-08", earliest: "2020-05-07") {
          $0.matter = "Complex Placements"
        }
        $0.step.corrects = day("2020-04-09")
        $0.step.correction = "it was published a day earlier: see website.log"
      }
    ),
    Example(
      "agenda-item",
      step("Agenda item", "2020-05-04") {
        $0.notice = notice(.agenda, "2020-05-04", earliest: "2020-05-13") {
          $0.matter = "Complex Placements: prices of individual suppliers"
          $0.reference = "Item 7"
          $0.decisionMaker = "Cabinet"
          $0.decisionOn = day("2020-05-13")
          $0.isPrivate = true
          $0.reasons = "The report gives each supplier's prices."
          $0.address = "Town Hall, Main Road, Romford RM1 3BD, and the Council's website"
          $0.documents = ["Report: Complex Placements", "Appendix A: the lots"]
        }
        $0.step.working = ["Five clear days, counted in working days: 5, 6, 7, 11 and 12 May 2020."]
      }
    ),
  ]
}
