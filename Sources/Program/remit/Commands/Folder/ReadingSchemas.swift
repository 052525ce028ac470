import JSONText

/// The JSON Schemas of what `--json` prints of the record.
enum ReadingSchemas: AnswerSchemas {
  static let show = document(
    "A decision of remit show",
    [
      "decision": text("Its id."), "version": count("The act after which it is shown."),
      "latest": count("How many acts it has."), "council": text("The council's id."),
      "form": text("The form's id."), "subject": text("What it is about."),
      "phase": text("How far it has come."), "phaseName": text("The same, as people say it."),
      "since": day("Since when it is there."), "isKey": flag("Whether it is a key decision."),
      "decisionMaker": text("Who decides, as printed."), "makerPost": text("The post's id."),
      "author": text("Who began it."), "procedure": text("The version of policy and forms."),
      "text": record([
        "version": count("Which version of the text."), "on": day("Since when it stands."),
        "sha256": text("Its digest."),
      ]),
      "advice": list(
        record([
          "topic": text("On what."), "standing": text("How it stands."),
          "isRequired": flag("Whether it must be had."),
          "isSettled": flag("Whether it keeps nothing back."), "due": day("By when."),
          "givenOn": day("When it was given."), "by": text("By whom."),
          "reference": text("The adviser's own number."),
        ])),
      "notices": list(
        record([
          "kind": text("What notice."), "on": day("When it was given."),
          "earliest": day("The first lawful day after it."),
          "isSetAside": flag("Whether it no longer counts."),
        ])),
      "papers": list(file), "evidence": list(file),
      "deadlines": list(
        record([
          "kind": text("What sort."), "date": day("The day."), "label": text("What is due."),
        ])),
      "outcome": text("What was decided."), "decidedOn": day("When."),
      "publishedOn": day("When it was published."), "effectiveOn": day("Since when it has effect."),
      "findings": FindingJSON.schema["properties"]?["findings"] ?? .null,
      "next": list(offer),
    ],
    required: [
      "decision", "version", "latest", "council", "form", "subject", "phase", "phaseName",
      "advice", "notices", "papers", "evidence", "deadlines", "findings", "next",
    ])

  static let list = document(
    "Decisions of remit list",
    [
      "decisions": list(
        record([
          "id": text("Its id."), "council": text("The council's id."),
          "form": text("The form's id."), "subject": text("What it is about."),
          "phase": text("How far it has come."), "isKey": flag("Whether it is a key decision."),
          "isOpen": flag("Whether anything is still to happen."),
          "decisionMaker": text("Who decides."), "author": text("Who began it."),
          "started": day("When it was begun."), "changed": day("When it was changed last."),
          "nextDate": day("The next day that matters."), "waitingFor": text("For whom it waits."),
        ])), "hasMore": flag("Whether there are more than are listed."),
    ], required: ["decisions", "hasMore"])

  static let next = document(
    "What may happen next, of remit next",
    [
      "drafts": list(
        record(
          [
            "decision": text("Its id."), "subject": text("What it is about."),
            "phase": text("How far it has come."),
            "file": text("The working copy, which is changed."),
            "returned": record(
              [
                "on": day("When it came back."), "by": text("Who returned it."),
                "sentence": text("Why, in a sentence."),
              ], required: ["on", "by", "sentence"]), "next": list(offer),
          ], required: ["decision", "subject", "phase", "file", "next"]),
        "Drafts for their authors to go on with."),
      "decisions": list(
        record([
          "decision": text("Its id."), "subject": text("What it is about."),
          "phase": text("How far it has come."), "next": list(offer),
        ])),
      "batches": list(instrument, "Batches of letters."),
      "placements": list(instrument, "Placements that are bought or signed."),
      "notices": notices,
    ], required: ["drafts", "decisions", "batches", "placements", "notices"])

