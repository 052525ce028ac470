import CivilTime
import Councils
import Decisions
import Testing

/// Whether somebody has a role in a council on a day, and by what.
struct StandingCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var person: String
  var role: Role
  var topic: Implications.Topic?
  var council: String
  var day: String
  var expected: String?

  init(
    _ name: String, _ person: String, _ role: Role, _ topic: Implications.Topic? = nil,
    in council: String = "havering", on day: String, _ expected: String?
  ) {
    testDescription = name
    self.person = person
    self.role = role
    self.topic = topic
    self.council = council
    self.day = day
    self.expected = expected
  }
}

@Suite struct StandingTests {
  @Test(arguments: [
    StandingCase(
      "by the post", "jane-smith", .leadOfficer, on: "2025-06-30", "director, holder"),
    StandingCase(
      "when the post has gone to another", "jane-smith", .leadOfficer, on: "2025-07-01", nil),
    StandingCase(
      "by the post that came", "omar-khan", .leadOfficer, on: "2025-07-01", "director, holder"),
    StandingCase("before the post came", "omar-khan", .leadOfficer, on: "2025-06-30", nil),
    StandingCase(
      "as a deputy", "ann-lee", .leadOfficer, on: "2025-03-01",
      "director, for jane-smith by Scheme 3.4"),
    StandingCase("as a deputy who is not needed", "ann-lee", .leadOfficer, on: "2025-02-28", nil),
    StandingCase("after the grant", "omar-khan", .leadOfficer, on: "2027-01-01", nil),
    StandingCase(
      "the grant's last day", "omar-khan", .leadOfficer, on: "2026-12-31", "director, holder"),
    StandingCase(
      "a grant of one council in another", "ann-lee", .leadOfficer, in: "barking",
      on: "2025-01-01", nil),
    StandingCase(
      "a post of every council", "ann-lee", .committeeServices, in: "barking", on: "2025-01-01",
      "director, holder"),
    StandingCase(
      "a post of every council, not held in this one", "ann-lee", .committeeServices,
      on: "2025-01-01", nil),
    StandingCase(
      "the person's own before the deputy's", "omar-khan", .committeeServices, in: "barking",
      on: "2025-01-01", "own"),
    StandingCase("an adviser on the topic", "ann-lee", .adviser, .legal, on: "2025-01-01", "own"),
    StandingCase(
      "an adviser in every council", "ann-lee", .adviser, .equality, in: "barking",
      on: "2025-01-01", "own"),
    StandingCase(
      "an adviser on another topic", "ann-lee", .adviser, .financial, on: "2025-01-01", nil),
    StandingCase("an adviser on no topic", "ann-lee", .adviser, on: "2025-01-01", nil),
    StandingCase("an adviser a day early", "ann-lee", .adviser, .legal, on: "2024-12-31", nil),
    StandingCase("another role of a topic", "cllr-fox", .auditor, .legal, on: "2025-12-31", "own"),
    StandingCase("a grant that ran out", "cllr-fox", .auditor, on: "2026-01-01", nil),
    StandingCase("a role nobody gave", "jane-smith", .administrator, on: "2025-01-01", nil),
    StandingCase("a decision maker by role", "jane-smith", .decisionMaker, on: "2025-01-01", nil),
    StandingCase("who is not among the people", "nobody", .auditor, on: "2025-01-01", nil),
    StandingCase(
      "a member of a body", "cllr-fox", .councillor, on: "2025-01-01", "cabinet, holder"),
    StandingCase(
      "a council nobody knows", "cllr-fox", .councillor, in: "leeds", on: "2025-01-01", nil),
  ])
  func aRoleIsHadByAGrantAndNoOtherWay(question: StandingCase) throws {
    let standing = try readPeople().standing(
      of: PersonID(rawValue: question.person), as: question.role,
      in: CouncilID(rawValue: question.council), on: isoDay(question.day), topic: question.topic)
    #expect(standing.map(inWords) == question.expected)
    #expect(standing?.grant?.role == standing?.role)
  }

  @Test func theDecisionMakerIsWhoHoldsThePost() throws {
    let staff = try readPeople()
    let (havering, director) = (CouncilID(rawValue: "havering"), PostID(rawValue: "director"))
    func standing(_ person: String, _ day: String) throws -> Standing? {
      try staff.standing(
        of: PersonID(rawValue: person), asHolderOf: director, in: havering, on: isoDay(day))
    }
    let held = try #require(try standing("jane-smith", "2025-06-30"))
    #expect(held.role == .decisionMaker)
    #expect(held.grant == nil)
    #expect(held.post?.capacity == .holder)
    #expect(try standing("jane-smith", "2025-07-01") == nil)
    #expect(try standing("ann-lee", "2025-03-02")?.post?.inWords == "for jane-smith by Scheme 3.4")
    #expect(try standing("cllr-fox", "2025-03-02") == nil)
  }

  @Test func whoIsNotAmongThePeopleDecidesNothing() throws {
    var staff = try readPeople()
    staff.people = []
    let standing = staff.standing(
      of: PersonID(rawValue: "jane-smith"), asHolderOf: PostID(rawValue: "director"),
      in: CouncilID(rawValue: "havering"), on: try isoDay("2025-01-01"))
    #expect(standing == nil)
  }

  @Test func aDecisionMakersGrantMadeByHandGivesNothing() throws {
    var staff = try readPeople()
    let (jane, day) = (PersonID(rawValue: "jane-smith"), try isoDay("2025-01-01"))
    staff.grants = [RoleGrant(.decisionMaker, council: nil, to: .person(jane), from: day)]
    let havering = CouncilID(rawValue: "havering")
    #expect(staff.standing(of: jane, as: .decisionMaker, in: havering, on: day) == nil)
  }

  @Test func everybodyWithARoleIsFound() throws {
    let staff = try readPeople()
    let havering = CouncilID(rawValue: "havering")
    let lead = staff.people(as: .leadOfficer, in: havering, on: try isoDay("2025-03-01"))
    #expect(lead.map(\.id.rawValue) == ["jane-smith", "ann-lee"])
    let topics = staff.topics(
      of: PersonID(rawValue: "ann-lee"), in: havering, on: try isoDay("2025-03-01"))
    #expect(topics == [.legal, .equality])
  }

  private func inWords(_ standing: Standing) -> String {
    standing.post.map { "\($0.post.rawValue), \($0.inWords)" } ?? "own"
  }
}
