import Digests
import JSONText

/// Holds the stored events to the chain and their streams to versions without gaps: all of them,
/// or a part that is joined to the part before it afterwards.
///
/// Each event is hashed and nothing of it is read but its end, so that a million take a second.
struct ChainCheck: Sendable {
  /// What a part has of one stream.
  private struct Run {
    let position: Int
    let first: Int
    var last: Int
  }

  private(set) var faults = FaultList()
  /// The last event taken; nil in a part that has taken none.
  private(set) var end: ChainHead?
  /// The heads at the positions that were asked for.
  private(set) var heads: [Int: ChainHead]

  /// What was taken first of a part of which the part before is not known.
  private var beginning: (position: Int, previous: SHA256Digest)?
  /// The streams, by their names as the bodies have them.
  private var runs: [String: Run] = [:]
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
    for link in links { take(link, hasher) }
  }

  mutating func take(_ link: ChainLink, _ hasher: SHA256Hasher) {
    let place = VerificationFault.Place.event(link.position)
    if let end {
      check(link.position, link.previous, after: end)
    } else {
      beginning = (link.position, link.previous)
    }
    if HashChain.digest(after: link.previous, of: link.body, with: hasher) != link.digest {
      faults.add(place, "Event \(link.position) was changed: its digest is not that of its text.")
    }
    takeTail(of: link)
    if checksForm, !CanonicalJSON.isCanonical(link.body) {
      faults.add(place, "Event \(link.position) is not canonical JSON.")
    }
    // The stored digest goes on, so that one change is told once.
    end = link.head
    if wanted.contains(link.position) { heads[link.position] = link.head }
  }

  /// Takes the part that follows.
  mutating func join(_ next: ChainCheck) {
    guard let beginning = next.beginning else { return }
    check(beginning.position, beginning.previous, after: head)
    for (stream, run) in next.runs.sorted(by: { $0.value.position < $1.value.position }) {
      let before = ChainCheck.replace(&runs[stream], by: run)
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
    _ version: Int, of stream: String, at position: Int, after before: Int
  ) {
    if version != before + 1 {
      faults.add(
        .event(position),
        "Event \(position) has version \(version) of \(stream), not \(before + 1).")
    }
  }

  private mutating func takeTail(of link: ChainLink) {
    guard let tail = EventTail(of: link.body) else {
      faults.add(.event(link.position), "Event \(link.position) names no stream and version.")
      return
    }
    let stream = String(decoding: tail.stream, as: UTF8.self)
    let run = Run(position: link.position, first: tail.version, last: tail.version)
    let before = ChainCheck.replace(&runs[stream], by: run)
    if before != nil || begins {
      check(tail.version, of: stream, at: link.position, after: before?.last ?? 0)
    }
  }

  /// Puts a run behind another with one look at the table, which is the dearest part.
  private static func replace(_ run: inout Run?, by next: Run) -> Run? {
    let before = run
    run = Run(
      position: before?.position ?? next.position, first: before?.first ?? next.first,
      last: next.last)
    return before
  }
}
