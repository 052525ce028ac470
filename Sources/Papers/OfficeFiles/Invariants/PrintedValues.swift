/// V1. Every value that the template printed is in the finished file, where a reader sees it.
///
/// Values are looked for in the order in which they were printed, each behind the one before it,
/// so that a number that stands once is not taken for two.
struct PrintedValues<File: FinishedFile>: Invariant {
  let code = "V1"
  let printed: [String]
  /// Each value that is missing is looked for in the whole text; a file without any is soon told.
  private let most = 50

  /// The check that these values are there.
  init(printed: [String]) {
    self.printed = printed
  }

  func faults(in file: File) -> [InvariantFault] {
    let text = file.text.bytes
    var faults: [InvariantFault] = []
    var from = 0
    for value in printed {
      let words = VisibleText.collapsed(value)
      if words.isEmpty { continue }
      if faults.count >= most { break }
      if let place = text.position(of: words, from: from) {
        from = place + words.count
      } else {
        let shown = value.count > 80 ? "\(value.prefix(80))…" : value
        faults.append(
          InvariantFault(
            code: code,
            message: "the value \u{201C}\(shown)\u{201D} was printed and is not in the file where "
              + "it belongs", part: "", subject: value, isAlwaysOurs: true))
      }
    }
    return faults
  }
}
