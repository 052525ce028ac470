import CivilTime

// Lines of the register and dates as an export holds them, by names that people can read.

struct RegisterLine: Codable {
  var id, council, form: String
  var reference: String?
  var subject, phase: String
  var key, open: Bool
  var decisionMaker, author: String
  var started, changed: CivilDate
  var nextDate: CivilDate?
  var waitingFor, words: String

  init(_ row: RegisterRow) {
    (id, council, form, reference) = (row.id, row.council, row.form, row.reference)
    (subject, phase, key, open) = (row.subject, row.phase, row.isKey, row.isOpen)
    (decisionMaker, author) = (row.decisionMaker, row.author)
    (started, changed, nextDate) = (row.started, row.changed, row.nextDate)
    (waitingFor, words) = (row.waitingFor, row.words)
  }

  var row: RegisterRow {
    RegisterRow(
      id: id, council: council, form: form, reference: reference, subject: subject, phase: phase,
      isKey: key, isOpen: open, decisionMaker: decisionMaker, author: author, started: started,
      changed: changed, nextDate: nextDate, waitingFor: waitingFor, words: words)
  }
}

struct DeadlineLine: Codable {
  var stream, council, kind: String
  var due: CivilDate
  var label, holidays: String

  init(_ row: DeadlineRow) {
    (stream, council, kind) = (row.stream.text, row.council, row.kind)
    (due, label, holidays) = (row.due, row.label, row.holidays)
  }

  var row: DeadlineRow? {
    StreamID(text: stream).map {
      DeadlineRow(
        stream: $0, council: council, kind: kind, due: due, label: label, holidays: holidays)
    }
  }
}

/// When a message was known to have arrived.
struct DeliveryLine: Codable {
  var key: String
  var delivered: Moment
}