  static let due = document(
    "What time has brought about, of remit due",
    [
      "decisions": list(
        record(
          [
            "decision": text("Its id."), "phase": text("How far it has come."),
            "happened": list(
              record(
                [
                  "kind": text("What sort."), "done": day("The day in law."),
                  "sentence": text("What happened."),
                ], required: ["kind", "done", "sentence"])),
            "papers": list(text("A paper that was made.")),
            "told": list(text("Somebody who was told.")),
          ], required: ["decision", "phase", "happened", "papers", "told"])),
      "moved": moved,
      "delivered": list(text("What an interruption had left undelivered.")),
      "notices": notices,
    ], required: ["decisions", "moved", "delivered", "notices"])

  static let adopted = document(
    "What remit adopt took into the record",
    [
      "adopted": text("What was taken in."),
      "isRecorded": flag("Whether it was, and not only tried."),
      "changes": list(text("What it changes.")),
      "staying": list(text("A decision that stays under the version before.")),
      "moved": moved, "told": list(text("Somebody who was told.")),
    ], required: ["adopted", "isRecorded", "changes", "staying", "moved", "told"])

  static let log = document(
    "Acts of remit log",
    [
      "decision": text("Its id, of a decision."),
      "instrument": text("Its name, of a contract, a batch of letters, a placement or a council."),
      "acts": list(
        record([
          "number": count("Its number among the decision's."),
          "position": count("Its number in the record."), "done": day("The day in law."),
          "recorded": text("The moment of recording, in UTC."), "kind": text("What sort."),
          "sentence": text("What happened."),
          "by": record([
            "person": text("The person's id."), "name": text("The name then."),
            "post": text("The post."), "deputyFor": text("For whom they stood in."),
          ]), "digest": text("The event's digest in the chain."),
        ])),
    ], required: ["acts"])

  static let verify = document(
    "The report of remit verify",
    [
      "isSound": flag("Whether nothing is wrong."), "extent": text("How much was looked at."),
      "events": count("How many events there are."), "head": text("The digest of the last."),
      "streams": count("How many streams have all their events."),
      "checkpoints": count("How many checkpoints agree."),
      "coveredEvents": count("How many events the last of them covers."),
      "documents": count("How many documents are as they were kept."),
      "orphans": list(text("A document that no act names.")),
      "personal": count("How many personal records are as they were kept."),
      "erased": list(text("What stays of a personal record that was erased.")),
      "personalOrphans": list(text("A personal record that no act names.")),
      "projections": count("How many lines were made again and agree."),
      "faultCount": count("How many faults there are."),
      "faults": list(text("What is wrong.")), "limits": list(text("What is not proved.")),
    ],
    required: [
      "isSound", "extent", "events", "head", "streams", "checkpoints", "coveredEvents",
      "documents", "orphans", "personal", "erased", "personalOrphans", "projections", "faultCount",
      "faults", "limits",
    ])

  private static let notices = list(
    record(
      [
        "contract": text("The contract."), "code": text("By which rule."),
        "lastDay": day("Its last day by the change."),
        "message": text("What is still to be published."), "cure": text("What to do."),
      ], required: ["contract", "code", "lastDay", "message", "cure"]),
    "Notices of changed contracts.")

  private static let moved = list(
    record(
      [
        "decision": text("Its id."), "label": text("What is due that day."),
        "before": day("The day as it was."), "after": day("The day as it is now."),
      ], required: ["decision", "label", "before", "after"]),
    "Days of decisions that moved when the bank holidays did.")

  private static let file = record([
    "kind": text("What it is."), "on": day("When it was issued or attached."),
    "name": text("Its name."), "sha256": text("Its digest."),
    "isWithheld": flag("Whether it is withheld from the public."),
  ])

  private static let instrument = record(
    [
      "id": text("Its name."), "contract": text("The contract."), "about": text("What it is."),
      "phase": text("How far it has come."),
      "notes": list(text("What has come between.")), "next": list(offer),
    ], required: ["id", "contract", "about", "phase", "notes", "next"])

  private static let offer = record([
    "act": text("The act."), "way": text("Which way of it."),
    "commands": list(text("A command that does it, with what is to be filled in in capitals.")),
    "commandsForYou": list(text("One of them that whoever asks can give.")),
    "by": list(text("A role that can, a lawyer or a delegate.")),
    "isForYou": flag("Whether whoever asks can."),
    "obstacles": list(
      record(["message": text("What stands against it."), "cure": text("What clears it.")])),
  ])
}
