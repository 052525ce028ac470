import CivilTime
import Councils
import Digests
import Workflow

extension LetterBatch {
  /// The name of a letter's file: `letter-000017-s-014.docx`. It has no name of a supplier in it.
  public func fileName(of letter: Letter) -> String {
    let digits = String(letter.number)
    let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    return "letter-\(padded)-\(letter.supplier.rawValue).\(begun?.format ?? "docx")"
  }

  /// What goes out, as a list that a person can read and a machine can check: the facts of the batch
  /// a line each, then a line for each number, its columns parted by tabs.
  public var manifest: String {
    guard let begun else { return "" }
    var lines = [
      "batch\t\(begun.id.rawValue)", "contract\t\(begun.contract.rawValue)",
      "says\t\(begun.purpose.words)" + (begun.to.map { " to \($0.iso)" } ?? ""),
      "under\t\(begun.source.text)", "dated\t\(begun.dated.iso)",
      "template\t\(begun.template)\t\(begun.templateDigest.hex)",
    ]
    if let approval, isApproved {
      lines.append("approved\t\(approval.by.name)\t\(approval.on.iso)\t\(approval.digest.hex)")
    }
    if let issued, let issuedOn {
      lines.append("issued\t\(issuedOn.iso)\t\(issued.digest.hex)")
      for item in issued.lifted { lines.append("set aside\t\(item.code)\t\(item.reason)") }
    }
    lines.append("number\tsupplier\tfile\tSHA-256")
    var next = letters[...]
    for number in numbers {
      if let letter = next.first, letter.number == number {
        next = next.dropFirst()
        let file = letter.void == nil ? fileName(of: letter) : "void: \(letter.void ?? "")"
        lines.append(
          "\(number)\t\(letter.supplier.rawValue)\t\(file)\t"
            + (letter.void == nil ? letter.document.hex : ""))
      } else {
        lines.append(
          "\(number)\t\(supplier(of: number)?.rawValue ?? "")\t"
            + (voids[number].map { "void: \($0)" } ?? "not written") + "\t")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
