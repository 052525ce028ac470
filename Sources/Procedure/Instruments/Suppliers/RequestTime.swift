public import CivilTime

/// A request to be let in, with the days in which it is to be assessed.
public struct RequestTime: Sendable, Hashable {
  /// Who asked.
  public let supplier: SupplierID
  /// By when.
  public let time: AssessmentTime
  /// Why it takes fifteen working days, as recorded for this one; nil where nothing is.
  public let reason: String?

  /// The last day on which it is in time: of ten working days, or with a reason of fifteen.
  public var due: CivilDate { reason == nil ? time.ten : time.fifteen }

  /// These, those of one day of receipt together: "s-071, received on Mon 7 Sep 2020: 10 working
  /// days end on Mon 21 Sep 2020, 15 on Mon 28 Sep 2020".
  static func words(_ requests: [RequestTime]) -> String {
    let days = Set(requests.map(\.time)).sorted { $0.received < $1.received }
    return days.map { time in
      let suppliers = requests.filter { $0.time == time }.map(\.supplier.rawValue)
      return "\(LetterWords.few(suppliers)), \(time.working)"
    }.joined(separator: "; ")
  }
}
