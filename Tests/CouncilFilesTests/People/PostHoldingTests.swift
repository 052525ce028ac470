import CivilTime
import Councils
import Decisions
import Testing

/// In what capacity somebody can act in a post of a council on a day.
struct HoldingCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var person: String
  var post: String
  var council = "havering"
  var day: String
  var expected: String?

  init(
    _ name: String, _ person: String, _ post: String, in council: String = "havering",
    on day: String, _ expected: String?
  ) {
    testDescription = name
    self.person = person
    self.post = post
    self.council = council
    self.day = day
    self.expected = expected
  }
}

extension HeldPost {
  /// The capacity in words: "for jane-smith by Scheme 3.4".
  var inWords: String {
    switch capacity {
    case .holder: "holder"
    case .deputy(let holder, let instrument):
      "for \(holder?.rawValue ?? "nobody")" + (instrument.map { " by \($0)" } ?? "")
    }
  }
}

@Suite struct PostHoldingTests {
  @Test(arguments: [
    HoldingCase("before it begins", "jane-smith", "director", on: "2023-12-31", nil),
    HoldingCase("the first day", "jane-smith", "director", on: "2024-01-01", "holder"),
    HoldingCase("the last day", "jane-smith", "director", on: "2025-06-30", "holder"),
    HoldingCase("the day after", "jane-smith", "director", on: "2025-07-01", nil),
    HoldingCase("the successor", "omar-khan", "director", on: "2025-07-01", "holder"),
    HoldingCase("the successor a day early", "omar-khan", "director", on: "2025-06-30", nil),
    HoldingCase("who is away still holds it", "jane-smith", "director", on: "2025-03-05", "holder"),
    HoldingCase(
      "no deputy while the holder is there", "ann-lee", "director", on: "2025-02-28", nil),
    HoldingCase(
      "a deputy on the first day away", "ann-lee", "director", on: "2025-03-01",
      "for jane-smith by Scheme 3.4"),
    HoldingCase(
      "a deputy on the last day away", "ann-lee", "director", on: "2025-03-14",
      "for jane-smith by Scheme 3.4"),
    HoldingCase("no deputy the day after", "ann-lee", "director", on: "2025-03-15", nil),
    HoldingCase(
      "an absence without an end", "ann-lee", "director", on: "2026-12-31",
      "for omar-khan by Scheme 3.4"),
    HoldingCase("a deputy whose time is over", "ann-lee", "director", on: "2027-01-01", nil),
    HoldingCase("another council", "jane-smith", "director", in: "barking", on: "2024-06-01", nil),
    HoldingCase(
      "a deputy at all times", "omar-khan", "director", in: "barking", on: "2025-01-01",
      "for ann-lee"),
    HoldingCase(
      "a deputy at all times, before", "omar-khan", "director", in: "barking", on: "2024-12-31",
      nil),
    HoldingCase(
      "one of a body away, the other there", "omar-khan", "cabinet", on: "2025-03-05", nil),
    HoldingCase("a person nobody knows", "nobody", "director", on: "2025-01-01", nil),
    HoldingCase("a post nobody knows", "jane-smith", "nothing", on: "2025-01-01", nil),
  ])
  func aPostIsHeldOnItsDaysAndNoOther(holding: HoldingCase) throws {
    let post = try readPeople().post(
      PostID(rawValue: holding.post), of: PersonID(rawValue: holding.person),
      in: CouncilID(rawValue: holding.council), on: isoDay(holding.day))
    #expect(post?.inWords == holding.expected)
  }

  @Test func aBodyHasSeveralHolders() throws {
    let holders = try readPeople().holders(
      of: PostID(rawValue: "cabinet"), in: CouncilID(rawValue: "havering"),
      on: isoDay("2025-01-01"))
    #expect(holders.map(\.rawValue) == ["cllr-fox", "jane-smith"])
  }

  @Test func aBodyNeedsADeputyOnlyWhenAllAreAway() throws {
    let text = peopleText.replacing(
      "absences:",
      with: "absences:\n  - {person: cllr-fox, from: 2025-03-10, to: 2025-03-20}")
    let post = try readPeople(text).post(
      PostID(rawValue: "cabinet"), of: PersonID(rawValue: "omar-khan"),
      in: CouncilID(rawValue: "havering"), on: isoDay("2025-03-12"))
    #expect(post?.inWords == "for cllr-fox")
  }

  @Test func theDeputyOfAVacantPostActsOnlyWhereThatIsNotTiedToAbsence() throws {
    var staff = try readPeople()
    staff.tenures = []
    let day = try isoDay("2025-02-01")
    let director = PostID(rawValue: "director")
    let barking = staff.post(
      director, of: PersonID(rawValue: "omar-khan"), in: CouncilID(rawValue: "barking"), on: day)
    #expect(barking?.inWords == "for nobody")
    let havering = staff.post(
      director, of: PersonID(rawValue: "ann-lee"), in: CouncilID(rawValue: "havering"), on: day)
    #expect(havering == nil)
  }

  @Test func thePostsThatAreHeldComeBeforeThoseOfADeputy() throws {
    var staff = try readPeople()
    let omar = PersonID(rawValue: "omar-khan")
    let havering = CouncilID(rawValue: "havering")
    staff.deputies[1].onlyInAbsence = false
    staff.tenures.reverse()
    let posts = staff.posts(of: omar, in: havering, on: try isoDay("2025-08-01"))
    #expect(posts.map(\.post.rawValue) == ["director", "cabinet"])
    #expect(posts.map(\.inWords) == ["holder", "for jane-smith"])
  }

  @Test func nobodyHoldsAPostOnADayOnWhichNoEntryRuns() throws {
    let staff = try readPeople()
    let (jane, havering) = (PersonID(rawValue: "jane-smith"), CouncilID(rawValue: "havering"))
    #expect(try staff.posts(of: jane, in: havering, on: isoDay("2019-01-01")).isEmpty)
  }

  @Test(arguments: [
    ("jsmith", "jane-smith"), ("JS-admin", "jane-smith"), ("js-admin", nil), ("", nil),
    ("jane-smith", nil),
  ])
  func anAccountIsOnePersonsAndSpeltExactly(account: String, expected: String?) throws {
    #expect(try readPeople().person(account: account)?.id.rawValue == expected)
  }
}
