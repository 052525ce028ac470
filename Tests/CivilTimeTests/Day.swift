import CivilTime

/// The day so written; a fault in the test itself when there is none.
func day(_ iso: String) -> CivilDate {
  guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return date
}

/// Every day from the one to the other.
func days(_ first: String, _ last: String) -> [CivilDate] {
  (day(first).dayNumber...day(last).dayNumber).compactMap { CivilDate(dayNumber: $0) }
}
