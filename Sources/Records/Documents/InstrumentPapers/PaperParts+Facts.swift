import Councils

/// The facts that several papers share.
enum PaperPartFacts {
  /// The council, from its policy.
  static let council = PaperFacts<CouncilIdentity>([
    .text("name", "The council's full name.") { $0.name },
    .text("shortName", "The council's name in a sentence.") { $0.shortName },
    .text("address", "The council's address.") { $0.address?.value },
    .text("strapline", "The line that goes with the council's name.") { $0.strapline },
  ])

  /// The file: its title among the document's properties, and what every page must bear.
  static let paper = PaperFacts<PaperPage>([
    .text("title", "The paper's title, for the document's properties.") { $0.title },
    .flag("private", "Whether the paper may not be published.") { $0.marking != nil },
    .text("marking", "What every page of such a paper bears.") { $0.marking }
      .goingWith("private"),
  ])

  static let recipient = PaperFacts<PaperRecipient>([
    .text("id", "The supplier's name in the contract's list.") { $0.id },
    .text("name", "The supplier's name as registered.") { $0.name },
    .text("contact", "Whom the letter addresses: The Registered Manager.") { $0.contact },
    .texts("address", "Where letters go, line by line.") { $0.address },
    .text("email", "Its address for electronic mail.") { $0.email },
    .text("companyNumber", "Its number at Companies House.") { $0.companyNumber },
  ])

  static let contract = PaperFacts<CitedContract>([
    .text("title", "The contract's title.") { $0.title },
    .text("reference", "Its reference on paper.") { $0.reference },
    .text("kind", "What sort it is: dynamic purchasing system.") { $0.kind },
    .date("from", "Its first day.") { $0.from },
    .date("currentEnd", "Its last day before what the paper does.") { $0.currentEnd },
  ])

  static let decision = PaperFacts<CitedDecision>([
    .text("number", "The decision's number in the register.") { $0.number },
    .text("stated", "What it was, when it has no number.") { $0.stated },
    .text("recommendation", "The number of the recommendation.") { $0.recommendation },
    .text("subject", "What the decision was about.") { $0.subject },
    .date("madeOn", "The day on which it was made.") { $0.madeOn },
    .text("madeBy", "Who made it, name and title.") { $0.madeBy },
    .date("effectiveOn", "The day since which it has effect.") { $0.effectiveOn },
    .text("delegatedTo", "The post to which it delegates what is done.") { $0.delegatedTo },
    .text("citation", "The decision as a sentence cites it, with its day and who made it.") {
      $0.citation
    },
  ])

  static let signatory = PaperFacts<StepPaper.Signatory>([
    .text("name", "The name.") { $0.name },
    .text("title", "The title of the post.") { $0.title },
    .text("deputyFor", "For whom they stand in.") { $0.deputyFor },
    .text("line", "Name and title, and for whom they stand in.") { $0.line },
  ])
}

/// What the file says of itself.
struct PaperPage: Sendable {
  var title: String
  var marking: String?
}
