import CivilTime
import Councils

extension PlacementCheck {
  mutating func hold(_ reason: String) -> [PlacementEvent] {
    days(after: "the referral", on: state.acts.first?.done)
    self.reason(reason, for: "the hold")
    againstHolding()
    return [.held(PlacementHold(reason: reason))]
  }

  /// Gathers what stands against any hold.
  mutating func againstHolding() {
    if let hold = state.hold { stop(.isHeld(hold.value.reason, since: hold.on)) }
    if let stone = state.tombstones.first { stop(.isErased(stone.on)) }
  }

  mutating func liftHold(_ reason: String) -> [PlacementEvent] {
    days(after: "the hold", on: state.hold?.on)
    self.reason(reason, for: "the lifting of the hold")
    stop(.notHeld, unless: state.hold != nil)
    return [.holdLifted(PlacementHold(reason: reason))]
  }

  /// What is personal is erased when the council's years have passed since the last day, or when the
  /// person, or whoever speaks for them, lawfully asks; never while it is held.
  mutating func erase(_ request: String?) -> [PlacementEvent] {
    guard let ended = state.endsOn else { return [] }
    days(after: "its end", on: ended)
    if let stone = state.tombstones.first { stop(.isErased(stone.on)) }
    if let hold = state.hold { stop(.isHeld(hold.value.reason, since: hold.on)) }
    var policy: String?
    if let request {
      reason(request, for: "the erasure")
    } else if let years = setting.retentionYears.value {
      policy = "\(years) \(years == 1 ? "year" : "years") after the end"
      if let until = ended.adding(months: 12 * years), day <= until {
        stop(.notYet(ended: ended, years: years, until: until))
      }
    } else {
      stop(.retentionUnknown)
    }
    return [
      .personalErased(
        PlacementErased(digests: state.personalDigests, reason: request, policy: policy))
    ]
  }
}
