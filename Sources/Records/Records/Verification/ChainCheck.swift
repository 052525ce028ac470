import Digests
import JSONText

/// Holds the stored events to the chain and their streams to versions without gaps: all of them,
/// or a part that is joined to the part before it afterwards.
///
/// Each event is hashed and nothing of it is read but its end, so that a million take a second.
struct ChainCheck: Sendable {
  private(set) var faults = FaultList()
  /// The last event taken; nil in a part that has taken none.
  private(set) var end: ChainHead?
  /// The heads at the positions that were asked for.
  private(set) var heads: [Int: ChainHead]

  /// What was taken first of a part of which the part before is not known.
  private var beginning: (position: Int, previous: SHA256Digest)?
  /// The streams, by their names as the bodies have them.
  private var runs = StreamRuns()
  private let begins: Bool
  private let wanted: Set<Int>
  private let checksForm: Bool

  /// - Parameters:
  ///   - wanted: the positions at which the head is to be kept.
  ///   - checksForm: whether each body must be proved to be canonical JSON, which takes longer.
  ///   - begins: whether the first event taken must be that of the record.
  init(wanted: Set<Int>, checksForm: Bool, begins: Bool = true) {
    self.wanted = wanted
    self.checksForm = checksForm
    self.begins = begins
    end = begins ? .start : nil
    heads = begins && wanted.contains(0) ? [0: .start] : [:]
  }

  /// The last event taken.
  var head: ChainHead { end ?? .start }

  /// How many streams there are.
  var streams: Int { runs.count }

  mutating func take(_ links: [ChainLink]) {
    let hasher = SHA256Hasher()
    for link in links {
      take(link.seal, link.body.span, hasher)
      if checksForm, !CanonicalJSON.isCanonical(link.body) {
        faults.add(.event(link.position), "Event \(link.position) is not canonical JSON.")
      }
    }
  }

  /// - Parameters:
  ///   - body: the event as it is stored.
  ///   - hasher: one to use again for each.
  mutating func take(_ seal: ChainSeal, _ body: Span<UInt8>, _ hasher: SHA256Hasher) {
    if let end {
      check(seal.position, seal.previous, after: end)
    } else {
      beginning = (seal.position, seal.previous)
    }
    if HashChain.digest(after: seal.previous, of: body, with: hasher) != seal.digest {
      faults.add(
        .event(seal.position),
        "Event \(seal.position) was changed: its digest is not that of its text.")
    }
    takeTail(of: body, at: seal.position)
    // The stored digest goes on, so that one change is told once.
    end = seal.head
    if wanted.contains(seal.position) { heads[seal.position] = seal.head }
  }

  /// Takes the part that follows.
  mutating func join(_ next: ChainCheck) {
    guard let beginning = next.beginning else { return }
    check(beginning.position, beginning.previous, after: head)
    next.runs.forEach { stream, run in
      let before = runs.add(run, to: stream)
      check(run.first, of: stream, at: run.position, after: before?.last ?? 0)
    }
    faults.add(next.faults)
    end = next.end
    heads.merge(next.heads) { $1 }
  }

  private mutating func check(_ position: Int, _ previous: SHA256Digest, after end: ChainHead) {
    if position != end.position + 1 {
      let missing = end.position + 1
      faults.add(
        .event(missing),
        position > missing
          ? "Events \(missing) to \(position - 1) are missing."
          : "Event \(position) stands after event \(end.position).")
    } else if previous != end.digest {
      faults.add(.event(position), "Event \(position) does not follow the event before it.")
    }
  }

  private mutating func check(
    _ version: Int, of stream: Span<UInt8>, at position: Int, after before: Int
  ) {
    if version != before + 1 {
      faults.add(
        .event(position),
        "Event \(position) has version \(version) of \(StreamRuns.text(of: stream)), not "
          + "\(before + 1).")
    }
  }

  private mutating func takeTail(of body: Span<UInt8>, at position: Int) {
    guard let tail = EventTail(of: body) else {
      faults.add(.event(position), "Event \(position) names no stream and version.")
      return
    }
    let stream = body.extracting(tail.stream)
    let run = StreamRuns.Run(position: position, first: tail.version, last: tail.version)
    let before = runs.add(run, to: stream)
    if before != nil || begins {
      check(tail.version, of: stream, at: position, after: before?.last ?? 0)
    }
  }
}
