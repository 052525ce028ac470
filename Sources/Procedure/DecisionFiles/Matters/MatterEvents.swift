import CivilTime
package import Decisions

extension Tender: FileNoun {
  package static let noun = Noun(
    "Tender", "a tender", blank: Tender(id: LinkID(rawValue: "")),
    [
      .required("id", \.id, .id, "its name in the matter"),
      .optional("contract", \.contract, .id, "the id of the contract, where there are several"),
      .optional("title", \.title, .text, "its title as published"),
      .optional("kind", \.kind, .choice, "what sort of notice published it"),
      .optional("reference", \.reference, .text, "its reference"),
      .optional("published", \.published, .date, "the day on which it was published"),
      .optional(
        "publishedText", \.publishedText, .text, "when, where no day is known: November 2019"),
      .optional("value", \.value, .money, "the value published"),
      .optional("from", \.from, .date, "the first day published"),
      .optional("fromText", \.fromText, .text, "the beginning in words, such as May 2020"),
      .optional("to", \.to, .date, "the last day published"),
      .optional("toText", \.toText, .text, "the end in words, such as April 2027"),
      .optional("source", \.source, .text, "where this comes from"),
    ],
    check: { tender, node, path, reading in
      DateOrder.check(
        [("published", tender.published), ("to", tender.to)], path, &reading)
      DateOrder.check([("from", tender.from), ("to", tender.to)], path, &reading)
    })
}

extension AdmissionRound: FileNoun {
  package static let noun = Noun(
    "AdmissionRound", "a round of admission", blank: AdmissionRound(number: 0),
    [
      .required("number", \.number, .integer, "its number"),
      .optional("contract", \.contract, .id, "the id of the contract, where there are several"),
      .optional("closed", \.closed, .date, "the day on which requests closed"),
      .optional("received", \.received, .integer, "how many suppliers asked"),
      .optional("admitted", \.admitted, .integer, "how many were let in"),
      .optional("decidedOn", \.decidedOn, .date, "the day on which that was decided"),
      .optional("value", \.value, .money, "the value that its notice states"),
      .optional("to", \.to, .date, "the end of the contract that its notice states"),
      .optional("under", \.under, .record, "the recommendation under which it was decided"),
      .optional("notice", \.notice, .text, "the reference of its notice"),
      .optional("noticeOn", \.noticeOn, .date, "the day of its notice"),
      .optional("source", \.source, .text, "where this comes from"),
    ],
    check: { round, node, path, reading in
      DateOrder.check(
        [("closed", round.closed), ("decidedOn", round.decidedOn), ("noticeOn", round.noticeOn)],
        path, &reading)
      guard let received = round.received, let admitted = round.admitted, admitted > received
      else { return }
      reading.report(
        "more-than-asked", "\(admitted) suppliers were let in, and \(received) had asked",
        at: path.appending("admitted"), remedy: "check both numbers")
    })
}

extension MatterNotice: FileNoun {
  package static let noun = Noun(
    "MatterNotice", "a notice of the matter",
    blank: MatterNotice(kind: .procurement(.contractNotice)),
    [
      .required("kind", \.kind, .choice, "what sort of notice"),
      .optional("on", \.on, .date, "the day on which it was published"),
      .optional("reference", \.reference, .text, "its reference"),
      .optional("decision", \.decision, .id, "the id of the decision it is about"),
      .optional("source", \.source, .text, "where this comes from"),
    ])
}

extension MatterLetter: FileNoun {
  package static let noun = Noun(
    "MatterLetter", "a letter", blank: MatterLetter(kind: .outcome, supplier: ""),
    [
      .required("kind", \.kind, .choice, "what sort of letter"),
      .required(
        "supplier", \.supplier, .text, "the supplier's reference, never the name of a person"),
      .optional("contract", \.contract, .id, "the id of the contract, where there are several"),
      .optional("issuedOn", \.issuedOn, .date, "the day on which it was issued or signed"),
      .optional("to", \.to, .date, "the end that it gives"),
      .optional("value", \.value, .money, "what it is worth"),
      .optional("under", \.under, .record, "the recommendation under which it was issued"),
      .optional("source", \.source, .text, "where this comes from"),
    ],
    check: { letter, node, path, reading in
      DateOrder.check([("issuedOn", letter.issuedOn), ("to", letter.to)], path, &reading)
    })
}

/// That dates stand in the order in which things happen.
enum DateOrder {
  static func check(
    _ dates: [(name: String, date: CivilDate?)], _ path: FieldPath, _ reading: inout FileReading
  ) {
    let stated = dates.compactMap { entry in entry.date.map { (name: entry.name, date: $0) } }
    for (earlier, later) in zip(stated, stated.dropFirst()) where later.date < earlier.date {
      reading.report(
        "backwards",
        "\(later.name) is \(later.date.text), before \(earlier.name), \(earlier.date.text)",
        at: path.appending(later.name), remedy: "check both days")
    }
  }
}
