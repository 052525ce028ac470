import CivilTime
import Decisions
import Rules

extension ContractObstacle {
  /// By what it is found and cited.
  public var code: String {
    switch self {
    case .malformedID: "malformedID"
    case .taken: "taken"
    case .otherCouncil: "otherCouncil"
    case .datesOutOfOrder: "datesOutOfOrder"
    case .regime, .commencementUnknown, .kindAndRegime: "PR-0"
    case .noNewSystem: "DM-2"
    case .doubled: "doubled"
    case .lot: "lot"
    case .weights: "weights"
    case .outOfRange: "outOfRange"
    case .optionTooShort: "optionTooShort"
    case .optionWithoutReach: "optionWithoutReach"
    case .optionUsedFurther: "optionUsedFurther"
    case .nothingChanges: "nothingChanges"
    case .endOutsideTerm: "endOutsideTerm"
    case .notASystem: "DP-0"
    case .noNoticeWanted: "noNoticeWanted"
    case .noticeIsAsked(let notice): notice.code
    }
  }

  /// What stands against it, in one sentence that begins small and has no full stop.
  public var message: String {
    switch self {
    case .malformedID(let id):
      "“\(id.rawValue)” cannot be the name of a contract: small letters, digits and single hyphens, "
        + "a letter first"
    case .taken(let id): "there is a contract \(id.rawValue) in the register"
    case .otherCouncil(let council, let needs):
      "the contract is \(council)’s, and it is entered in the register of \(needs)"
    case .datesOutOfOrder(let first, let early, let second, let late):
      "\(first), \(early.text), is after \(second), \(late.text)"
    case .regime(let stated, let commenced, let right):
      "the contract is put under \(stated.title), and its procurement commenced on "
        + "\(commenced.text): what commenced before \(PurchasingSystemLaw.actBegan.text) stays under "
        + "the Regulations, what commenced then or later is under the Act, so that this is under "
        + "\(right.title) (SI 2024/716 reg 5)"
    case .commencementUnknown(let id, let from):
      "\(id.rawValue) begins on \(from.text), and nothing shows on which day its procurement "
        + "commenced, by which its law is known (SI 2024/716 reg 5)"
    case .kindAndRegime(let kind, let regime): "\(kind.title) cannot be under \(regime.title)"
    case .noNewSystem(let commenced):
      "its procurement commenced on \(commenced.text), and no dynamic purchasing system can be set up "
        + "since \(PurchasingSystemLaw.actBegan.text) (Procurement Act 2023 s34; SI 2024/716 reg 5)"
    case .doubled(let what, let name): "\(what) \(name) stands twice"
    case .lot(let lot, let fault): "lot “\(lot)” \(fault)"
    case .weights(let total, let parts):
      "the weights come to \(total), and must come to 100: \(parts.listed())"
    case .outOfRange(let what, let value, let range): "\(what) is \(value), and must be \(range)"
    case .optionTooShort(let number, let reach, let end):
      "option \(number) reaches \(reach.text), and the contract runs to \(end.text) without it"
    case .optionWithoutReach(let number):
      "nothing says how far option \(number) goes: neither its months nor its latest end"
    case .optionUsedFurther(let number, let reach, let end):
      "option \(number) was used to \(end.text), and would now reach \(reach.text) only"
    case .nothingChanges: "nothing would change"
    case .endOutsideTerm(let day, let from, let to):
      "\(day.text) is no day on which it can end early: it runs from \(from.text) to \(to.text), and "
        + "ends on that day by itself"
    case .noNoticeWanted(let day, let wanted):
      "no notice is wanted of a change by which the contract ends on \(day.text)"
        + (wanted.isEmpty
          ? "" : "; it is of that by which it ends on \(wanted.map(\.text).listed("or"))")
    case .noticeIsAsked(let notice): "a notice is needed: \(notice.message)"
    case .notASystem(let kind):
      "regulation 34 is of dynamic purchasing systems under the Regulations of 2015, and this is "
        + kind.title
    }
  }

  /// What clears it, with the commands as they are given.
  public func cure(for names: InstrumentNames) -> String? {
    switch self {
    case .malformedID: "give it a name such as complex-placements"
    case .taken(let id):
      "give it another name; or see how it stands there: "
        + InstrumentNames(contract: id).showingContract
    case .otherCouncil: "enter it in the register of its own council"
    case .datesOutOfOrder: "correct one of the two days"
    case .regime(_, _, let right):
      "write regime \(right.rawValue), or correct the day on which it commenced; of a contract called "
        + "off from a framework or a system, that is the day on which that was set up"
    case .commencementUnknown: "write commencedOn, the day on which its procurement commenced"
    case .kindAndRegime: "correct the kind or the regime"
    case .noNewSystem: "enter what was really set up, a framework or a dynamic market"
    case .doubled: "give each another name"
    case .lot: "write the lot with a name such as supported-living, its service and its groups"
    case .weights: "correct the weights"
    case .outOfRange: "correct it"
    case .optionTooShort: "correct the option or the term"
    case .optionWithoutReach: "write its months, its latest end or both, as its clause has them"
    case .optionUsedFurther: "correct the option"
    case .nothingChanges: "say what is to change"
    case .endOutsideTerm: "give a day in its term"
    case .noNoticeWanted(_, let wanted):
      wanted.isEmpty ? "nothing is to be done" : "name the change by its last day: --of DATE"
    case .noticeIsAsked: "publish it, and give its number: --reference NUMBER"
    case .notASystem: "leave that answer out"
    }
  }
}

extension Contract.Kind {
  /// The kind in words, with its article.
  var title: String {
    switch self {
    case .dynamicPurchasingSystem: "a dynamic purchasing system"
    case .dynamicMarket: "a dynamic market"
    case .framework: "a framework"
    case .contract: "a contract"
    case .purchasingConsortium: "a purchasing consortium"
    }
  }
}
