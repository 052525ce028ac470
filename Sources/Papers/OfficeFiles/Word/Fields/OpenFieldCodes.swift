import XMLTokens

/// Where the codes of fields begin and end, as a part's tokens are gone through.
struct OpenFieldCodes {
  /// For each open field, whether its code has not ended yet.
  private var isInCode: [Bool] = []
  private var deletions = 0

  /// Whether what comes next belongs to a code.
  var areOpen: Bool { isInCode.last == true }

  /// Notes a token; says whether it marks where a field begins, ends, or ends its code. A mark that
  /// has been deleted is none.
  @discardableResult
  mutating func note(_ token: XMLToken) -> Bool {
    switch token {
    case .start(let start) where start.name == WordNames.w("del"): deletions += 1
    case .end(let name) where name == WordNames.w("del"): deletions -= 1
    case .start(let start) where start.name == WordNames.w("fldChar") && deletions == 0:
      switch start.value(WordNames.w("fldCharType")) {
      case "begin": isInCode.append(true)
      case "separate": if let last = isInCode.indices.last { isInCode[last] = false }
      case "end": _ = isInCode.popLast()
      default: break
      }
      return true
    default: break
    }
    return false
  }
}
