import CivilTime
package import Councils
package import DecisionFiles
import Decisions

extension Staff: FileNoun {
  package static let noun = Noun(
    "People", "a file of people", blank: Staff(),
    [
      .required("people", \.people, .list(of: .record, atLeast: 1), "the people"),
      .list("tenures", \.tenures, .list(of: .record), "who holds which post from when to when"),
      .list("deputies", \.deputies, .list(of: .record), "who can act in whose place"),
      .list("absences", \.absences, .list(of: .record), "who is away when, so that deputies act"),
      .list("roles", \.grants, .list(of: .record), "who can do what"),
    ])
}

extension StaffMember: FileNoun {
  package static let noun = Noun(
    "Person", "a person", blank: StaffMember(id: PersonID(rawValue: ""), name: ""),
    [
      .required("id", \.id, .id, "the id by which the rest of the file names the person"),
      .required("name", \.name, .text, "the name as papers print it"),
      .optional("title", \.title, .text, "the job title, where it is not that of a post they hold"),
      .list("accounts", \.accounts, .list(of: .text), "the accounts that are the person’s alone"),
      .optional("email", \.email, .emailAddress, "where messages go"),
    ])
}

extension Tenure: FileNoun {
  package static let noun = Noun(
    "Tenure", "a tenure",
    blank: Tenure(
      council: CouncilID(rawValue: ""), post: PostID(rawValue: ""),
      holder: PersonID(rawValue: ""), from: .blank),
    [
      .required("council", \.council, .id, "the council whose post it is"),
      .required("post", \.post, .id, "the id of the post in the council’s policy"),
      .required("holder", \.holder, .id, "the id of the person who holds it"),
      .required("from", \.from, .date, "the first day"),
      .optional("to", \.to, .date, "the last day; left out while it is held"),
      .optional("source", \.source, .text, "the document that says so"),
    ])
}

extension Deputising: FileNoun {
  package static let noun = Noun(
    "Deputy", "a deputy",
    blank: Deputising(
      council: CouncilID(rawValue: ""), post: PostID(rawValue: ""),
      deputy: PersonID(rawValue: ""), from: .blank),
    [
      .required("council", \.council, .id, "the council whose post it is"),
      .required("post", \.post, .id, "the id of the post in the council’s policy"),
      .required("deputy", \.deputy, .id, "the id of the person who can act in it"),
      .required("from", \.from, .date, "the first day"),
      .optional("to", \.to, .date, "the last day; left out while it holds"),
      .defaulted(
        "onlyInAbsence", \.onlyInAbsence, .flag,
        "whether the deputy acts only while the holder is away; true when it is left out"),
      .optional("instrument", \.instrument, .text, "the writing that appoints the deputy"),
    ])
}

extension Absence: FileNoun {
  package static let noun = Noun(
    "Absence", "an absence", blank: Absence(person: PersonID(rawValue: ""), from: .blank),
    [
      .required("person", \.person, .id, "the id of the person who is away"),
      .required("from", \.from, .date, "the first day"),
      .optional("to", \.to, .date, "the last day; left out while it is not known"),
      .optional("reason", \.reason, .text, "why"),
    ])
}

extension RoleGrant: FileNoun {
  package static let noun = Noun(
    "RoleGrant", "a role",
    blank: RoleGrant(
      .auditor, council: nil, to: .person(PersonID(rawValue: "")), from: .blank),
    [
      .required("role", \.role, .grantedRole, "which role"),
      .optional("council", \.council, .id, "in which council; left out for all of the folder"),
      .required("who", \.grantee, .grantee, "person: an id, or post: an id"),
      .list("topics", \.topics, .list(of: .choice), "on what an adviser advises"),
      .required("from", \.from, .date, "the first day"),
      .optional("to", \.to, .date, "the last day; left out while it holds"),
    ])
}
