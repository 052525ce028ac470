/// A filter as it is used: `|join(", ")`.
struct FilterCall: Sendable, Hashable {
  var name: String
  /// Its place in ``Filters/all``, nil when there is no such filter.
  var index: Int?
  var arguments: BoundArguments
  var offset: Int
}

/// A test as it is used: `is defined`.
struct TestCall: Sendable, Hashable {
  var name: String
  /// Its place in ``ValueTests/all``, nil when there is no such test.
  var index: Int?
  var arguments: BoundArguments
  var offset: Int
}

extension FilterCall {
  init(_ name: String, _ written: [WrittenArgument], at offset: Int) {
    self.name = name
    self.offset = offset
    index = Filters.index(of: name)
    arguments = BoundArguments(unbound: written)
    guard let index else { return }
    let filter = Filters.all[index]
    arguments = BoundArguments(
      written, to: filter.parameters, takesMore: filter.takesMore, of: filter.usage, at: offset)
  }
}

extension TestCall {
  init(_ name: String, _ written: [WrittenArgument], at offset: Int) {
    self.name = name
    self.offset = offset
    index = ValueTests.index(of: name)
    arguments = BoundArguments(unbound: written)
    guard let index else { return }
    let test = ValueTests.all[index]
    arguments = BoundArguments(
      written, to: test.parameters, takesMore: false, of: test.usage, at: offset)
  }
}
