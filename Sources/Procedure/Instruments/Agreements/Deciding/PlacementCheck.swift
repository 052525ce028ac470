import CivilTime
import Councils
import Decisions
import Workflow

/// One act on one placement being judged: everything that stands against it is gathered.
struct PlacementCheck {
  let state: PlacementState
  let setting: PlacementSetting
  let circumstances: InstrumentCircumstances
  /// The delegated post as whose holder the act is judged; nil where whoever acts holds it.
  var user: PostID?
  var obstacles: [PlacementObstacle] = []
  var remarks: [InstrumentRemark] = []

  init(
    _ state: PlacementState, _ setting: PlacementSetting, _ circumstances: InstrumentCircumstances
  ) {
    self.state = state
    self.setting = setting
    self.circumstances = circumstances
  }

  /// The day of the act.
  var day: CivilDate { circumstances.day }
  /// The contract's facts.
  var contract: ContractFacts? { setting.contract.facts }
  /// The last day of the contract as it stands.
  var contractEnd: CivilDate? { setting.contract.to }

  mutating func stop(_ obstacle: PlacementObstacle) { obstacles.append(obstacle) }

  mutating func stop(_ obstacle: PlacementObstacle, unless isFine: Bool) {
    if !isFine { obstacles.append(obstacle) }
  }

  mutating func remark(_ code: String, _ message: String, cure: String? = nil) {
    remarks.append(InstrumentRemark(code, message, cure: cure))
  }

  /// The day of the act has come, and is not before what comes first.
  mutating func days(after act: String, on earlier: CivilDate?) {
    stop(.future(day, today: circumstances.today), unless: day <= circumstances.today)
    if let earlier, day < earlier { stop(.tooEarly(day, after: act, on: earlier)) }
  }

  /// Nothing of the person is in what is to be on the record.
  mutating func impersonal(_ texts: [String?]) {
    guard let person = setting.person else { return }
    var facts: [String] = []
    for text in texts.compactMap({ $0 }) {
      for fact in person.facts(in: text) where !facts.contains(fact) { facts.append(fact) }
    }
    if !facts.isEmpty { stop(.personal(facts)) }
  }

  /// A reason that is not empty.
  mutating func reason(_ text: String?, for what: String) {
    stop(.noReason(what), unless: text.map { !$0.allSatisfy(\.isWhitespace) } ?? false)
    impersonal([text])
  }

  /// The contract is this one, of this council, and runs that day.
  mutating func contractRuns(_ id: ContractID) {
    guard let contract, contract.id == id else { return stop(.noContract(id)) }
    stop(.otherCouncil(id), unless: contract.council == circumstances.council.identity.id)
    let last = contractEnd ?? contract.to
    if day < contract.from || day > last {
      stop(.contractNotRunning(id, day, from: contract.from, to: last))
    }
  }

  /// A supplier can be given work of the placement's category.
  mutating func isActive(_ id: SupplierID) {
    guard let category = state.referral?.category else { return }
    if !isActive(id, for: category) {
      stop(.notActive(id, setting.suppliers[id]?.status, category))
    }
  }

  func isActive(_ id: SupplierID, for category: Category) -> Bool {
    guard let supplier = setting.suppliers[id] else { return false }
    return supplier.status == .active && supplier.facts.categories.contains(category)
  }
}
