import CivilTime
import Decisions
import Rules

/// What is known while a file of applications is read row by row.
struct IntakeReading {
  let contract: ContractFacts
  let list: SupplierList
  let defaultReceived: CivilDate?
  private let isScored: Bool
  private var references: [SupplierID: Int] = [:]
  private var companies: [String: Int] = [:]
  private var names: [String: [Int]] = [:]
  private var lastMade = 0
  private let knownCompanies: [String: SupplierID]
  private let knownNames: [String: SupplierID]
  private let given: Set<String>

  /// - Parameter given: the references that rows of the file give, which none is made to equal.
  init(
    contract: ContractFacts, list: SupplierList, defaultReceived: CivilDate?, isScored: Bool,
    given: Set<String>
  ) {
    self.given = given
    self.isScored = isScored
    self.contract = contract
    self.list = list
    self.defaultReceived = defaultReceived
    var companies: [String: SupplierID] = [:]
    var names: [String: SupplierID] = [:]
    for supplier in list.suppliers {
      if let number = supplier.facts.companyNumber {
        companies[SupplierFacts.comparable(number)] = supplier.facts.id
      }
      names[SupplierColumn.plain(supplier.facts.name)] = supplier.facts.id
    }
    knownCompanies = companies
    knownNames = names
  }

  /// The application of a row; nil when the row has an error.
  mutating func application(_ row: inout IntakeRow) -> Application? {
    let name = row[.name] ?? ""
    if name.isEmpty { row.fault(.name, "the supplier’s name is missing", cure: "write it") }
    if !name.isEmpty { names[SupplierColumn.plain(name), default: []].append(row.line) }
    let company = companyNumber(&row)
    let id = reference(name: name, company: company, &row)
    var facts = SupplierFacts(id: id, name: name)
    facts.companyNumber = company
    facts.charityNumber = row[.charityNumber]
    facts.cqcProvider = row[.cqcProvider]
    facts.contact = row[.contact]
    facts.address =
      SupplierColumn.address.compactMap { row[$0] }.flatMap { IntakeText.parts($0, commas: false) }
      + [row[.postcode]].compactMap { $0 }
    if facts.address.isEmpty {
      row.note(.address1, "it has no address, and no letter can go to it", cure: "write it")
    }
    facts.email = row[.email]
    if let email = facts.email, !IntakeText.isEmail(email) {
      row.fault(.email, "“\(email)” is no address for electronic mail", cure: "correct it")
    }
    facts.categories = categories(&row)
    let received = received(&row)
    var application = Application(supplier: facts, received: received ?? contract.from)
    application.score = score(&row)
    application.failures = row[.reasons].map { IntakeText.parts($0, commas: false) } ?? []
    application.feedback = row[.feedback]
    if isScored, row[.score] == nil, application.failures.isEmpty {
      row.fault(
        .score, "it has neither a score nor a reason why it fails",
        cure: "write the score, or the reason under Reasons")
    }
    return row.hasErrors ? nil : application
  }

  private mutating func companyNumber(_ row: inout IntakeRow) -> String? {
    guard let text = row[.companyNumber] else { return nil }
    guard let number = IntakeText.companyNumber(text) else {
      row.fault(
        .companyNumber, "“\(text)” is no company number",
        cure: "write eight digits (01234567), or letters and digits (SC123456)")
      return nil
    }
    if number != text.uppercased().filter({ !$0.isWhitespace }) {
      row.note(
        .companyNumber, "\(text) is taken as \(number): noughts at its beginning were lost",
        cure: "format the column as text")
    }
    let key = SupplierFacts.comparable(number)
    if let line = companies[key] {
      row.fault(
        .companyNumber, "company number \(number) stands in line \(line) too",
        cure: "leave one of the two rows out")
    } else {
      companies[key] = row.line
    }
    return number
  }

