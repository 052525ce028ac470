import CivilTime
public import JSONText

extension ContractEvent: InstrumentEvent {
  /// The names of the sorts of event, as the record keeps them.
  enum Kind: String, CaseIterable {
    case registered = "contractRegistered"
    case optionEntered = "contractOptionEntered"
    case extended = "contractExtended"
    case amended = "contractAmended"
    case ended = "contractEnded"
    case noticed = "contractNoticed"
  }

  private struct Registered: Codable {
    var contract: ContractFacts
    var by: Source
  }

  private struct OptionEntered: Codable {
    var option: ExtensionOption
    var source: String
  }

  private struct Ended: Codable {
    var on: CivilDate
    var reason: String
  }

  private var parts: (kind: Kind, facts: any Codable) {
    switch self {
    case .registered(let facts, let source): (.registered, Registered(contract: facts, by: source))
    case .optionEntered(let option, let source):
      (.optionEntered, OptionEntered(option: option, source: source))
    case .extended(let facts): (.extended, facts)
    case .amended(let facts): (.amended, facts)
    case .ended(let day, let reason): (.ended, Ended(on: day, reason: reason))
    case .noticed(let facts): (.noticed, facts)
    }
  }

  /// The name of its sort: `contractExtended`.
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
    switch kind {
    case .registered:
      let event = try JSONDecoding.value(Registered.self, from: facts)
      self = .registered(event.contract, by: event.by)
    case .optionEntered:
      let event = try JSONDecoding.value(OptionEntered.self, from: facts)
      self = .optionEntered(event.option, source: event.source)
    case .extended: self = .extended(try JSONDecoding.value(ContractExtended.self, from: facts))
    case .amended: self = .amended(try JSONDecoding.value(ContractAmended.self, from: facts))
    case .ended:
      let event = try JSONDecoding.value(Ended.self, from: facts)
      self = .ended(on: event.on, reason: event.reason)
    case .noticed: self = .noticed(try JSONDecoding.value(ContractNoticed.self, from: facts))
    }
  }
}
