import CivilTime
import Councils
import Decisions
import JSONText

/// The people.yaml of a new folder: whoever makes it, as its administrator, and how to go on.
enum FirstPeople {
  /// A person's id, made of the account's name.
  static func id(for account: String) -> String {
    var id = ""
    for byte in account.lowercased().utf8 {
      switch byte {
      case 0x61...0x7A: id.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x30...0x39 where !id.isEmpty: id.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !id.isEmpty, !id.hasSuffix("-") { id += "-" }
      }
    }
    if id.hasSuffix("-") { id.removeLast() }
    return id.isEmpty ? "administrator" : id
  }

  /// The text of a real folder's file.
  static func text(
    account: String, name: String, councils: [Council], today: CivilDate
  ) -> String {
    let id = id(for: account)
    let council = councils.first
    let code = council?.identity.id.rawValue ?? "council"
    let posts = (council?.posts ?? []).filter { $0.kind == .officer || $0.kind == .member }
    let post = posts.first?.id.rawValue ?? "leader"
    let roles = Role.allCases.filter(\.isGranted).map(\.rawValue)
    return """
      # Who works with this record, which posts they hold, and what they may do.
      #
      # Nothing here counts until it is taken into the record: remit adopt people
      # Nobody may do what no entry gives. A decision maker has no role: whoever holds the post that a
      # decision names takes it. The posts are those of councils/<id>/policy.yaml.

      people:
        - {id: \(id), name: \(quoted(name)), accounts: [\(quoted(account))]}
        # A person's id stays in the record for ever: never give it to somebody else.
        # A title is for somebody in none of the posts: papers print it of whoever clears a report.
        # - {id: jane-smith, name: Jane Smith, title: Head of Service, accounts: [jsmith], email: jane.smith@example.org}

      # Who holds which post, from when to when (\(posts.count) posts of officers and members in \(code)).
      # tenures:
      #   - {council: \(code), post: \(post), holder: jane-smith, from: 2024-05-22}

      # Who acts in a post while its holder is away, or always with onlyInAbsence: false.
      # deputies:
      #   - {council: \(code), post: \(post), deputy: jane-smith, from: 2024-05-22, instrument: memo of 22 May 2024}

      # absences:
      #   - {person: jane-smith, from: 2026-08-03, to: 2026-08-14, reason: leave}

      # What people may do: \(wrapped(roles, indent: "# "))
      # An adviser has topics. Without council: a role holds in every council of this folder.
      roles:
        - {role: administrator, who: {person: \(id)}, from: \(today.iso)}
        # - {role: reportAuthor, council: \(code), who: {person: jane-smith}, from: 2024-05-22}
        # - {role: adviser, council: \(code), who: {person: jane-smith}, topics: [legal], from: 2024-05-22}

      """
  }

  /// A text as YAML takes it whatever it holds.
  static func quoted(_ text: String) -> String { JSONValue.string(text).text() }

  private static func wrapped(_ words: [String], indent: String) -> String {
    var lines = [""]
    for (index, word) in words.enumerated() {
      let piece = index == words.count - 1 ? word + "." : word + ", "
      if lines[lines.count - 1].count + piece.count > 72 { lines.append("") }
      lines[lines.count - 1] += piece
    }
    return lines.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
      .joined(separator: "\n" + indent)
  }
}
