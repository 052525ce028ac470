import CivilTime

/// The day that is written so: "2020-05-07".
func day(_ iso: String) -> CivilDate {
  guard let day = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return day
}
