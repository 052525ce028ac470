import Diagnostics
public import Instruments

/// Puts letters as they are kept where somebody can edit them by hand. The record stays as it is: what
/// was edited comes back as a new version.
public enum CopyLetters {
  /// Copies one letter of a batch, or all that stand.
  ///
  /// - Parameter path: a file for one letter, a folder for all; without it they are named after the
  ///   letter or the batch.
  public static func run(
    _ id: BatchID, letter number: Int?, to path: String?, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    let batch = try desk.batch(id)
    guard let begun = batch.begun else {
      throw Failure(.fault, "letters", "the batch \(id.rawValue) has no beginning")
    }
    var letters = batch.standing
    if let number { letters = [try ReviewLetters.find(number, in: batch)] }
    guard !letters.isEmpty else {
      throw Failure(
        .findings, "no-letters", "no letter of \(id.rawValue) stands",
        remedy: "see how it is: remit letters show \(id.rawValue)")
    }
    func name(_ letter: LetterBatch.Letter) -> String {
      begun.fileName(letter.number, letter.supplier)
    }
    let target = path ?? (number == nil ? id.rawValue : name(letters[0]))
    guard number == nil || target.lowercased().hasSuffix(".\(begun.format)") else {
      throw Failure(
        .usage, "format", "the letters of \(id.rawValue) are \(begun.format) files",
        at: SourcePlace(file: target), remedy: "end its name in .\(begun.format)")
    }
    if number == nil {
      _ = try OutputFile.writeAll(into: target, count: letters.count) { index throws(Failure) in
        let bytes = try desk.document(letters[index].document)
        try OutputFile.refuseOther(than: bytes, at: "\(target)/\(name(letters[index]))")
        return (name(letters[index]), bytes)
      }
    } else {
      let bytes = try desk.document(letters[0].document)
      try OutputFile.refuseOther(than: bytes, at: target)
      try OutputFile.write(bytes, to: target)
    }
    var answer = InstrumentAnswer("\(id.rawValue) is \(batch.phase.words)")
    answer.done = ["\(letters.count) \(letters.count == 1 ? "letter" : "letters") copied, as kept"]
    answer.papers = [target]
    if [.review, .changes, .approved].contains(batch.phase) {
      let file = number == nil ? "NUMBER FILE" : "\(letters[0].number) \(target)"
      answer.next = [
        "once it is edited: remit letters revise \(id.rawValue) \(file) --reason WORDS"
      ]
    }
    return answer
  }
}
