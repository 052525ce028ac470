import Records
import StoreContract

/// A small record with something of everything.
enum Filling {
  static func fill(_ store: any DecisionStore, acts: Int = 5) throws {
    for number in 1...acts {
      let stream = Sample.stream("s\(number)")
      var change = Sample.change(stream, events: 2)
      change.numbers = [NumberReservation(series: "n", number: number)]
      change.documents = [Sample.document("paper \(number)")]
      change.personal = [Sample.personal("person \(number)")]
      if number == 4 { change.erased = [Sample.personal("person 1").digest] }
      change.outbox = [Sample.message("k\(number)")]
      change.register = [Sample.row(stream.name, words: "number \(number)")]
      change.deadlines = [stream: [Sample.deadline(stream)]]
      try store.add(change, command: CommandID("c\(number)"))
    }
    try store.markDelivered("k2", at: Sample.moment)
  }
}
