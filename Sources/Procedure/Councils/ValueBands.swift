public import CivilTime
public import Decisions

/// Who may decide on what sums, from one day to another.
public struct ValueBandPeriod: Sendable, Hashable {
  /// The first day; left out when it holds since before there are records.
  public var from: Known<CivilDate>?
  /// The last day; left out while it holds.
  public var to: Known<CivilDate>?
  /// The bands. Together they cover every sum once.
  public var bands: [ValueBand] = []
  /// Where this comes from.
  public var provenance = Provenance()

  /// A period without bands yet.
  public init() {}

  /// The band into which a sum falls.
  ///
  /// Unknown when the sum lies on the bound of two bands and the policy does not know to which of
  /// them the bound belongs.
  public func band(for sum: Money) -> Known<ValueBand> {
    for band in bands {
      if let over = band.over {
        if sum < over { continue }
        if sum == over, band.boundary != .known(.atLeast) { continue }
      }
      if let upTo = band.upTo {
        if sum > upTo { continue }
        if sum == upTo {
          switch bands.first(where: { $0.over == upTo })?.boundary {
          case .known(.atLeast): continue
          case .known(.moreThan), nil: break
          case .unknown: return .unknown
          }
        }
      }
      return .known(band)
    }
    return .unknown
  }
}

/// Who may decide on the sums between two bounds.
public struct ValueBand: Sendable, Hashable {
  /// Who; none when it is not known who.
  public var decisionMakers: [DecisionMaker.Kind] = []
  /// The lower bound; left out when the band begins with nothing.
  public var over: Money?
  /// The upper bound; left out when the band has none.
  public var upTo: Money?
  /// Whether the lower bound itself belongs to this band, or to the one below it.
  public var boundary: Known<KeyThreshold.Comparison> = .unknown

  /// A band of all sums.
  public init() {}
}

extension ValueBandPeriod: Dated {
  /// The first day.
  public var firstDay: Known<CivilDate>? { from }
  /// The last day.
  public var lastDay: Known<CivilDate>? { to }
}
