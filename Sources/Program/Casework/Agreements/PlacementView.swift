import CivilTime
import Decisions
public import Instruments
public import JSONText
import Records
import Workflow

/// A placement as it is shown: how far it has come, on what terms, who signed. Nothing of it says
/// who is placed.
public struct PlacementView: InstrumentView {
  /// The placement.
  public let state: PlacementState
  private let today: CivilDate

  /// Finds it.
  public static func of(_ id: PlacementID, at desk: Desk) throws(Failure) -> PlacementView {
    PlacementView(state: try desk.placement(id), today: desk.today)
  }

  /// It in lines.
  public var lines: [String] {
    guard let referral = state.referral else { return [] }
    var lines = ["\(referral.id.rawValue) is \(state.phase(on: today)?.words ?? "not referred")"]
    func add(_ label: String, _ texts: [String]) {
      for (index, text) in texts.enumerated() {
        lines.append((index == 0 ? label : "").padded(to: 11) + text)
      }
    }
    add("contract", [referral.contract.rawValue])
    add("for", [referral.category.text])
    add("under", [referral.under.text])
    if let needs = state.needs {
      add("needed", ["from \(needs.start.text)" + (needs.end.map { " to \($0.text)" } ?? "")])
    }
    add("scores", state.evaluation?.value.scores.map(\.working) ?? [])
    if let award = state.award {
      add("supplier", [award.value.supplier.rawValue])
      let limit = award.value.authority.limit.map { ", up to \($0.text)" } ?? ""
      add("approved", ["by \(award.by.text) on \(award.on.text)\(limit)"])
    }
    add("terms", state.terms?.working ?? [])
    if let total = state.terms?.total { add("total", [total.text]) }
    for signature in state.agreement?.signatures ?? [] { add("signed", [words(signature)]) }
    for variation in state.variations {
      let change = variation.approved.value
      add("variation", ["\(change.number): \(change.reason)"])
      for signature in variation.instrument.signatures { add("", ["  " + words(signature)]) }
    }
    for review in state.reviews {
      add("reviewed", ["on \(review.on.text): \(review.value.outcome.words)"])
    }
    if let ended = state.ended { add("ends", ["\(ended.value.on.text): \(ended.value.reason)"]) }
    if let hold = state.hold { add("held", ["since \(hold.on.text): \(hold.value.reason)"]) }
    if let stone = state.tombstones.first { add("erased", ["on \(stone.on.text)"]) }
    for day in state.deadlines(on: today) where day.day >= today {
      add("date", ["\(day.day.text): \(day.label)"])
    }
    add("next", PlacementAnswer.next(state, on: today))
    return lines
  }

  private func words(_ signature: PlacementState.Dated<PlacementSigned>) -> String {
    let party = signature.value.party.words
    let who = signature.value.party == .council ? ": \(signature.by.text)" : ""
    return "by \(party) on \(signature.on.text)\(who)"
  }

  /// It as JSON.
  public var json: JSONValue {
    guard let referral = state.referral else { return .null }
    var object: JSONObject = [
      "id": .string(referral.id.rawValue), "contract": .string(referral.contract.rawValue),
      "lot": .string(referral.category.lot), "group": .string(referral.category.group),
      "under": .string(referral.under.text), "version": .number("\(state.version)"),
      "phase": .string(state.phase(on: today)?.rawValue ?? ""), "isErased": .bool(state.isErased),
    ]
    object["supplier"] = state.award.map { .string($0.value.supplier.rawValue) }
    object["start"] = (state.terms?.start ?? state.needs?.start).map { .string($0.iso) }
    object["end"] = (state.terms == nil ? state.needs?.end : state.terms?.end).map {
      .string($0.iso)
    }
    object["weeklyPrice"] = state.terms.map { .number("\($0.weeklyPrice(on: today).pence)") }
    object["total"] = state.terms?.total.map { .number("\($0.pence)") }
    object["signedOn"] = state.signedOn.map { .string($0.iso) }
    object["scores"] = .array(
      (state.evaluation?.value.scores ?? []).map { score in
        .object([
          "supplier": .string(score.supplier.rawValue), "total": .string(score.total.text),
        ])
      })
    return .object(object)
  }
}
