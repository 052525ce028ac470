import CivilTime
import Digests

extension PlacementState {
  /// The same after one more event.
  public mutating func apply(_ act: RecordedEvent<PlacementEvent>) {
    acts.append(act)
    switch act.event {
    case .referred(let event):
      referral = event
      keep(event.person)
      reach(.referral, act)
    case .needsAssessed(let event):
      needs = event
      keep(event.person)
      reach(.needs, act)
    case .called(let event):
      calls.append(dated(event, act))
      bids = []
      reach(.callForCompetition, act)
    case .bidReceived(let event):
      bids.append(dated(event, act))
      keep(event.notes?.digest)
      reach(.bids, act)
    case .bidRefused(let event): lateBids.append(dated(event, act))
    case .evaluated(let event):
      evaluation = dated(event, act)
      reach(.evaluated, act)
    case .awardApproved(let event):
      award = dated(event, act)
      agreement = nil
      reach(.awardApproved, act)
    case .prepared(let event):
      agreement = Instrument(
        paper: event.paper, template: event.template, preparedOn: act.done, preparedBy: act.by)
      keep(event.paper.digest)
      reach(.drafted, act)
    case .formApproved(let event): formApproved(event, act)
    case .signed(let event): signed(event, act)
    case .reviewed(let event):
      reviews.append(dated(event, act))
      keep(event.notes?.digest)
      reach(.reviewed, act)
    case .variationApproved(let event):
      let instrument = Instrument(
        paper: event.paper, template: event.template, preparedOn: act.done, preparedBy: act.by)
      variations.append(Variation(approved: dated(event, act), instrument: instrument))
      keep(event.paper.digest)
      reach(.variation, act)
    case .ended(let event):
      ended = dated(event, act)
      if signedOn == nil { reach(.ended, act) }
    case .held(let event): hold = dated(event, act)
    case .holdLifted: hold = nil
    case .personalErased(let event):
      tombstones += event.digests.map { Tombstone(digest: $0, on: act.done) }
    }
  }

  private mutating func formApproved(
    _ event: PlacementFormApproved, _ act: RecordedEvent<PlacementEvent>
  ) {
    let form = dated(event, act)
    guard event.variation == nil else {
      if let last = variations.indices.last { variations[last].instrument.form = form }
      return
    }
    agreement?.form = form
    reach(.legalFormOK, act)
  }

  private mutating func signed(_ event: PlacementSigned, _ act: RecordedEvent<PlacementEvent>) {
    keep(event.copy?.digest)
    let signature = dated(event, act)
    guard event.variation == nil else {
      guard let last = variations.indices.last else { return }
      variations[last].instrument.add(signature)
      if variations[last].instrument.signedOn != nil { reach(.varied, act) }
      return
    }
    agreement?.add(signature)
    reach(agreement?.signedOn == nil ? .signedByOne : .signedByBoth, act)
  }

  private func dated<Value>(
    _ value: Value, _ act: RecordedEvent<PlacementEvent>
  ) -> Dated<Value> {
    Dated(value: value, on: act.done, by: act.by)
  }

  private mutating func reach(_ phase: PlacementPhase, _ act: RecordedEvent<PlacementEvent>) {
    reached = phase
    reachedOn = act.done
  }

  private mutating func keep(_ digest: SHA256Digest?) {
    guard let digest, !personalDigests.contains(digest) else { return }
    personalDigests.append(digest)
  }
}

extension PlacementState.Instrument {
  fileprivate mutating func add(_ signature: PlacementState.Dated<PlacementSigned>) {
    signatures.append(signature)
    signatures.sort { $0.on < $1.on }
  }
}
