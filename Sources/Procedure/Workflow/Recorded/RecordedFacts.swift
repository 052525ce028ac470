import CivilTime
public import Decisions

extension DecisionState {
  /// What the record adds to the author's text, by the names of the decision file: notices given,
  /// advice, agreements, the outcome, the signature, lodging and publication.
  public var recordedFacts: FactRecord {
    var facts = FactRecord([])
    facts.add("reference", started.map { .text($0.id.text) })
    facts.add("notices", list(standingNotices.map(\.facts)))
    if let notice = notice(.keyDecision)?.given {
      facts.add("keyDecision", .named([("noticeGiven", .date(notice.on))]))
    }
    facts.add("urgency", urgencyFacts)
    if let agreed = urgency(about: .privateMeeting) {
      facts.add("meeting", .named(agreement(agreed)))
    }
    if let exemption {
      facts.add(
        "callIn",
        .named([
          ("exempt", .flag(true)), ("reason", .text(exemption.value.reason)),
          ("agreedBy", exemption.value.agreedBy.facts), ("agreedOn", .date(exemption.on)),
          ("reportedTo", exemption.value.reportTo.map { .text($0) }),
        ]))
    }
    facts.add("implications", adviceFacts)
    if let clearance {
      facts.add(
        "adviser",
        .named([
          ("name", .text(clearance.value.by.name)),
          ("title", clearance.value.by.title.map { .text($0) }), ("signed", .flag(true)),
          ("signedOn", .date(clearance.on)),
        ]))
    }
    facts.add("interests", interestFacts)
    facts.add("record", outcomeFacts)
    if let lodging {
      facts.add(
        "lodging",
        .named([
          ("with", lodging.value.with.map { .text($0) }),
          ("place", lodging.value.place.map { .text($0) }), ("lodgedOn", .date(lodging.on)),
          ("receivedBy", .text(lodging.value.receivedBy.name)),
        ]))
    }
    return facts
  }

  private func list(_ items: [FactValue]) -> FactValue? { items.isEmpty ? nil : .list(items) }

  private var urgencyFacts: FactValue? {
    guard let exception = exceptionToNotice else { return nil }
    var facts: [(String, FactValue?)] = [
      ("urgent", .flag(true)), ("procedure", .choice(exception.rawValue)),
    ]
    switch exception {
    case .specialUrgency:
      if let agreed = urgency(about: .decision) {
        facts.append(("reason", .text(agreed.value.reason)))
        facts += agreement(agreed)
      }
    case .generalException:
      facts.append(
        ("reason", notice(.generalException)?.given.value.notice.reasons.map { .text($0) }))
    }
    return .named(facts)
  }

  private func agreement(_ agreed: DatedFact<UrgencyAgreed>) -> [(String, FactValue?)] {
    [
      ("agreedBy", agreed.value.agreedBy.facts),
      ("agreedAs", .choice(agreed.value.agreedAs.rawValue)), ("agreedOn", .date(agreed.on)),
    ]
      + (agreed.value.about == .decision
        ? [("earlierRung", agreed.value.earlierRung.map { .text($0) })] : [])
  }

  private var adviceFacts: FactValue? {
    let given = advice.compactMap { advice -> (String, FactValue?)? in
      guard let given = advice.given else { return nil }
      return (
        advice.topic.rawValue,
        .named([
          ("text", given.value.words.isEmpty ? nil : .markdown(given.value.words)),
          ("adviser", given.value.by.facts),
          ("reference", given.value.reference.map { .text($0) }), ("given", .date(given.on)),
        ])
      )
    }
    return given.isEmpty ? nil : .named(given)
  }

  private var interestFacts: FactValue? {
    guard let decided, !decided.value.widens else { return nil }
    let declared = decided.value.interests
    if declared.isEmpty { return .named([("none", .flag(true))]) }
    return .named([
      (
        "declared",
        .list(
          declared.map {
            .named([
              ("member", .text($0.member)), ("interest", .text($0.interest)),
              ("dispensation", $0.dispensation.map { .text($0) }),
            ])
          })
      )
    ])
  }

  private var outcomeFacts: FactValue? {
    guard let decided, !decided.value.widens else { return nil }
    let value = decided.value
    let signatory = value.presiding ?? value.maker
    let reasons = [value.changes.map { "Agreed with these changes: \($0)" }, value.reasons]
      .compactMap { $0 }.joined(separator: "\n\n")
    return .named([
      ("outcome", .choice(value.outcome.rawValue)),
      ("reasons", reasons.isEmpty ? nil : .markdown(reasons)), ("decidedOn", .date(decided.on)),
      ("publishedOn", publication.map { .date($0.on) }),
      ("effectiveOn", effect.map { .date($0.on) }),
      ("keepUntil", record?.value.keepUntil.map { .date($0) }),
      ("backgroundKeptUntil", record?.value.backgroundKeptUntil.map { .date($0) }),
      (
        "signedBy",
        .named([
          ("name", .text(signatory.name)), ("title", signatory.printedTitle.map { .text($0) }),
        ])
      ), ("signed", .flag(true)),
    ])
  }
}

extension NoticeState {
  /// The notice by the names of the decision file.
  fileprivate var facts: FactValue {
    let notice = given.value.notice
    return .named([
      ("kind", .choice(notice.kind.rawValue)), ("publishedOn", .date(given.on)),
      ("publishedAt", notice.publishedAt.map { .text($0.text) }),
      ("reference", notice.reference.map { .text($0) }),
      ("statesKeyDecision", notice.statesKeyDecision.map { .flag($0) }),
      ("matter", notice.matter.map { .text($0) }),
      ("decisionMaker", notice.decisionMaker.map { .text($0) }),
      ("members", notice.members.isEmpty ? nil : .list(notice.members.map { .text($0) })),
      ("decisionOn", notice.decisionOn.map { .date($0) }),
      ("decisionPeriod", notice.decisionPeriod.map { .text($0) }),
      ("documents", notice.documents.map { .list($0.map { .text($0) }) }),
      ("address", notice.address.map { .text($0) }),
      ("furtherDocuments", notice.furtherDocuments.map { .flag($0) }),
      ("howToRequest", notice.howToRequest.map { .text($0) }),
      ("reasons", notice.reasons.map { .text($0) }), ("sentTo", notice.sentTo.map { .text($0) }),
      ("sentToRole", notice.sentToRole.map { .choice($0.rawValue) }),
      ("private", notice.isPrivate.map { .flag($0) }),
      (
        "representations",
        notice.representations.map { items in
          .list(
            items.map {
              .named([
                ("from", $0.from.map { .text($0) }), ("text", .text($0.text)),
                ("response", $0.response.map { .text($0) }),
              ])
            })
        }
      ),
    ])
  }
}

extension Officeholder {
  /// The person by the names of the decision file.
  fileprivate var facts: FactValue {
    .named([
      ("post", post.map { .text($0.rawValue) }), ("name", .text(name)),
      ("title", title.map { .text($0) }),
    ])
  }
}

extension FactRecord {
  fileprivate mutating func add(_ name: String, _ value: FactValue?) {
    if let value { entries.append(Entry(name, value)) }
  }
}

extension FactValue {
  /// A record of the facts that are there.
  fileprivate static func named(_ facts: [(String, FactValue?)]) -> FactValue {
    .record(
      FactRecord(facts.compactMap { name, value in value.map { FactRecord.Entry(name, $0) } }))
  }
}
