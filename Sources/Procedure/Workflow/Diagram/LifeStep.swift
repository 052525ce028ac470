/// One row of a table of transitions, in the words of a picture.
public struct LifeStep: Sendable, Hashable {
  /// Which row of its table it is.
  public var row: Int
  /// The verb: "give notice".
  public var verb: String
  /// The way of doing it, where there are several: "agreed with changes".
  public var way: String?
  /// Who may, each without an article; nobody where time brings it about.
  public var by: [String]
  /// Where the row is of the procedure, in words after "where"; nothing where it always is.
  public var bounds: [String]
  /// On what terms.
  public var terms: [String]
  /// The papers that it makes.
  public var papers: [String]

  /// That row.
  public init(
    row: Int, verb: String, way: String? = nil, by: [String], bounds: [String] = [],
    terms: [String] = [], papers: [String] = []
  ) {
    self.row = row
    self.verb = verb
    self.way = way
    self.by = by
    self.bounds = bounds
    self.terms = terms
    self.papers = papers
  }

  /// Verb and way: "decide: agreed".
  public var title: String { way.map { "\(verb): \($0)" } ?? verb }

  /// Whether nobody does it: the day brings it about.
  public var isByTime: Bool { by.isEmpty }

  /// Who may; "time" where nobody does it.
  public var actors: String { isByTime ? "time" : by.joined(separator: ", ") }
}
