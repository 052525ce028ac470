import TemplateLanguage
import XMLTokens

/// The lists of a Word document that is retold: to which a paragraph belongs, and how its numbers
/// look.
struct RetoldLists {
  /// Where a paragraph stands in a list.
  struct Place: Hashable {
    /// What all that are numbered together have in common.
    var list: String
    /// The name of the list style.
    var style: String
    /// From 0.
    var level: Int
    /// How far it stands in when neither it nor its style says so.
    var indents: RetoldParagraphLook.Indents
    /// Whether its own style makes it an item, so that the style's indents count for more.
    var isByStyle: Bool
  }

  private let file: WordIncludedFile
  private var styles: [String: String] = [:]

  init(_ file: WordIncludedFile) {
    self.file = file
  }

  private func fault(_ what: String, _ remedy: String) -> FlowFault {
    IncludedFile.fault(file.file.name, what, remedy)
  }

  /// Where a paragraph stands; nil for one in no list.
  mutating func place(
    _ properties: WordElement?, style id: String?, _ known: inout RetoldStyles
  ) throws(FlowFault) -> Place? {
    let direct = properties?.child("numPr")
    if let number = direct?.child("numId")?.value() {
      if number == "0" { return nil }
      return try place(number, level: direct?.child("ilvl")?.number() ?? 0, &known)
    }
    let chain = known.chain(of: id)
    guard
      let style = chain.first(where: { $0.child("pPr")?.child("numPr")?.child("numId") != nil }),
      let numbering = style.child("pPr")?.child("numPr"),
      let number = numbering.child("numId")?.value(), number != "0"
    else { return nil }
    // The form numbers headings of its own.
    if known.headingLevel(of: id) != nil, let own = chain.first, known.isOfForm(own) { return nil }
    let levels = try levels(of: number)
    let ids = Set(chain.compactMap { $0.value("styleId") })
    let tied = levels.first { ids.contains($0.value.child("pStyle")?.value() ?? "") }?.key
    let level = direct?.child("ilvl")?.number() ?? tied ?? numbering.child("ilvl")?.number() ?? 0
    if let own = chain.first, known.isOfForm(own),
      let place = formPlace(known.shown(own), &known)
    {
      return place
    }
    var place = try place(number, level: level, &known)
    place.isByStyle = true
    return place
  }

  /// The place in a list of the form's, where it has one for the style: List Bullet 2 is the second
  /// level of List Bullet.
  private func formPlace(_ shown: String, _ known: inout RetoldStyles) -> Place? {
    var (name, level) = (shown, 0)
    if let figure = shown.last?.wholeNumberValue, (2...9).contains(figure),
      shown.dropLast().last == " "
    {
      (name, level) = (String(shown.dropLast(2)), figure - 1)
    }
    guard known.formHasList(name) else { return nil }
    return Place(
      list: "form \(name)", style: known.formList(name), level: level,
      indents: RetoldParagraphLook.Indents(), isByStyle: false)
  }

  private mutating func place(
    _ number: String, level: Int, _ known: inout RetoldStyles
  ) throws(FlowFault) -> Place {
    let levels = try levels(of: number)
    let level = min(max(level, 0), 8)
    let starts = starts(of: number)
    let own = RetoldListLevel(level, of: levels, start: starts[level])
    if let (what, remedy) = own?.fault { throw fault(what, remedy) }
    // Word counts all numberings of a pattern together that say nothing of their own.
    let list = isItsOwn(number) ? "number \(number)" : "pattern \(try pattern(number).id)"
    if styles[list] == nil {
      var tokens: [XMLToken] = []
      for index in 0..<9 {
        guard let level = RetoldListLevel(index, of: levels, start: starts[index]) else { continue }
        tokens += level.tokens(look: known.automatic("text", level.look))
      }
      styles[list] = known.list(tokens)
    }
    return Place(
      list: list, style: styles[list] ?? "", level: level,
      indents: own?.indents ?? RetoldParagraphLook.Indents(), isByStyle: false)
  }

  // MARK: Numberings

  private func numbering(_ number: String) throws(FlowFault) -> WordElement {
    guard let numbering = file.numberings[number].flatMap({ WordElement($0) }) else {
      throw fault("has a list without a numbering", "save it anew from Word")
    }
    return numbering
  }

  /// Whether a numbering says more than its pattern.
  private func isItsOwn(_ number: String) -> Bool {
    file.numberings[number].flatMap { WordElement($0) }?.child("lvlOverride") != nil
  }

  private func pattern(_ number: String) throws(FlowFault) -> (id: String, pattern: WordElement) {
    let id = try numbering(number).child("abstractNumId")?.value() ?? ""
    var written = file.patterns[id].flatMap { WordElement($0) }
    // A pattern may say only that it is that of a style for lists.
    if let style = written?.child("numStyleLink")?.value() {
      let linked = file.patterns.keys.sorted().compactMap { id in
        file.patterns[id].flatMap { WordElement($0) }
      }
      written = linked.first { $0.child("styleLink")?.value() == style } ?? written
    }
    guard let written else {
      throw fault("has a list without a pattern", "save it anew from Word")
    }
    return (id, written)
  }

  /// The levels of a numbering: those of its pattern, but for those that it has of its own.
  private func levels(of number: String) throws(FlowFault) -> [Int: WordElement] {
    var levels: [Int: WordElement] = [:]
    for level in try pattern(number).pattern.children where level.name == "lvl" {
      if let index = level.number("ilvl") { levels[index] = level }
    }
    for change in try numbering(number).children where change.name == "lvlOverride" {
      if let index = change.number("ilvl"), let level = change.child("lvl") {
        levels[index] = level
      }
    }
    return levels
  }

  /// The numbers with which levels of a numbering begin.
  private func starts(of number: String) -> [Int: Int] {
    var starts: [Int: Int] = [:]
    let numbering = file.numberings[number].flatMap { WordElement($0) }
    for change in numbering?.children ?? [] where change.name == "lvlOverride" {
      if let index = change.number("ilvl") {
        starts[index] = change.child("startOverride")?.number()
      }
    }
    return starts
  }
}
