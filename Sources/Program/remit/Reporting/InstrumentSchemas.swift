import Decisions
import Instruments
import JSONText

/// The JSON Schemas of what `--json` prints of contracts, suppliers, letters and placements.
enum InstrumentSchemas: AnswerSchemas {
  static let instrument = document(
    "The answer to an act on a contract, its suppliers, letters or a placement",
    [
      "headline": text("How it stands now."),
      "isRecorded": flag("False when it was only tried out."),
      "happened": list(text("What happened, in a sentence.")),
      "papers": list(text("Where a paper was put.")),
      "remarks": list(
        record(
          [
            "code": text("By what it is cited: a rule, or a name."),
            "message": text("What to look at."), "cure": text("What to do."),
          ], required: ["code", "message"])),
      "nextDate": text("The next day that matters, with what it is."),
      "next": list(text("A command to give next, with who may.")),
    ], required: ["headline", "isRecorded", "happened", "papers", "remarks", "next"])

  static let contract = document(
    "A contract of remit contracts show",
    [
      "id": text("Its name in the register."), "council": text("The council's id."),
      "title": text("Its title."), "kind": word(of: Contract.Kind.self, "What sort it is."),
      "regime": word(of: Contract.Regime.self, "The law it was procured under."),
      "from": day("Its first day."), "to": day("Its last day, as it stands."),
      "version": count("How many acts it has."),
      "value": count("What it is worth, in pence."), "madeBy": text("The decision that made it."),
      "options": list(
        record(
          [
            "number": text("Which option."), "left": text("What is left of it."),
            "clause": text("The clause that gives it."),
            "lastDay": day("The last day to exercise it."),
          ], required: ["number", "left"])),
      "notices": list(
        record(
          [
            "code": text("By which rule."), "lastDay": day("Its last day by the change."),
            "message": text("What is still to be published."), "cure": text("What to do."),
          ], required: ["code", "lastDay", "message", "cure"])),
      "suppliers": count("How many suppliers it has."),
      "active": count("How many of them work can be given to."),
    ],
    required: [
      "id", "council", "title", "kind", "regime", "from", "to", "version", "options", "notices",
      "suppliers", "active",
    ])

  static let batch = document(
    "A batch of remit letters show",
    [
      "id": text("Its name."), "contract": text("The contract."),
      "purpose": word(of: LetterPurpose.self, "What the letters are for."),
      "under": text("Under what decision."),
      "phase": word(of: BatchPhase.self, "How far it has come."),
      "dated": day("The day that the letters bear."),
      "to": day("The last day that they give the contract."),
      "following": text(
        "The batch that went out before to the same effect, and did not reach these suppliers."),
      "template": text("The template."), "templateDigest": text("Its digest."),
      "digest": text("The digest of all letters as they stand."),
      "isApproved": flag("Whether Legal's approval stands."),
      "approvedBy": text("Who approved last."), "issuedOn": day("When they went out."),
      "issuedBy": text("Who issued them."),
      "despite": list(
        record(
          [
            "code": text("What stood against it, by its code."), "message": text("It in words."),
            "reason": text("Why it was set aside."),
          ], required: ["code", "message", "reason"])),
      "letters": list(
        record(
          [
            "number": count("Its number."), "supplier": text("To whom it goes."),
            "digest": text("The digest of the letter as it stands."),
            "versions": count("How many versions it has."),
            "void": text("Why it is not issued."),
            "answer": word(of: LetterAnswer.self, "How the supplier answered."),
          ], required: ["number", "supplier", "digest", "versions"])),
    ],
    required: [
      "id", "contract", "purpose", "under", "phase", "dated", "template", "templateDigest",
      "isApproved", "letters",
    ])

  static let review = document(
    "What differs in a batch, of remit letters review",
    [
      "batch": text("The batch."),
      "isTemplateApproved": flag("Whether Legal approved the template for the purpose."),
      "fromTemplate": merged, "revised": list(changed),
      "odd": list(
        record(
          [
            "letter": text("The letter that is unlike the others, by its number."),
            "reasons": list(
              record(
                [
                  "kind": text("In what way."), "place": text("Where."),
                  "words": text("It in words."),
                ], required: ["kind", "place", "words"])),
          ], required: ["letter", "reasons"])),
    ], required: ["batch", "isTemplateApproved", "fromTemplate", "revised", "odd"])

