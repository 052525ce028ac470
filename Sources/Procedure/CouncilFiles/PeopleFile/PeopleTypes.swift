package import Councils
package import DecisionFiles
import Decisions
import JSONText

extension FieldType where Value == Role {
  /// A role that an entry can give.
  package static var grantedRole: FieldType<Role> {
    let names = Role.allCases.filter(\.isGranted).map(\.rawValue)
    let expected = "one of " + names.joined(separator: ", ")
    return .scalar(
      expected, .choice(names), schema: ["enum": .array(names.map { .string($0) })],
      parse: { scalar, node, path, reading in
        guard let role = Role(rawValue: scalar.text) else {
          reading.report(
            "unknown-choice", "expected \(expected), found \(node.inWords)", at: node, path,
            remedy: suggestion(for: scalar.text, among: names))
          return nil
        }
        guard role.isGranted else {
          reading.report(
            "not-granted",
            "nobody is made a decision maker: whoever holds the post that a decision names takes it",
            at: node, path, remedy: "take the entry out, and write who holds the post to tenures")
          return nil
        }
        return role
      },
      fact: { .choice($0.rawValue) })
  }
}

extension FieldType where Value == RoleGrant.Grantee {
  /// A person, or a post.
  package static var grantee: FieldType<RoleGrant.Grantee> {
    .exactlyOne(
      "a person or a post",
      [
        Alternative(
          "person", FieldType<PersonID>.id, "the id of the person", { .person($0) },
          { if case .person(let person) = $0 { person } else { nil } }),
        Alternative(
          "post", FieldType<PostID>.id, "the id of the post whose holder has the role",
          { .post($0) }, { if case .post(let post) = $0 { post } else { nil } }),
      ])
  }
}

extension FieldType where Value == String {
  /// An address for messages: something, @, something, and no blank in it.
  package static var emailAddress: FieldType<String> {
    .scalar(
      "an address such as jane.smith@havering.gov.uk", .text,
      schema: ["type": .string("string"), "pattern": .string("^[!-?A-~]+@[!-?A-~]+$")],
      parse: { scalar, node, path, reading in
        let parts = scalar.text.utf8.split(
          separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        if parts.count == 2,
          parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x21...0x7E).contains($0) } })
        {
          return scalar.text
        }
        // Of a text of several lines only the first would be shown, and may be in order.
        let isLine = !scalar.text.utf8.contains { $0 < 0x20 }
        reading.report(
          "bad-address",
          "expected an address such as jane.smith@havering.gov.uk, found "
            + (isLine ? node.inWords : "control characters"),
          at: node, path, remedy: "write one address by itself, without the name and blanks")
        return nil
      },
      fact: { .text($0) })
  }
}
