import CivilTime

extension SupplierList {
  /// The same after one more event.
  public mutating func apply(_ act: RecordedEvent<SupplierEvent>) {
    acts.append(act)
    switch act.event {
    case .takenOver(let event):
      takenOver = event
      for application in event.applications {
        take(application, as: .active, in: 0, on: event.since)
      }
    case .roundReceived(let event):
      rounds.append(Round(received: event))
      for application in event.applications {
        take(application, as: .applied, in: event.round, on: act.done)
      }
    case .lifted(let event):
      if let index = rounds.firstIndex(where: { $0.received.round == event.round }) {
        rounds[index].lifted.append(event)
      }
    case .judged(let event):
      change(event.supplier) {
        $0.judged = event
        $0.status = event.isAdmitted ? .admitted : .rejected
        $0.since = act.done
      }
    case .roundDecided(let event):
      guard let index = rounds.firstIndex(where: { $0.received.round == event.round }) else {
        return
      }
      rounds[index].decided = event
      rounds[index].decidedOn = act.done
      rounds[index].decidedBy = act.by
    case .told(let id, _, _):
      guard self[id]?.status == .admitted else { return }
      stand(id, .agreementSent, act.done)
    case .signed(let id): stand(id, .active, act.done)
    case .suspended(let id, let reason): stand(id, .suspended, act.done, reason)
    case .restored(let id, _): stand(id, .active, act.done)
    case .left(let id, let reason): stand(id, .left, act.done, reason)
    case .amended(let facts, _): change(facts.id) { $0.facts = facts }
    }
  }

  private mutating func take(
    _ application: Application, as status: SupplierStatus, in round: Int, on day: CivilDate
  ) {
    let id = application.supplier.id
    let supplier = Supplier(
      facts: application.supplier, status: status, round: round, application: application,
      judged: nil, since: day, reason: nil)
    if let place = places[id] {
      suppliers[place] = supplier
    } else {
      places[id] = suppliers.count
      suppliers.append(supplier)
    }
  }

  private mutating func stand(
    _ id: SupplierID, _ status: SupplierStatus, _ day: CivilDate, _ reason: String? = nil
  ) {
    change(id) {
      $0.status = status
      $0.since = day
      $0.reason = reason
    }
  }

  private mutating func change(_ id: SupplierID, _ change: (inout Supplier) -> Void) {
    guard let place = places[id] else { return }
    change(&suppliers[place])
  }
}
