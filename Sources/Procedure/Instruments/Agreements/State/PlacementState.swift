public import CivilTime
import Councils
public import Decisions
public import Digests
public import Workflow

/// A placement as the record has it: what all that happened to it adds up to. Nothing in it says who
/// is placed.
public struct PlacementState: InstrumentState, Hashable {
  /// The referral; nil before it.
  public internal(set) var referral: PlacementReferral?
  /// How far it has come by what happened; the day is not in it (see ``phase(on:)``).
  public internal(set) var reached: PlacementPhase?
  /// The day since which it has been there.
  public internal(set) var reachedOn: CivilDate?
  /// What is needed.
  public internal(set) var needs: PlacementNeeds?
  /// The calls, each with the day on which it went out.
  public internal(set) var calls: [Dated<PlacementCall>] = []
  /// The bids in time, to the last call, each with the day on which it came.
  public internal(set) var bids: [Dated<PlacementBid>] = []
  /// The bids that came too late.
  public internal(set) var lateBids: [Dated<PlacementLateBid>] = []
  /// How the bids were judged.
  public internal(set) var evaluation: Dated<PlacementEvaluation>?
  /// The award.
  public internal(set) var award: Dated<PlacementAward>?
  /// The agreement as it is written.
  public internal(set) var agreement: Instrument?
  /// The variations, in order; the last may still have to be signed.
  public internal(set) var variations: [Variation] = []
  /// The reviews.
  public internal(set) var reviews: [Dated<PlacementReviewed>] = []
  /// How it ended, or is to end before its term.
  public internal(set) var ended: Dated<PlacementEnded>?
  /// Why nothing of it may be erased.
  public internal(set) var hold: Dated<PlacementHold>?
  /// What stays of what was erased.
  public internal(set) var tombstones: [Tombstone] = []
  /// Every digest of something personal, in the order in which they came.
  public internal(set) var personalDigests: [SHA256Digest] = []
  /// Everything that happened.
  public internal(set) var acts: [RecordedEvent<PlacementEvent>] = []

  /// Before anything happened.
  public init() {}

  /// How many events it has.
  public var version: Int { acts.count }

  /// Something with its day in law.
  public struct Dated<Value: Sendable & Hashable>: Sendable, Hashable {
    /// What.
    public let value: Value
    /// The day on which it was done.
    public let on: CivilDate
    /// Who did it.
    public let by: Officeholder
  }

  /// A paper that both parties sign: the agreement, or a variation of it.
  public struct Instrument: Sendable, Hashable {
    /// The finished paper.
    public internal(set) var paper: PlacementPaper
    /// The digest of the council's template.
    public internal(set) var template: SHA256Digest
    /// The day on which it was written.
    public internal(set) var preparedOn: CivilDate
    /// Who wrote it.
    public internal(set) var preparedBy: Officeholder
    /// How its legal form was approved.
    public internal(set) var form: Dated<PlacementFormApproved>?
    /// The signatures, the earlier first.
    public internal(set) var signatures: [Dated<PlacementSigned>] = []

    /// The signature of a party.
    public func signature(of party: PlacementParty) -> Dated<PlacementSigned>? {
      signatures.first { $0.value.party == party }
    }

    /// The day of the second signature.
    public var signedOn: CivilDate? {
      guard Set(signatures.map(\.value.party)).count == 2 else { return nil }
      return signatures.map(\.on).max()
    }
  }

  /// A variation, and the paper by which it is made.
  public struct Variation: Sendable, Hashable {
    /// What it changes.
    public internal(set) var approved: Dated<PlacementVariation>
    /// The paper.
    public internal(set) var instrument: Instrument
  }

  /// What stays of a personal record that was erased.
  public struct Tombstone: Sendable, Hashable {
    /// Its digest.
    public let digest: SHA256Digest
    /// The day on which it was erased.
    public let on: CivilDate
  }
}

extension PlacementState {
  /// The placement's reference: by it, and by nothing else, papers and files are called.
  public var id: PlacementID? { referral?.id }

  /// The name of a file about it: `cp-2025-14.docx`.
  public func fileName(format: String) -> String { "\(id?.rawValue ?? "placement").\(format)" }

  /// The call that bids answer.
  public var call: Dated<PlacementCall>? { calls.last }

  /// The variation that is to be signed.
  public var openVariation: Variation? {
    variations.last.flatMap { $0.instrument.signedOn == nil ? $0 : nil }
  }

  /// The paper that is to be signed, or was last.
  public var instrument: Instrument? { openVariation?.instrument ?? agreement }

  /// The terms that both parties have signed, or that the award was approved on: with the signed
  /// variations, and until the day on which it ends.
  public var terms: PlacementTerms? {
    let varied = variations.last { $0.instrument.signedOn != nil }?.approved.value.terms
    return (varied ?? award?.value.terms)?.ending(by: ended?.value.on)
  }

  /// The day on which the second party signed the agreement.
  public var signedOn: CivilDate? { agreement?.signedOn }

  /// The last day of a placement that was signed, or the day on which anything else ended.
  public var endsOn: CivilDate? { signedOn == nil ? ended?.value.on : terms?.end }

  /// How far it has come on a day: a signed placement is live from its first day and has ended
  /// after its last, without anybody recording it.
  public func phase(on day: CivilDate) -> PlacementPhase? {
    guard let reached else { return nil }
    guard signedOn != nil, let terms else { return ended == nil ? reached : .ended }
    if let end = terms.end, day > end { return .ended }
    if let ended, ended.value.on < terms.start { return .ended }
    return reached == .signedByBoth && day >= terms.start ? .live : reached
  }

  /// The sum that it is taken to commit on a day; nothing before an award, or when it ended without
  /// an agreement.
  public func committed(asOf day: CivilDate) -> Money? {
    guard award != nil, signedOn != nil || ended == nil else { return nil }
    return terms?.committed(asOf: day)
  }

  /// Whether what is personal of it was erased.
  public var isErased: Bool { !tombstones.isEmpty }
}
