public import CivilTime
public import Decisions

extension Staff {
  /// Who holds a post on a day; several only of a body or a team, deputies not among them.
  public func holders(
    of post: PostID, in council: CouncilID, on day: CivilDate
  ) -> [PersonID] {
    var holders: [PersonID] = []
    for tenure in tenures
    where tenure.post == post && tenure.council == council && tenure.runs(on: day)
      && !holders.contains(tenure.holder)
    {
      holders.append(tenure.holder)
    }
    return holders
  }

  /// The posts in which a person can act on a day: those held, then those deputised in.
  ///
  /// Who is away keeps what is held: absence lets deputies act, and forbids nothing.
  public func posts(
    of person: PersonID, in council: CouncilID, on day: CivilDate
  ) -> [HeldPost] {
    var named: [PostID] = []
    for tenure in tenures
    where tenure.council == council && tenure.holder == person && !named.contains(tenure.post) {
      named.append(tenure.post)
    }
    for entry in deputies
    where entry.council == council && entry.deputy == person && !named.contains(entry.post) {
      named.append(entry.post)
    }
    let held = named.compactMap { self.post($0, of: person, in: council, on: day) }
    return held.filter { $0.capacity == .holder } + held.filter { $0.capacity != .holder }
  }

  /// How a person can act in a post on a day: as its holder rather than as a deputy; nil when the
  /// person cannot.
  public func post(
    _ post: PostID, of person: PersonID, in council: CouncilID, on day: CivilDate
  ) -> HeldPost? {
    let holders = holders(of: post, in: council, on: day)
    if holders.contains(person) {
      return HeldPost(council: council, post: post, capacity: .holder)
    }
    // Where several hold it, as in a team, one who is there needs no deputy.
    let isVacatedForNow = !holders.isEmpty && holders.allSatisfy { isAbsent($0, on: day) }
    let entries = deputies.filter {
      $0.deputy == person && $0.post == post && $0.council == council && $0.runs(on: day)
    }
    guard let entry = entries.first(where: { isVacatedForNow || !$0.onlyInAbsence }) else {
      return nil
    }
    let capacity = HeldPost.Capacity.deputy(
      for: holders.first { isAbsent($0, on: day) } ?? holders.first, instrument: entry.instrument)
    return HeldPost(council: council, post: post, capacity: capacity)
  }
}
