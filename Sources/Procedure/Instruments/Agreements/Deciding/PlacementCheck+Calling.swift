import CivilTime
import Decisions

extension PlacementCheck {
  mutating func refer(_ facts: PlacementReferral) -> [PlacementEvent] {
    days(after: "the referral", on: nil)
    stop(.badReference(facts.id), unless: facts.id.isWellFormed)
    contractRuns(facts.contract)
    let lot = contract?.lots.first { $0.id == facts.category.lot }
    if contract?.id == facts.contract, !(lot?.groups.contains(facts.category.group) ?? false) {
      stop(.noCategory(facts.category, facts.contract))
    }
    _ = powers(under: facts.under)
    impersonal([facts.id.rawValue, facts.under.text])
    return [.referred(facts)]
  }

  mutating func assess(_ facts: PlacementNeeds) -> [PlacementEvent] {
    days(after: "the referral", on: state.reachedOn)
    if let end = facts.end, end < facts.start { stop(.badDays(facts.start, end)) }
    return [.needsAssessed(facts)]
  }

  mutating func call(_ facts: PlacementCalling) -> [PlacementEvent] {
    guard let referral = state.referral else { return [] }
    let all = suppliersToCall(for: referral)
    if let given = facts.suppliers {
      let left = all.filter { !given.contains($0) }
      let beyond = given.filter { !all.contains($0) }
      if !left.isEmpty { stop(.callLeavesOut(left, referral.category)) }
      if !beyond.isEmpty { stop(.callGoesBeyond(beyond, referral.category)) }
    }
    time(facts)
    return [
      .called(
        PlacementCall(
          number: state.calls.count + 1, suppliers: all, replyBy: facts.replyBy,
          isTimeAgreed: facts.isTimeAgreed))
    ]
  }

  /// Those who are called; what stands against any call that day is gathered.
  mutating func suppliersToCall(for referral: PlacementReferral) -> [SupplierID] {
    let isAgain = state.reached == .callForCompetition
    days(after: isAgain ? "the call before" : "the assessment", on: state.reachedOn)
    contractRuns(referral.contract)
    let powers = powers(under: referral.under)
    if let power = powers.first { inTerm(power) }
    if isAgain, let open = state.call?.value.replyBy, day <= open { stop(.callIsOpen(open, day)) }
    let all = setting.suppliers.active.map(\.facts.id).filter {
      isActive($0, for: referral.category)
    }
    if all.isEmpty { stop(.noSuppliers(referral.category)) }
    return all
  }

  /// The time for bids: ten days from the day after the call, or a time that a sub-central authority
  /// agrees with all, the same for each (PCR 2015 reg 34; DP-4). It binds social services only
  /// where the contract's own documents adopt the regulation (DP-0).
  private mutating func time(_ facts: PlacementCalling) {
    guard let contract, let earliest = day.adding(days: 10) else { return }
    if facts.replyBy <= day { return stop(.badDays(day, facts.replyBy)) }
    guard facts.replyBy < earliest, contract.regime == .pcr2015 else { return }
    if facts.isTimeAgreed {
      return remark(
        "DP-4",
        "bids are due on \(facts.replyBy.text), before the tenth day, \(earliest.text): a "
          + "time that all who are called have agreed to, the same for each",
        cure: "keep their agreement with the placement")
    }
    switch (contract.isLightTouch, contract.adoptsRegulation34) {
    case (true, nil):
      stop(.regulation34Unknown(contract.id, facts.replyBy, earliest: earliest))
    case (true, false?):
      remark(
        "DP-0",
        "bids are due on \(facts.replyBy.text), before the tenth day, \(earliest.text); the "
          + "contract is for social services, and its documents do not adopt regulation 34",
        cure: "see that the time is enough")
    default: stop(.replyTooSoon(facts.replyBy, earliest: earliest, called: day))
    }
  }

  mutating func bid(_ facts: PlacementBid) -> [PlacementEvent] {
    guard let call = state.call else { return [] }
    days(after: "the call", on: call.on)
    stop(.notCalled(facts.supplier), unless: call.value.suppliers.contains(facts.supplier))
    isActive(facts.supplier)
    if let earlier = state.bids.first(where: { $0.value.supplier == facts.supplier }) {
      stop(.hasBid(facts.supplier, earlier.on))
    }
    if facts.weeklyPrice.pence <= 0 { stop(.noPrice("the weekly price", facts.weeklyPrice)) }
    sums(facts.oneOffs)
    guard day <= call.value.replyBy else {
      remark(
        "lateBid",
        "the bid of \(facts.supplier.rawValue) came on \(day.text), after "
          + "\(call.value.replyBy.text), the last day: it is recorded as refused, and takes no part"
      )
      return [
        .bidRefused(PlacementLateBid(supplier: facts.supplier, replyBy: call.value.replyBy))
      ]
    }
    return [.bidReceived(facts)]
  }

  /// Sums that are paid once: each of something, none of the person, none below nothing.
  mutating func sums(_ oneOffs: [PlacementOneOff]) {
    for sum in oneOffs where sum.amount.pence <= 0 { stop(.noPrice("a one-off sum", sum.amount)) }
    if oneOffs.contains(where: { $0.what.allSatisfy(\.isWhitespace) }) {
      stop(.noReason("what each one-off sum is for"))
    }
    impersonal(oneOffs.map(\.what))
  }
}