  private static let merged = record(
    [
      "letter": count("The letter, by its number."),
      "isExplained": flag("Whether it is the template with facts merged in, and nothing else."),
      "departures": list(
        record(
          [
            "kind": text("What happened: typed, altered, missing."), "place": text("Where."),
            "letter": text("The sentence in the letter."),
            "template": text("The sentence in the template."), "words": text("It in words."),
          ], required: ["kind", "place", "letter", "template", "words"])),
      "values": list(
        record(
          [
            "tag": text("The tag."), "text": text("What it put there."), "place": text("Where."),
          ], required: ["tag", "text", "place"])),
      "clauses": list(
        record(
          [
            "conditions": list(text("A condition.")), "isKept": flag("Whether anything is kept."),
            "text": text("What the letter says for it."), "place": text("Where."),
          ], required: ["conditions", "isKept", "text", "place"])),
    ], required: ["letter", "isExplained", "departures", "values", "clauses"])

  static let authority = document(
    "By what authority something was done, of remit authority",
    [
      "what": text("What is proved."), "day": day("On which day it was done."),
      "links": list(
        record(
          [
            "kind": text("Which link: signature, delegation, recommendation, decision, scheme."),
            "label": text("What it is."), "on": day("The day that it bears."),
            "lines": list(text("What was looked at.")),
            "finding": text("Whether it holds: met, notMet or unknown."),
          ], required: ["kind", "label", "lines", "finding"])),
    ], required: ["what", "day", "links"])

  private static let changed = record(
    [
      "letter": count("The letter, by its number."),
      "against": text(
        "The digest of the version that it is compared with: the last that Legal approved, or the "
          + "first."),
      "changes": list(
        record(
          [
            "kind": text("What was done: changed, added, removed."), "place": text("Where."),
            "old": text("As it was."), "new": text("As it is."), "words": text("It in words."),
          ], required: ["kind", "place", "old", "new", "words"])),
    ], required: ["letter", "against", "changes"])

  static let placement = document(
    "A placement of remit agreements show",
    [
      "id": text("Its reference."), "contract": text("The contract."),
      "lot": text("The lot."), "group": text("The client group."),
      "under": text("The decision that delegates it."), "version": count("How many acts it has."),
      "phase": word(of: PlacementPhase.self, "How far it has come."),
      "isErased": flag("Whether what is personal of it was erased."),
      "supplier": text("Who provides it."), "start": day("Its first day."),
      "end": day("Its last day; none where it is open-ended."),
      "weeklyPrice": count("What a week costs, in pence."),
      "total": count("What it costs in all, in pence."),
      "signedOn": day("When both parties had signed."),
      "scores": list(
        record(
          ["supplier": text("Who bid."), "total": text("The score.")],
          required: ["supplier", "total"])),
    ],
    required: ["id", "contract", "lot", "group", "under", "version", "phase", "isErased", "scores"])

  static let register = document(
    "A register: contracts, suppliers, letters, agreements, waivers",
    [
      "title": text("Which register."), "columns": list(text("The name of a column.")),
      "rows": list(list(text("A cell, in the order of the columns.")), "The entries."),
    ], required: ["title", "columns", "rows"])

  static let intake = document(
    "What a table of applications holds, of remit suppliers import",
    [
      "contract": text("The contract."), "round": count("The round that it is."),
      "closed": day("The last day on which requests counted for it."),
      "applications": list(
        record(
          [
            "supplier": text("The reference it is given."), "name": text("The supplier's name."),
            "received": day("When it was received."), "score": text("The score."),
          ], required: ["supplier", "name", "received"])),
      "findings": list(
        record(
          [
            "line": count("The line of the table."), "column": text("The column."),
            "message": text("What is found."), "cure": text("What to do."),
            "isError": flag("Whether it must be put right first."),
          ], required: ["line", "message", "isError"])),
    ], required: ["contract", "round", "closed", "applications", "findings"])
}
