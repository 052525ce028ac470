import CivilTime
import Decisions
import Digests
public import Instruments
public import JSONText
import Workflow

/// A batch of letters as it is shown: how far it has come, who approved it, and its letters.
public struct BatchView: InstrumentView {
  /// The batch.
  public let batch: LetterBatch

  /// Finds it.
  public static func of(_ id: BatchID, at desk: Desk) throws(Failure) -> BatchView {
    BatchView(batch: try desk.batch(id))
  }

  /// It in lines.
  public var lines: [String] {
    guard let begun = batch.begun else { return [] }
    var lines = ["\(begun.id.rawValue) is \(batch.phase.words)"]
    func add(_ label: String, _ text: String) { lines.append(label.padded(to: 11) + text) }
    add("contract", begun.contract.rawValue)
    add("purpose", begun.purpose.words)
    add("under", begun.source.text)
    if let to = begun.to { add("to", to.text) }
    if let first = begun.following { add("follows", first.rawValue) }
    add("dated", begun.dated.text)
    add("template", "\(begun.template) (\(begun.templateDigest.hex.prefix(12)))")
    add("written", "\(batch.letters.count) of \(begun.suppliers.count)")
    if let digest = batch.digest { add("digest", digest.hex) }
    if let approval = batch.approval {
      let lost = batch.isApproved ? "" : "; since then letters have changed, and it is lost"
      add("approved", "by \(approval.by.text) on \(approval.on.text)\(lost)")
    }
    if let asked = batch.changesAsked { add("asked", asked) }
    if let issued = batch.issuedOn {
      add("issued", "on \(issued.text)" + (batch.issuedBy.map { " by \($0.text)" } ?? ""))
    }
    for lifted in batch.issued?.lifted ?? [] {
      add("despite", "\(lifted.code): \(lifted.message)")
      add("", "because \(lifted.reason)")
    }
    for letter in batch.letters {
      var words = "\(letter.number)  \(letter.supplier.rawValue)  \(letter.document.hex.prefix(12))"
      if letter.versions.count > 1 { words += "  version \(letter.versions.count)" }
      if let void = letter.void { words += "  void: \(void)" }
      if let answer = letter.answer { words += "  \(answer.rawValue)" }
      add("letter", words)
    }
    return lines
  }

  /// It as JSON.
  public var json: JSONValue {
    guard let begun = batch.begun else { return .null }
    var object: JSONObject = [
      "id": .string(begun.id.rawValue), "contract": .string(begun.contract.rawValue),
      "purpose": .string(begun.purpose.rawValue), "under": .string(begun.source.text),
      "phase": .string(batch.phase.rawValue), "dated": .string(begun.dated.iso),
      "template": .string(begun.template), "templateDigest": .string(begun.templateDigest.hex),
      "isApproved": .bool(batch.isApproved),
    ]
    object["to"] = begun.to.map { .string($0.iso) }
    object["following"] = begun.following.map { .string($0.rawValue) }
    object["digest"] = batch.digest.map { .string($0.hex) }
    object["approvedBy"] = batch.approval.map { .string($0.by.text) }
    object["issuedOn"] = batch.issuedOn.map { .string($0.iso) }
    object["issuedBy"] = batch.issuedBy.map { .string($0.text) }
    object["despite"] = .array(
      (batch.issued?.lifted ?? []).map { lifted in
        .object([
          "code": .string(lifted.code), "message": .string(lifted.message),
          "reason": .string(lifted.reason),
        ])
      })
    object["letters"] = .array(
      batch.letters.map { letter in
        var entry: JSONObject = [
          "number": .number("\(letter.number)"), "supplier": .string(letter.supplier.rawValue),
          "digest": .string(letter.document.hex), "versions": .number("\(letter.versions.count)"),
        ]
        entry["void"] = letter.void.map { .string($0) }
        entry["answer"] = letter.answer.map { .string($0.rawValue) }
        return .object(entry)
      })
    return .object(object)
  }
}