  /// The reference that the row gives; else that of the supplier in the list which it is; else the
  /// next that is free.
  private mutating func reference(
    name: String, company: String?, _ row: inout IntakeRow
  ) -> SupplierID {
    let byCompany = company.flatMap { knownCompanies[SupplierFacts.comparable($0)] }
    var known = byCompany
    if known == nil, !name.isEmpty, let same = knownNames[SupplierColumn.plain(name)] {
      // A name alone is no proof where the two have numbers that differ.
      if company == nil || list[same]?.facts.companyNumber == nil { known = same }
    }
    var id: SupplierID
    if let text = row[.reference] {
      id = SupplierID(rawValue: text.lowercased())
      if !id.isWellFormed {
        row.fault(
          .reference, "“\(text)” is no reference",
          cure: "write small letters, digits and hyphens: s-014; or leave it empty")
      } else if let line = references[id] {
        row.fault(
          .reference, "reference \(id.rawValue) stands in line \(line) too", cure: "correct one")
      }
      if let byCompany, byCompany != id {
        row.fault(
          .companyNumber,
          "it is that of \(byCompany.rawValue) in the list, and not of \(id.rawValue)",
          cure: "correct the reference or the number")
      } else if let present = list[id],
        SupplierColumn.plain(present.facts.name) != SupplierColumn.plain(name), !name.isEmpty
      {
        row.note(
          .reference, "\(id.rawValue) is \(present.facts.name) in the list, and \(name) here",
          cure: "see that they are the same supplier")
      }
    } else {
      id = known ?? nextFree()
      if let line = references[id] {
        row.fault(
          .name, "it is \(id.rawValue), which stands in line \(line) too",
          cure: "leave one of the two rows out")
      }
    }
    if references[id] == nil { references[id] = row.line }
    if let status = list[id]?.status, !status.mayApply {
      row.fault(
        row[.reference] == nil ? .name : .reference,
        "\(id.rawValue) is in the list (\(status.name)), and cannot ask to be let in again",
        cure: "leave the row out")
    }
    return id
  }

  private mutating func nextFree() -> SupplierID {
    while true {
      lastMade += 1
      let digits = String(lastMade)
      let id = SupplierID(
        rawValue: "s-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
      if list[id] == nil, references[id] == nil, !given.contains(id.rawValue) { return id }
    }
  }

  private func received(_ row: inout IntakeRow) -> CivilDate? {
    guard let text = row[.received] else {
      if defaultReceived == nil, row.cells[.received] != nil {
        row.fault(.received, "the day of receipt is missing", cure: "write it: 2020-01-10")
      }
      return defaultReceived
    }
    guard let day = IntakeText.day(text) else {
      row.fault(
        .received, "“\(text)” is no day", cure: "write it as 2020-01-10 or as 10/01/2020")
      return nil
    }
    if let commenced = contract.commencedOn, day < commenced {
      row.fault(
        .received,
        "\(day.text) is before \(commenced.text), when the procurement commenced",
        cure: "correct the day")
    }
    return day
  }

  private func score(_ row: inout IntakeRow) -> DecimalNumber? {
    guard let text = row[.score] else { return nil }
    guard let score = IntakeText.score(text) else {
      row.fault(.score, "“\(text)” is no number", cure: "write it in figures: 72.5")
      return nil
    }
    if !ExactDecimal.isOfHundred(score) {
      row.fault(.score, "the score is \(score.text), and must be from 0 to 100", cure: "correct it")
    }
    return score
  }

  /// Names that stand in several rows: they may be two suppliers.
  var nameDoubles: [IntakeFinding] {
    names.values.compactMap { lines in
      guard lines.count > 1, let last = lines.last else { return nil }
      return IntakeFinding(
        line: last, column: SupplierColumn.name.rawValue,
        "the name stands in lines \(lines.map(String.init).listed())",
        cure: "see whether they are two suppliers", isError: false)
    }.sorted { $0.line < $1.line }
  }
}
