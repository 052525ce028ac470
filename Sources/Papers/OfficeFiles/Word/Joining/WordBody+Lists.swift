import TemplateLanguage
import XMLTokens

extension WordBody {
  /// Has the form's numbered lists begin anew: each record is a document of its own to its reader.
  mutating func restartLists(_ numbering: WordNumbering, _ requests: inout RenderRequests) {
    var numbers: [String: Int] = [:]
    var result: [XMLToken] = []
    result.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      result.append(content[index])
      index += 1
      guard case .start(let start)? = result.last, start.name == WordNames.w("p"),
        let item = numbering.item(content[(index - 1)...])
      else { continue }
      let number: Int
      if let known = numbers[item.list] {
        number = known
      } else {
        number = numbering.firstFree + requests.restartedLists.count
        numbers[item.list] = number
        requests.restartedLists.append(numbering.restarted(item.list))
      }
      result += item.properties.map { $0.filling(PieceBuilder.listHole, with: String(number)) }
      index = content[...].endOfElement(from: index) + 1
    }
    content = result
  }
}

extension XMLToken {
  /// The token with a value in the place of a hole.
  fileprivate func filling(_ hole: String, with value: String) -> XMLToken {
    guard case .start(var start) = self else { return self }
    for place in start.attributes.indices where start.attributes[place].value == hole {
      start.attributes[place].value = value
    }
    return .start(start)
  }
}
