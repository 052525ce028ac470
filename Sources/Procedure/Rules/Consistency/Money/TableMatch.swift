/// How an amount of a text stands to a total of a table.
enum TableMatch {
  /// It is the total, rounded.
  case agrees
  /// It is the total cut off, where rounding makes another figure.
  case isCutOff
  /// It is near the total, and not it.
  case isNear
  /// They have nothing to do with each other.
  case isOther

  init(_ amount: TextAmount, _ total: TableAmount) {
    let value = abs(total.pence)
    let gap = abs(value - amount.pence)
    if amount.unit < total.unit {
      self = gap * 2 <= total.unit ? .agrees : .isOther
    } else if amount.rounding(value) == amount.pence {
      self = .agrees
    } else if value / amount.unit * amount.unit == amount.pence {
      self = .isCutOff
    } else {
      self = gap <= amount.unit * 3 && gap * 500 <= value ? .isNear : .isOther
    }
  }
}
