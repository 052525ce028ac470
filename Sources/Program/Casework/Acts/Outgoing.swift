import Councils
import Decisions
import Digests
import Records
import Workflow

/// What leaves a data folder because of an act: papers, and messages to people.
struct Outgoing {
  let desk: Desk
  let state: DecisionState

  /// The papers, each to be put into the decision's folder under its name.
  func papers(_ issued: [PaperIssued]) -> [OutboxMessage] {
    issued.flatMap(\.files).map { file in
      OutboxMessage(
        key: "paper/\(state.id.text)/\(file.name)", kind: Delivery.paper,
        to: "papers/\(state.id.text)",
        subject: file.name, document: file.document, fileName: file.name, body: "")
    }
  }

  /// The author's working copy, laid into the drafts.
  func draft(_ document: FiledDocument) -> OutboxMessage {
    OutboxMessage(
      key: "draft/\(state.id.text)/\(state.version)", kind: Delivery.draft,
      to: "drafts/\(state.id.text)", subject: document.entry.name, document: document.entry.digest,
      fileName: document.entry.name, body: "")
  }

  /// The messages, one to each person.
  func messages(_ effects: [Effect]) -> [OutboxMessage] {
    var messages: [OutboxMessage] = []
    for case .tell(let recipient, let text) in effects {
      for person in people(recipient) {
        messages.append(
          OutboxMessage(
            key: "message/\(state.id.text)/\(state.version)/\(messages.count + 1)",
            kind: "message", to: person.id.rawValue,
            subject: "\(state.id.text): \(state.proposal.subject)", document: nil, fileName: nil,
            body: text))
      }
    }
    return messages
  }

  /// The names of those who are told, each once.
  func names(_ effects: [Effect]) -> [String] {
    var names: [String] = []
    for case .tell(let recipient, _) in effects {
      for person in people(recipient) where !names.contains(person.name) {
        names.append(person.name)
      }
    }
    return names
  }

  private func people(_ recipient: Effect.Recipient) -> [StaffMember] {
    let staff = desk.staff
    let council = state.proposal.council
    return switch recipient {
    case .role(let role): staff.people(as: role, in: council, on: desk.today)
    case .adviser(let topic):
      staff.people(as: .adviser, in: council, on: desk.today, topic: topic)
    case .person(let id): staff.person(id).map { [$0] } ?? []
    case .post(let post):
      staff.holders(of: post, in: council, on: desk.today).compactMap { staff.person($0) }
    }
  }
}
