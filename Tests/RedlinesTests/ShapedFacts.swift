import CivilTime
import TemplateLanguage

/// Facts of any declared shape, from a seed.
struct ShapedFacts {
  var random: RandomDrafts
  /// How often of ten times a field is left out.
  var gaps: Int
  /// Whether only what may be left out is.
  var keepsWhatIsAlwaysThere = false

  mutating func record(_ shape: RecordShape) -> Record {
    var record = Record()
    for field in shape.fields {
      let isDrawn = Int.random(in: 0..<10, using: &random) >= gaps
      guard isDrawn || keepsWhatIsAlwaysThere && !field.mayBeLeftOut else {
        record[field.name] = .missing(field.name)
        continue
      }
      record[field.name] = value(field.shape)
    }
    guard keepsWhatIsAlwaysThere else { return record }
    for field in shape.fields where record[field.name]?.isMissing == true {
      // What goes with a field that counts as yes is there too.
      if let other = field.goesWith, record[other]?.isTruthy == true {
        record[field.name] = value(field.shape)
      }
    }
    return record
  }

  private mutating func value(_ shape: ValueShape) -> Value {
    switch shape {
    case .any, .text: .text(words(Int.random(in: 1...5, using: &random)))
    case .boolean: .boolean(Bool.random(using: &random))
    case .number: .number(Int.random(in: 1...40, using: &random))
    case .date: .date(day())
    case .money: .money(pence: Int.random(in: 1...9_000_000, using: &random))
    case .list(let item):
      .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(item) })
    case .record(let record): .record(self.record(record))
    // No data hold one.
    case .group: .list([])
    case .flow: .flow(passage())
    case .checkBox: .checkBox(Bool.random(using: &random))
    case .pageBreak: .pageBreak
    }
  }

  private static let words = [
    "alder", "birch", "cedar", "damson", "elder", "fir", "gorse", "hazel", "ivy", "juniper",
    "larch", "maple", "oak", "pine", "quince", "rowan",
  ]

  private mutating func words(_ count: Int) -> String {
    var words = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
    words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    return words.joined(separator: " ")
  }

  private mutating func day() -> CivilDate {
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    let iso = "2025-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return date
  }

  private mutating func passage() -> Flow {
    var items: [FlowItem] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let paragraphs = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        words(Int.random(in: 3...12, using: &random)) + "."
      }
      items.append(.markdown(number: nil, source: paragraphs.joined(separator: "\n\n")))
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      items.append(.markdown(number: nil, source: "| Tree | Sum |\n|---|---|\n| Oak | 5 |\n"))
    }
    return Flow(items)
  }
}
