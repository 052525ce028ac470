import Casework
import CivilTime
import Decisions
import Digests
import Foundation
import Records
import Workflow

/// The events of one life as patterns, from which other decisions' events are made.
struct Template: Sendable {
  /// An act: its events, and what register and diary hold after it.
  struct Act: Sendable {
    var events: [[Piece]] = []
    var row: RegisterRow?
    var deadlines: [DeadlineRow] = []
  }

  /// A part of an event's text: one that stays, or one that each decision has its own of.
  enum Piece: Sendable {
    case fixed([UInt8])
    case position
    case command
    case number
    case id
    case subject
  }

  /// The acts of the life, in order.
  private(set) var acts: [Act] = []
  /// The events of the folder itself that come before it.
  private(set) var folder: [ChainLink] = []
  /// The subject of the decision.
  private(set) var subject = ""
  /// The words of it that subjects are made of.
  private(set) var words: [String] = []

  private let series: String

  init(of life: Life) throws {
    let folder = try DataFolder.open(life.path, keeping: Life.keeping)
    series = String(life.id.text.prefix { $0 != "-" }) + "-2025"
    let stream = StreamID(kind: "decision", name: life.id.text)
    try folder.store.forEachLink(after: 0) { link throws(StoreError) in
      guard try EventEnvelope(reading: link).stream != stream else { return }
      self.folder.append(link)
    }
    let history = try folder.store.history(of: stream)
    subject = try DecisionState.replaying(history.map { try RecordedAct($0) }).proposal.subject
    words = subject.split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 2 }
    var taken: [RecordedAct] = []
    for event in history {
      if event.enclosures != nil { acts.append(Act()) }
      taken.append(try RecordedAct(event))
      let state = DecisionState.replaying(taken)
      acts[acts.count - 1].events.append(pieces(of: event, id: life.id))
      acts[acts.count - 1].row = RegisterRow(state)
      acts[acts.count - 1].deadlines = state.deadlines.map { DeadlineRow($0, of: state) }
    }
  }

  private func pieces(of event: EventEnvelope, id: DecisionID) -> [Piece] {
    let marks: [(Character, Piece)] = [
      ("\u{E000}", .position), ("\u{E001}", .command), ("\u{E002}", .number), ("\u{E003}", .id),
      ("\u{E004}", .subject),
    ]
    let text = String(decoding: event.body, as: UTF8.self)
      .replacing("\"position\":\(event.position),", with: "\"position\":\u{E000},")
      .replacing(event.command.text, with: "\u{E001}")
      .replacing(
        "\"number\":1,\"series\":\"\(series)\"",
        with: "\"number\":\u{E002},\"series\":\"\(series)\""
      )
      .replacing(id.text, with: "\u{E003}")
      .replacing(subject, with: "\u{E004}")
    var pieces: [Piece] = []
    var fixed: [UInt8] = []
    for character in text {
      if let mark = marks.first(where: { $0.0 == character }) {
        pieces += [.fixed(fixed), mark.1]
        fixed = []
      } else {
        fixed += Array(character.utf8)
      }
    }
    return pieces + [.fixed(fixed)]
  }
}
