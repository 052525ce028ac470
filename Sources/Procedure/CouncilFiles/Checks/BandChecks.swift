import Councils
import DecisionFiles
import Decisions

extension PolicyChecks {
  /// The bands of a period hold every sum once.
  mutating func checkBands() {
    for (index, period) in (council.valueBands.value ?? []).enumerated() {
      let place = FieldPath("valueBands").appending(index).appending("bands")
      let bands = period.bands.enumerated()
        .map {
          Bounds(place: place.appending($0.offset), over: $0.element.over, upTo: $0.element.upTo)
        }
        .sorted { ($0.over?.pence ?? Int.min) < ($1.over?.pence ?? Int.min) }
      if bands.allSatisfy({ checkOrder(of: $0) }) { checkCover(of: bands) }
    }
    for (index, power) in council.powers.enumerated() {
      let place = FieldPath("powers").appending(index)
      _ = checkOrder(of: Bounds(place: place, over: power.over, upTo: power.upTo))
    }
  }

  private struct Bounds {
    let place: FieldPath
    let over: Money?
    let upTo: Money?
  }

  /// Whether the upper bound lies above the lower.
  private mutating func checkOrder(of band: Bounds) -> Bool {
    guard let over = band.over, let upTo = band.upTo, upTo <= over else { return true }
    report(
      "backwards-band", "over \(over.text) and up to \(upTo.text) leaves no sum",
      band.place.appending("upTo"), remedy: "exchange over and upTo, or put the right sums")
    return false
  }

  private mutating func checkCover(of bands: [Bounds]) {
    if let first = bands.first, let over = first.over {
      report(
        "band-hole", "no band holds the sums below \(over.text)", first.place.appending("over"),
        remedy: "leave over: out of the lowest band, or add the band below it")
    }
    if let last = bands.last, let upTo = last.upTo {
      report(
        "band-hole", "no band holds the sums above \(upTo.text)", last.place.appending("upTo"),
        remedy: "leave upTo: out of the highest band, or add the band above it")
    }
    for (lower, upper) in zip(bands, bands.dropFirst()) {
      guard let over = upper.over else {
        report(
          "band-overlap", "two bands begin with nothing", upper.place,
          remedy: "give all but the lowest band its over:")
        continue
      }
      guard let upTo = lower.upTo else {
        report(
          "band-overlap", "the band has no upper bound, and another begins at \(over.text)",
          lower.place, remedy: "write upTo: \"\(over.text)\" in this band")
        continue
      }
      if upTo < over {
        report(
          "band-hole", "no band holds the sums between \(upTo.text) and \(over.text)",
          upper.place.appending("over"),
          remedy: "begin the band where the one below it ends, or add the band between them")
      } else if over < upTo {
        report(
          "band-overlap",
          "the band begins at \(over.text), and the one below it runs up to \(upTo.text)",
          upper.place.appending("over"), remedy: "begin the band where the one below it ends")
      }
    }
  }
}
