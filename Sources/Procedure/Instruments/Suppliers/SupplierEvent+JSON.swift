public import JSONText

extension SupplierEvent: InstrumentEvent {
  /// The names of the sorts of event, as the record keeps them.
  enum Kind: String, CaseIterable {
    case takenOver = "suppliersTakenOver"
    case roundReceived
    case lifted = "roundObstacleLifted"
    case judged = "applicationJudged"
    case roundDecided
    case told = "supplierTold"
    case signed = "supplierSigned"
    case suspended = "supplierSuspended"
    case restored = "supplierRestored"
    case left = "supplierLeft"
    case amended = "supplierAmended"
  }

  private struct Told: Codable {
    var supplier: SupplierID
    var round: Int
    var letter: String
  }

  private struct Signed: Codable {
    var supplier: SupplierID
  }

  private struct Moved: Codable {
    var supplier: SupplierID
    var reason: String
  }

  private struct Amended: Codable {
    var supplier: SupplierFacts
    var reason: String
  }

  private var parts: (kind: Kind, facts: any Codable) {
    switch self {
    case .takenOver(let facts): (.takenOver, facts)
    case .roundReceived(let facts): (.roundReceived, facts)
    case .lifted(let facts): (.lifted, facts)
    case .judged(let facts): (.judged, facts)
    case .roundDecided(let facts): (.roundDecided, facts)
    case .told(let id, let round, let letter):
      (.told, Told(supplier: id, round: round, letter: letter))
    case .signed(let id): (.signed, Signed(supplier: id))
    case .suspended(let id, let reason): (.suspended, Moved(supplier: id, reason: reason))
    case .restored(let id, let reason): (.restored, Moved(supplier: id, reason: reason))
    case .left(let id, let reason): (.left, Moved(supplier: id, reason: reason))
    case .amended(let facts, let reason): (.amended, Amended(supplier: facts, reason: reason))
    }
  }

  /// The name of its sort: `roundReceived`.
  public var kind: String { parts.kind.rawValue }

  /// Its facts, as the record keeps them.
  public var facts: JSONObject {
    get throws {
      guard case .object(let object) = try JSONEncoding.value(of: parts.facts) else { return [:] }
      return object
    }
  }

  /// The event of that sort with those facts; nil when there is no such sort.
  public init?(kind: String, facts: JSONObject) throws {
    guard let kind = Kind(rawValue: kind) else { return nil }
    func moved() throws -> Moved { try JSONDecoding.value(Moved.self, from: facts) }
    switch kind {
    case .takenOver:
      self = .takenOver(try JSONDecoding.value(SuppliersTakenOver.self, from: facts))
    case .roundReceived:
      self = .roundReceived(try JSONDecoding.value(RoundReceived.self, from: facts))
    case .lifted: self = .lifted(try JSONDecoding.value(RoundObstacleLifted.self, from: facts))
    case .judged: self = .judged(try JSONDecoding.value(ApplicationJudged.self, from: facts))
    case .roundDecided: self = .roundDecided(try JSONDecoding.value(RoundDecided.self, from: facts))
    case .told:
      let event = try JSONDecoding.value(Told.self, from: facts)
      self = .told(event.supplier, round: event.round, letter: event.letter)
    case .signed: self = .signed(try JSONDecoding.value(Signed.self, from: facts).supplier)
    case .suspended: self = .suspended(try moved().supplier, reason: try moved().reason)
    case .restored: self = .restored(try moved().supplier, reason: try moved().reason)
    case .left: self = .left(try moved().supplier, reason: try moved().reason)
    case .amended:
      let event = try JSONDecoding.value(Amended.self, from: facts)
      self = .amended(event.supplier, reason: event.reason)
    }
  }
}
