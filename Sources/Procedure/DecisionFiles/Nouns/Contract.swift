import CivilTime
package import Decisions

extension Contract: FileNoun {
  package static let noun = Noun(
    "Contract", "a contract", blank: Contract(title: ""), identity + dates + worth + system + acts)

  private static let identity: [Field<Contract>] = [
    .required("title", \.title, .text, "its title"),
    .optional("kind", \.kind, .choice, "what sort of contract"),
    .optional("reference", \.reference, .text, "its reference"),
    .optional("regime", \.regime, .choice, "the law under which it was procured"),
    .optional("under", \.under, .record, "the framework or system it was called off from"),
    .optional("lightTouch", \.lightTouch, .flag, "whether the light touch regime applies"),
    .optional("healthCare", \.healthCare, .flag, "whether it is for health care"),
    .optional("category", \.category, .choice, "what is bought under it"),
    .optional("lead", \.lead, .text, "who leads it"),
  ]

  private static let dates: [Field<Contract>] = [
    .optional("commencedOn", \.commencedOn, .date, "the day the procurement commenced"),
    .optional("signedOn", \.signedOn, .date, "the day on which it was signed"),
    .optional("startedOn", \.startedOn, .date, "the day on which work under it started"),
    .optional("from", \.from, .date, "its first day"),
    .optional("to", \.to, .date, "its last day"),
    .optional("term", \.term, .record, "for how long it runs"),
    .list("extensions", \.extensions, .list(of: .record), "how it may run on"),
  ]

  private static let worth: [Field<Contract>] = [
    .optional("value", \.value, .money, "what it is worth"),
    .optional("valueIncludesVAT", \.valueIncludesVAT, .flag, "whether that is with VAT"),
    .optional("annualValue", \.annualValue, .money, "what it is worth in a year"),
  ]

  private static let system: [Field<Contract>] = [
    .optional("suppliers", \.suppliers, .integer, "how many suppliers are in it"),
    .optional("supplierLimit", \.supplierLimit, .integer, "the most suppliers it lets in"),
    .optional("supplierCharge", \.supplierCharge, .money, "what suppliers are charged"),
    .optional(
      "adoptsRegulation34", \.adoptsRegulation34, .flag,
      "whether regulation 34 was adopted for social services"),
    .optional(
      "openThroughout", \.openThroughout, .flag, "whether suppliers can ask to join at any time"),
    .optional("requestsFrom", \.requestsFrom, .date, "the first day for requests to join"),
    .optional("requestsTo", \.requestsTo, .date, "the last day of the first period for them"),
  ]

  private static let acts: [Field<Contract>] = [
    .list("notices", \.notices, .list(of: .record), "the notices published about it"),
    .optional(
      "modifiedCopyOn", \.modifiedCopyOn, .date, "the day the changed contract was published"),
    .optional("standstillFrom", \.standstillFrom, .date, "the first day of the standstill"),
    .optional("standstillTo", \.standstillTo, .date, "the last day of the standstill"),
    .optional("withheld", \.withheld, .record, "why the public may not see it"),
  ]
}

extension ProcurementNotice: FileNoun {
  package static let noun = Noun(
    "ProcurementNotice", "a procurement notice", blank: ProcurementNotice(kind: .contractNotice),
    [
      .required("kind", \.kind, .choice, "what sort of notice"),
      .optional("on", \.on, .date, "the day on which it was published"),
      .optional("reference", \.reference, .text, "its reference"),
    ])
}

extension ContractParent: FileNoun {
  package static let noun = Noun(
    "ContractParent", "a framework or system that is called off from",
    blank: ContractParent(title: ""),
    [
      .required("title", \.title, .text, "its title"),
      .optional("setUpOn", \.setUpOn, .date, "the day on which it was set up"),
    ])
}

extension ContractExtension: FileNoun {
  package static let noun = Noun(
    "ContractExtension", "an option to extend", blank: ContractExtension(),
    [
      .optional("number", \.number, .text, "which option"),
      .optional("years", \.years, .integer, "by how many years"),
      .optional("months", \.months, .integer, "by how many months, beyond the years"),
      .optional("latestEnd", \.latestEnd, .date, "the last day to which it can run"),
      .optional("noticeDays", \.noticeDays, .integer, "how many days before the end to tell it"),
      .optional("usedOn", \.usedOn, .date, "the day on which it was used"),
      .optional("clause", \.clause, .text, "the clause that gives it"),
      .optional("text", \.text, .text, "the option in words"),
    ])
}
