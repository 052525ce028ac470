public import CivilTime
import Decisions

/// A contract as the register has it: what all that happened to it adds up to.
public struct ContractState: InstrumentState, Hashable {
  /// What it is; nil before it was entered.
  public internal(set) var facts: ContractFacts?
  /// Under what decision it was made.
  public internal(set) var madeBy: Source?
  /// The options, in the order in which they were entered.
  public internal(set) var options: [ExtensionOption] = []
  /// How it was made to run on, in order.
  public internal(set) var extensions: [RecordedEvent<ContractEvent>] = []
  /// The day on which it ended before its term, and why.
  public internal(set) var ended: (on: CivilDate, reason: String)?
  /// Everything that happened.
  public internal(set) var acts: [RecordedEvent<ContractEvent>] = []

  /// Before it was entered.
  public init() {}

  /// How many events it has.
  public var version: Int { acts.count }

  /// Its last day as it stands, with what extends it.
  public var to: CivilDate? {
    var last = facts?.to
    for act in extensions { if case .extended(let event) = act.event { last = event.to } }
    if let ended, let end = last { last = min(end, ended.on) }
    return last
  }

  /// The same after one more event.
  public mutating func apply(_ act: RecordedEvent<ContractEvent>) {
    acts.append(act)
    switch act.event {
    case .registered(let facts, let source):
      self.facts = facts
      madeBy = source
    case .optionEntered(let option, _):
      options.removeAll { $0.number == option.number }
      options.append(option)
    case .extended(let event):
      extensions.append(act)
      if let change = event.valueChange, let value = facts?.value {
        facts?.value = Money(pence: value.pence + change.pence)
      }
    case .amended(let event):
      if let adopts = event.adoptsRegulation34 { facts?.adoptsRegulation34 = adopts }
      if let outlast = event.placementsMayOutlast { facts?.placementsMayOutlast = outlast }
      if let mark = event.passMark { facts?.passMark = mark }
      if let weights = event.awardWeights { facts?.awardWeights = weights }
      if let value = event.value { facts?.value = value }
    case .ended(let day, let reason): ended = (day, reason)
    case .noticed: break
    }
  }

  /// Two with the same history are equal.
  public static func == (left: ContractState, right: ContractState) -> Bool {
    left.acts == right.acts
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(acts) }
}
