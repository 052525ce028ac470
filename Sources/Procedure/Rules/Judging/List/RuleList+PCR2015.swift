// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `PCR2015`.
  static let rulesOfPCR2015: [Entry] = [
    Entry(
      .decision(Reg74PurchasingSystemBound.self),
      title: "Regulation 34 and a purchasing system for social services",
      statement: "Social and other special services may be bought by any fair procedure of the council’s own, so the rules for a dynamic purchasing system bind a system for them only as far as its own documents took them over.",
      finds: "a light-touch system of which nobody says whether it took those rules over.",
      clears: "read the procurement documents and write contract.adoptsRegulation34."),
    Entry(
      .decision(Reg34OpenWithoutLimit.self),
      title: "A purchasing system is open to all who qualify",
      statement: "For as long as it runs, a dynamic purchasing system takes in every supplier that meets the selection criteria; it can neither close its doors nor set a number.",
      finds: "a limit on the number of suppliers, a system that is not open throughout, suppliers that reached the pass mark and are not admitted.",
      clears: "lift the limit, keep the system open, admit all who qualify."),
    Entry(
      .decision(Reg34AssessmentTime.self),
      title: "Ten working days to assess a request to join",
      statement: "Once call-offs have begun, each request to join is assessed within 10 working days of the day on which it came, the day itself not counted; in a single case within 15, for a reason written down.",
      finds: "an assessment that ended after the tenth working day without a reason, or after the fifteenth.",
      clears: "write evaluation.extendedReason where 15 days are used; assess the next round in time."),
    Entry(
      .decision(Reg34FirstRound.self),
      title: "A longer first assessment",
      statement: "Until the first invitation to tender under the system goes out, the requests to join may be assessed over a longer time, if the procurement documents said so and no invitation is sent meanwhile.",
      finds: "a first round that took longer than the usual time, when nobody says that the documents allowed it.",
      clears: "write evaluation.extendedReason, with the place in the documents that gives the time."),
    Entry(
      .decision(Reg34RequestTime.self),
      title: "Thirty days to ask to join",
      statement: "When a system is advertised, suppliers have at least 30 days from the day on which the call for competition is sent to ask for the first time to be let in.",
      finds: "a first period for requests of fewer than 30 days, or one whose end is not stated.",
      clears: "set the end of the period at least 30 days after its first day."),
    Entry(
      .decision(Reg34CallOff.self),
      title: "Every supplier of the category is invited",
      statement: "For each contract awarded under the system all suppliers admitted to the category are invited to tender, and the award is made on the criteria of the first notice, which may be made more precise. There is no direct award.",
      finds: "a direct award under a purchasing system; an award under one that does not say that all were invited.",
      clears: "invite all suppliers of the category, and say so."),
    Entry(
      .decision(Reg34ValidityNotice.self),
      title: "Notice that a purchasing system runs longer",
      statement: "The call for competition says how long the system runs. When that changes and the system goes on, the change is published on the form that was first used; when it ends, by an award notice.",
      finds: "a system that is made to run on, without a notice of it, published or planned.",
      clears: "publish the notice, or have the decision give leave to publish it."),
    Entry(
      .decision(Reg34NoCharge.self),
      title: "A purchasing system costs suppliers nothing",
      statement: "Neither before nor while the system runs may those who are interested in it or belong to it be charged. What councils charge one another for sharing a system is no such charge.",
      finds: "a charge to suppliers.",
      clears: "remove the charge."),
    Entry(
      .decision(Reg67SelectionStage.self),
      title: "Weights at a selection stage",
      statement: "Letting suppliers into a purchasing system selects them and awards nothing. A council’s rule on how price and quality weigh in an award may not reach that stage at all, and then needs no waiver.",
      finds: "a waiver of such a rule for a stage at which suppliers are only selected.",
      clears: "say in the waiver’s reasons why the rule reaches the selection, or leave the waiver out."),
    Entry(
      .decision(Reg75LightTouchNotices.self),
      title: "Notices for social services above the threshold",
      statement: "Above its threshold a light-touch contract is advertised by a contract notice or a prior information notice, and its award is published by an award notice, which may be sent for a quarter at a time. The procedure between the two is the council’s own, if it is fair and open.",
      finds: "an award notice named as the way to advertise; a contract above the threshold with no notice that advertises it.",
      clears: "name the notices rightly; add those that were published to contract.notices."),
    Entry(
      .decision(Reg05LightTouch.self),
      title: "The light-touch threshold since 2024",
      statement: "Social and other special services are under the lighter rules from £663,540 with VAT, in 2024 and 2025 and again in 2026 and 2027; the day on which the procurement commenced decides.",
      finds: "a value without VAT that is below the threshold only for that reason; a light-touch contract without a value; a day for which the threshold is not known.",
      clears: "give the value with VAT."),
    Entry(
      .decision(Reg05EarlierLightTouch.self),
      title: "The light-touch threshold of earlier years",
      statement: "It was £615,278 in 2018 and 2019 and £663,540 from 2020; the day on which the procurement commenced decides.",
      finds: "a value without VAT that is below the threshold only for that reason; a light-touch contract without a value; a day for which the threshold is not known.",
      clears: "give the value with VAT."),
    Entry(
      .decision(Reg72ReviewClause.self),
      title: "A contract runs on under an option that it holds",
      statement: "A contract may be made to run on, at any value, where a clause of the first documents says so clearly, precisely and beyond doubt, with its scope and its conditions. The paper cites the clause, how far the option reaches, and the notice that suppliers must have.",
      finds: "an extension that cites no clause; an option whose reach nobody states; notice given to suppliers too late; a change that rests on Schedule 8 of the Act.",
      clears: "cite the clause, state how far the option reaches, give the notice in time."),
    Entry(
      .decision(Reg72FurtherNeed.self),
      title: "Further work, or what nobody could foresee",
      statement: "A contract may be changed for further work that only its supplier can do, or for what a diligent council could not foresee, each time by at most half of its first value and with a notice.",
      finds: "a change of that sort by more than half, without its value, or without its notice.",
      clears: "state the value, keep within half, publish the notice of modification."),
    Entry(
      .decision(Reg72SmallChange.self),
      title: "Changes too small to matter",
      statement: "A change that is not substantial is allowed; so is one below the threshold and below a tenth of the first value (15 per cent for works), earlier changes of the sort added in.",
      finds: "a change said to be small that is more than that, or whose value is not stated; one said not to be substantial that alters value or term by more than a tenth.",
      clears: "state the values; rest the change on another footing, or procure anew."),
  ]
}
