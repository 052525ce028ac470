// Messages stand as they are printed.
// swift-format-ignore-file

import Testing

/// A change that puts a file of people out of order, and the lines that say so.
private struct Fault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let right: String
  let wrong: String
  let expected: String

  init(_ name: String, _ right: String, _ wrong: String, _ expected: String) {
    testDescription = name
    self.right = right
    self.wrong = wrong
    self.expected = expected
  }
}

@Suite struct FaultyPeopleTests {
  @Test(arguments: faults)
  private func everyFaultIsShownOnceWithItsPlaceAndItsCure(fault: Fault) {
    #expect(peopleText.contains(fault.right))
    let text = peopleText.replacing(fault.right, with: fault.wrong, maxReplacements: 1)
    #expect(complaints(aboutPeople: text).joined(separator: "\n") == fault.expected)
  }

  @Test func theFileItselfIsInOrder() {
    #expect(complaints(aboutPeople: peopleText) == [])
  }
}

private let faults: [Fault] = [
  Fault("an id twice", "- {id: cllr-fox", "- {id: ann-lee, name: Ann Other}\n  - {id: cllr-fox",
    """
    people.yaml:5:6, people[3].id: error: the person “ann-lee” is defined a second time
        give each person an id that nobody else has
    """),
  Fault("an account of two", "[okhan]", "[okhan, JSmith]",
    """
    people.yaml:3:56, people[1].accounts[1]: error: “JSmith” is the account of “jane-smith” already, capitals aside
        an account says who acted: keep it for one person, once
    """),
  Fault("an account twice", "[okhan]", "[okhan, okhan]",
    """
    people.yaml:3:56, people[1].accounts[1]: error: the account “okhan” stands here a second time
        an account says who acted: keep it for one person, once
    """),
  Fault("an address that is none", "jane.smith@havering.gov.uk", "Jane Smith <jane@havering.gov.uk>",
    """
    people.yaml:2:77, people[0].email: error: expected an address such as jane.smith@havering.gov.uk, found “Jane Smith <jane@havering.gov.uk>”
        write one address by itself, without the name and blanks
    """),
  Fault("an address with a line break", "jane.smith@havering.gov.uk", "\"a@b\\nBcc: c@d\"",
    """
    people.yaml:2:77, people[0].email: error: expected an address such as jane.smith@havering.gov.uk, found control characters
        write one address by itself, without the name and blanks
    """),
  Fault("a holder nobody knows", "holder: omar-khan", "holder: omar-kahn",
    """
    people.yaml:8:41, tenures[1].holder: error: “omar-kahn” is not among people
        did you mean “omar-khan”?
    """),
  Fault("a deputy nobody knows", "deputy: omar-khan", "deputy: zebedee",
    """
    people.yaml:15:40, deputies[1].deputy: error: “zebedee” is not among people
        add the person to people
    """),
  Fault("an absence of nobody", "{person: jane-smith, from: 2025-03-01", "{person: zebedee, from: 2025-03-01",
    """
    people.yaml:18:6, absences[0].person: error: “zebedee” is not among people
        add the person to people
    """),
  Fault("a role of nobody", "{person: cllr-fox}", "{person: zebedee}",
    """
    people.yaml:23:27, roles[2].who.person: error: “zebedee” is not among people
        add the person to people
    """),
  Fault("a council nobody knows", "{council: havering, post: director, holder: jane", "{council: haverin, post: director, holder: jane",
    """
    people.yaml:7:6, tenures[0].council: error: “haverin” is not a council of this folder
        did you mean “havering”?
    """),
  Fault("a role in a council nobody knows", "{role: leadOfficer, council: havering", "{role: leadOfficer, council: leeds",
    """
    people.yaml:21:25, roles[0].council: error: “leeds” is not a council of this folder
        there are barking, havering
    """),
  Fault("a post nobody knows", "post: director, deputy: ann-lee", "post: directors, deputy: ann-lee",
    """
    people.yaml:14:25, deputies[0].post: error: havering has no post “directors”
        did you mean “director”?
    """),
  Fault("a role of a post nobody knows", "havering, who: {post: director}", "havering, who: {post: mayor}",
    """
    people.yaml:21:50, roles[0].who.post: error: havering has no post “mayor”
        add it to posts in the council’s policy.yaml
    """),
  Fault("a role of a post of no council", "committeeServices, who: {post: director}", "committeeServices, who: {post: mayor}",
    """
    people.yaml:24:37, roles[3].who.post: error: no council of this folder has a post “mayor”
        add it to posts in the council’s policy.yaml
    """),
  Fault("tenures that overlap", "from: 2025-07-01", "from: 2025-06-30",
    """
    people.yaml:8:60, tenures[1].from: error: “director” is held from 2025-06-30 here, while “jane-smith” still holds it (line 7)
        let one tenure end on the day before the next begins
    """),
  Fault("tenures that overlap by one that never ends", "from: 2024-01-01, to: 2025-06-30", "from: 2024-01-01",
    """
    people.yaml:8:60, tenures[1].from: error: “director” is held from 2025-07-01 here, while “jane-smith” still holds it (line 7)
        let one tenure end on the day before the next begins
    """),
  Fault("a seat in a body twice", "cabinet, holder: jane-smith", "cabinet, holder: cllr-fox",
    """
    people.yaml:10:58, tenures[3].from: error: “cabinet” is held from 2024-05-01 here, while the same person still holds it (line 9)
        let one tenure end on the day before the next begins
    """),
  Fault("a tenure that runs backwards", "from: 2024-01-01, to: 2025-06-30", "from: 2024-01-01, to: 2023-06-30",
    """
    people.yaml:7:79, tenures[0].to: error: the period ends on 2023-06-30, before it begins on 2024-01-01
        exchange from and to, or put the right days
    """),
  Fault("a deputy's time that runs backwards", "to: 2026-12-31, instrument", "to: 2023-12-31, instrument",
    """
    people.yaml:14:76, deputies[0].to: error: the period ends on 2023-12-31, before it begins on 2024-01-01
        exchange from and to, or put the right days
    """),
  Fault("an absence that runs backwards", "to: 2025-03-14", "to: 2025-02-14",
    """
    people.yaml:18:44, absences[0].to: error: the period ends on 2025-02-14, before it begins on 2025-03-01
        exchange from and to, or put the right days
    """),
  Fault("a role that runs backwards", "to: 2025-12-31", "to: 2024-12-31",
    """
    people.yaml:23:64, roles[2].to: error: the period ends on 2024-12-31, before it begins on 2025-01-01
        exchange from and to, or put the right days
    """),
  Fault("a deputy who is the holder", "director, deputy: ann-lee", "director, deputy: omar-khan",
    """
    people.yaml:14:41, deputies[0].deputy: error: “omar-khan” holds “director” from 2025-07-01, and cannot deputise in it on the same days
        name another deputy, or keep the days of the two apart
    """),
  Fault("topics of another role", "who: {person: cllr-fox}", "who: {person: cllr-fox}, topics: [legal]",
    """
    people.yaml:23:46, roles[2].topics: error: only an adviser has topics, and the role here is auditor
        take the topics out, or write role: adviser
    """),
  Fault("an adviser without topics", ", topics: [legal, equality]", "",
    """
    people.yaml:22:5, roles[1]: error: an adviser advises on topics, and this one has none
        add topics: with any of legal, financial, humanResources, equality, healthAndWellbeing, environmental, policy, resources, risk, serviceDelivery
    """),
  Fault("a decision maker by role", "role: auditor", "role: decisionMaker",
    """
    people.yaml:23:12, roles[2].role: error: nobody is made a decision maker: whoever holds the post that a decision names takes it
        take the entry out, and write who holds the post to tenures
    """),
  Fault("a role nobody knows", "role: auditor", "role: Auditor",
    """
    people.yaml:23:12, roles[2].role: error: expected one of reportAuthor, leadOfficer, adviser, properOfficer, committeeServices, monitoringOfficer, scrutinyOfficer, scrutinyChair, councillor, implementingOfficer, administrator, auditor, found “Auditor”
        write “auditor”; capital letters matter
    """),
  Fault("a role of two", "{person: cllr-fox}", "{person: cllr-fox, post: director}",
    """
    people.yaml:23:26, roles[2].who: error: a person or a post has exactly one key, and this one has 2: “person”, “post”
        begin a new item for each
    """),
  Fault("a role without a first day", "{person: cllr-fox}, from: 2025-01-01, ", "{person: cllr-fox}, ",
    """
    people.yaml:23:5, roles[2].from: error: a role must have “from”, and this one lacks it
        add from: the first day
    """),
  Fault("a post held on after its end", "to: 2022-12-31", "to: 2023-01-01",
    """
    people.yaml:12:76, tenures[5].to: error: “old-post” ended on 2022-12-31, and the tenure runs on
        write to: 2022-12-31, and a new entry for the post that followed it
    """),
  Fault("a post held on without an end", ", to: 2022-12-31", "",
    """
    people.yaml:12:5, tenures[5].to: error: “old-post” ended on 2022-12-31, and the tenure runs on
        write to: 2022-12-31, and a new entry for the post that followed it
    """),
  Fault("a post held after its end", "from: 2020-01-01, to: 2022-12-31", "from: 2023-01-01",
    """
    people.yaml:12:25, tenures[5].post: error: “old-post” ended on 2022-12-31, before the tenure begins on 2023-01-01
        name the post that followed it
    """),
  Fault("a post held before its beginning", "from: 2020-01-01", "from: 2019-12-31",
    """
    people.yaml:12:58, tenures[5].from: error: the tenure begins on 2019-12-31, before “old-post” began on 2020-01-01
        write from: 2020-01-01, and an entry for the post that was before it
    """),
  Fault("a role of a post after its end", "havering, who: {post: director}", "havering, who: {post: old-post}",
    """
    people.yaml:21:50, roles[0].who.post: error: “old-post” ended on 2022-12-31, before the role begins on 2024-01-01
        name the post that followed it
    """),
]
