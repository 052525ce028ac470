import CivilTime
package import Decisions

extension Extension: FileNoun {
  package static let noun = Noun(
    "Extension", "an extension",
    blank: Extension(contract: "", from: .blank, to: .blank),
    [
      .required("contract", \.contract, .text, "the contract"),
      .required("from", \.from, .date, "the first day of the extension"),
      .required("to", \.to, .date, "the last day of the extension"),
      .optional("months", \.months, .integer, "how many months that is"),
      .optional("option", \.option, .text, "which option of the contract is used"),
      .optional("clause", \.clause, .text, "the clause that gives the option"),
      .optional("value", \.value, .money, "what the extension is worth"),
      .optional("basis", \.basis, .choice, "on what footing of law the contract is changed"),
      .optional("noticeGivenOn", \.noticeGivenOn, .date, "the day the suppliers were told"),
      .optional("changeNoticeOn", \.changeNoticeOn, .date, "the day of the change notice"),
      .optional("valueChange", \.valueChange, .money, "by how much the value changes"),
      .optional("earlierChanges", \.earlierChanges, .money, "by how much it changed before"),
      .optional("letters", \.letters, .record, "the letters to the suppliers"),
    ])
}

extension ExtensionLetters: FileNoun {
  package static let noun = Noun(
    "ExtensionLetters", "a statement on the letters", blank: ExtensionLetters(),
    [
      .optional("suppliers", \.suppliers, .integer, "to how many suppliers they go"),
      .optional("reviewedByLegalOn", \.reviewedByLegalOn, .date, "the day legal had reviewed them"),
      .optional("issuedOn", \.issuedOn, .date, "the day on which they were sent"),
    ])
}
