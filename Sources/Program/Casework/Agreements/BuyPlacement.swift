public import CivilTime
public import Decisions
import Diagnostics
import Digests
public import Instruments
import Records
import Rules
import Workflow

/// Buys a placement: bids with their notes, the agreement, its variations and reviews, and the
/// signed copies of all of them.
public enum BuyPlacement {
  /// Records a bid, with its notes, which speak of the person.
  public static func bid(
    _ bid: PlacementBid, notes path: String?, on id: PlacementID, _ manner: PlacementActs.Manner,
    at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try PlacementActs.take("agreements bid", on: id, manner, at: desk) {
      (work, shelf) throws(Failure) in
      _ = try work.decide(.bid(bid))
      var bid = bid
      if let path { bid.notes = try put(path, "bid-\(bid.supplier.rawValue)", &shelf) }
      return (.bid(bid), [])
    }
  }

  /// Writes the agreement on the terms of the award.
  public static func prepare(
    _ id: PlacementID, _ manner: PlacementActs.Manner, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try PlacementActs.take("agreements prepare", on: id, manner, at: desk) {
      (work, shelf) throws(Failure) in
      _ = try work.decide(.prepare(unwritten(manner)))
      let paper = try PlacementPapers(work, after: work.state, in: manner.format).agreement()
      return (.prepare(try draft(paper, &shelf, manner)), [])
    }
  }

  /// Records the signature of a party, with the signed copy where there is one.
  public static func sign(
    _ party: PlacementParty, copy path: String?, power: PlacementPower, on id: PlacementID,
    _ manner: PlacementActs.Manner, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try PlacementActs.take("agreements sign", on: id, manner, at: desk) {
      (work, shelf) throws(Failure) in
      _ = try work.decide(.sign(party, PlacementSigning(power: power)))
      let number = work.state.openVariation?.approved.value.number
      let name = (number.map { "variation-\($0)" } ?? "agreement") + "-signed-\(party.rawValue)"
      let copy = try path.map { path throws(Failure) in try put(path, name, &shelf) }
      return (.sign(party, PlacementSigning(copy: copy, power: power)), [])
    }
  }

  /// What a variation changes.
  public struct Variation: Sendable {
    /// From which day.
    public var from: CivilDate
    /// Why.
    public var reason: String
    /// The weekly price from then on; nil when it stays.
    public var weeklyPrice: Money?
    /// How its end changes.
    public var end = PlacementVarying.End.stays
    /// What is paid once beside what was agreed.
    public var oneOffs: [PlacementOneOff] = []
    /// What the power is used with.
    public var power = PlacementPower()

    /// A variation from a day on.
    public init(from: CivilDate, reason: String) {
      self.from = from
      self.reason = reason
    }
  }

  /// Approves a variation, and writes it.
  public static func vary(
    _ variation: Variation, on id: PlacementID, _ manner: PlacementActs.Manner, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try PlacementActs.take("agreements vary", on: id, manner, at: desk) {
      (work, shelf) throws(Failure) in
      func varying(_ drafting: PlacementDrafting) -> PlacementCommand {
        var facts = PlacementVarying(
          from: variation.from, reason: variation.reason, drafting: drafting)
        facts.weeklyPrice = variation.weeklyPrice
        facts.end = variation.end
        facts.oneOffs = variation.oneOffs
        facts.power = variation.power
        return .vary(facts)
      }
      let step = try work.decide(varying(unwritten(manner)))
      guard case .variationApproved(let approved)? = step.events.first else {
        throw Failure(.fault, "variation", "a variation was approved that changes nothing")
      }
      let papers = PlacementPapers(work, after: work.after(step.events), in: manner.format)
      let paper = try papers.variation(approved, from: variation.from)
      return (varying(try draft(paper, &shelf, manner)), [])
    }
  }

  /// Records a review, with its notes, which speak of the person.
  public static func review(
    _ review: PlacementReviewed, notes path: String?, on id: PlacementID,
    _ manner: PlacementActs.Manner, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try PlacementActs.take("agreements review", on: id, manner, at: desk) {
      (work, shelf) throws(Failure) in
      _ = try work.decide(.review(review))
      guard let path else { return (.review(review), []) }
      let text = try InputFile.text(path)
      let facts = work.person?.facts(in: text) ?? []
      guard facts.isEmpty else {
        throw Failure(
          .findings, "notes-name",
          "the notes hold \(facts.listed()), and the record of the review, which is made of them, "
            + "says nothing of who the person is",
          at: SourcePlace(file: path), remedy: "write them without it")
      }
      var review = review
      review.notes = try shelf.put(Array(text.utf8), named: "review-notes.txt")
      return (.review(review), Paragraphs.of(text))
    }
  }

  /// Judged before the paper is written: what is refused leaves nothing.
  private static func unwritten(_ manner: PlacementActs.Manner) -> PlacementDrafting {
    let none = SHA256Digest(of: [])
    return PlacementDrafting(
      paper: PlacementPaper(digest: none, length: 0), template: none,
      format: manner.format.rawValue)
  }

  /// Keeps a paper that is to be signed.
  private static func draft(
    _ paper: PlacementPapers.Paper, _ shelf: inout PersonalShelf, _ manner: PlacementActs.Manner
  ) throws(Failure) -> PlacementDrafting {
    PlacementDrafting(
      paper: try shelf.put(paper.bytes, named: paper.name), template: paper.template,
      format: manner.format.rawValue, statedTotal: paper.total)
  }

  /// Keeps a file of somebody's under a name that says nothing of the person.
  private static func put(
    _ path: String, _ name: String, _ shelf: inout PersonalShelf
  ) throws(Failure) -> PlacementPaper {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isEnding = path.contains(".") && ending.count <= 5 && ending.allSatisfy(\.isLetter)
    return try shelf.put(
      try InputFile.bytes(path), named: name + (isEnding ? ".\(ending)" : ".bin"))
  }
}
