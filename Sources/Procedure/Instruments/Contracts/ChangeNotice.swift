public import CivilTime
import Decisions

/// The notice by which the law has it made known that a contract was changed, or that a purchasing
/// system ended.
public struct ChangeNotice: Sendable, Hashable {
  /// Which notice it is.
  public let kind: Kind
  /// The last day of the contract by the change, by which the change is named.
  public let lastDay: CivilDate
  /// The day on which it was changed.
  public let changedOn: CivilDate
  /// Whether what is known shows that the law asks for it; else somebody has to say.
  public let isCertain: Bool

  /// The notices.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Of a changed period of validity, on the form of the call for competition (PCR 2015
    /// reg 34(28)(a)).
    case validity
    /// Of a system that was ended, by a contract award notice (reg 34(28)(b)).
    case systemEnded
    /// Of a modification under regulation 72(1)(b) or (c) (reg 72(3)).
    case modification
    /// Of a contract change, before it (Procurement Act 2023 s75).
    case contractChange
    /// Of a changed dynamic market (s39).
    case market
  }

  /// By which rule it is cited.
  public var code: String {
    switch kind {
    case .validity, .systemEnded: "DP-6"
    case .modification: "MO-2"
    case .contractChange: "MO-5"
    case .market: "DM-1"
    }
  }

  /// What is to be published, and by what law.
  public var message: String {
    let change = "it was made to run to \(lastDay.text)"
    return switch kind {
    case .validity:
      change + ", and" + (isCertain ? "" : " if its own documents adopt regulation 34,")
        + " the changed period of validity is to be notified on the form that was used for the call "
        + "for competition (PCR 2015 reg 34(28)(a))"
    case .systemEnded:
      "the system ended on \(lastDay.text)"
        + ", and" + (isCertain ? "" : " if its own documents adopt regulation 34,")
        + " a contract award notice is to say so (PCR 2015 reg 34(28)(b))"
    case .modification:
      change
        + (isCertain
          ? " under regulation 72(1)(b) or (c), of which a notice is to be published"
          : ", and nobody has said on what footing: under regulation 72(1)(b) or (c) a notice of "
            + "the modification is to be published")
        + " (PCR 2015 reg 72(3))"
    case .contractChange:
      change
        + ": unless value and longest term change by a tenth at most, a contract change notice "
        + "is published before the change (Procurement Act 2023 s75)"
    case .market:
      change + ", and a notice of the changed market is to be published (Procurement Act 2023 s39)"
    }
  }

  /// What to do.
  public func cure(_ contract: ContractID) -> String {
    let command = "remit contracts notice \(contract.rawValue)"
    return "publish it, and enter it: \(command) --reference NUMBER"
      + (isCertain ? "" : "; or say why none is needed: \(command) --not-needed WORDS")
  }
}

extension ContractState {
  /// The notices of its changes that nobody has entered, the earliest change first.
  public var noticesWanted: [ChangeNotice] {
    var wanted: [ChangeNotice] = []
    for act in acts {
      switch act.event {
      case .extended(let event):
        wanted += [notice(of: event, on: act.done)].compactMap { $0 }
      case .ended(let day, _):
        guard regulation34 != .free else { continue }
        wanted.append(
          ChangeNotice(
            kind: .systemEnded, lastDay: day, changedOn: act.done,
            isCertain: regulation34 == .binds))
      case .noticed(let event): wanted.removeAll { $0.lastDay == event.lastDay }
      case .registered, .optionEntered, .amended: break
      }
    }
    return wanted
  }

  /// Whether regulation 34 binds it.
  private enum Regulation34 { case binds, free, unknown }

  private var regulation34: Regulation34 {
    guard let facts, facts.kind == .dynamicPurchasingSystem, facts.regime == .pcr2015 else {
      return .free
    }
    guard facts.isLightTouch else { return .binds }
    return facts.adoptsRegulation34.map { $0 ? .binds : .free } ?? .unknown
  }

  /// The notice of a change; nil where the law asks for none, or the decision states that it is
  /// published.
  private func notice(of event: ContractExtended, on day: CivilDate) -> ChangeNotice? {
    guard let facts, event.noticeOn == nil else { return nil }
    func notice(_ kind: ChangeNotice.Kind, isCertain: Bool) -> ChangeNotice {
      ChangeNotice(kind: kind, lastDay: event.to, changedOn: day, isCertain: isCertain)
    }
    switch (facts.regime, facts.kind) {
    case (.pcr2015, .dynamicPurchasingSystem):
      return regulation34 == .free
        ? nil : notice(.validity, isCertain: regulation34 == .binds)
    case (.pcr2015, _):
      if event.way == .option { return nil }
      switch event.basis {
      case .additional, .unforeseen: return notice(.modification, isCertain: true)
      case .reviewClause, .notSubstantial, .belowThreshold, .schedule8: return nil
      case nil: return notice(.modification, isCertain: false)
      }
    case (.pa2023, .dynamicMarket): return notice(.market, isCertain: false)
    // Contracts for light touch services may be changed without one (s75(6)(b)).
    case (.pa2023, _):
      return facts.isLightTouch ? nil : notice(.contractChange, isCertain: false)
    }
  }
}
