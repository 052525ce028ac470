import Digests
import Dispatch
import Synchronization

/// Reads and checks the log in parts, as many at a time as there are cores, and joins them.
final class ChainParts: Sendable {
  /// A part of fewer events is not worth a connection of its own.
  private static let leastSize = 5000
  /// Many more than there are cores: one that is taken up with something else takes fewer of them.
  private static let most = 16

  private struct Found {
    var checks: [Int: ChainCheck] = [:]
    var error: StoreError?
  }

  private let found = Mutex(Found())
  private let store: any DecisionStore
  private let wanted: Set<Int>
  /// The positions after which the parts begin, and the last.
  private let bounds: [Int]

  /// - Parameters:
  ///   - events: how many there are, by what the store says; a wrong answer makes parts of other
  ///     lengths and nothing worse.
  ///   - count: how many parts; nil for as many as pay.
  init(_ store: any DecisionStore, wanted: Set<Int>, events: Int, count: Int? = nil) {
    self.store = store
    self.wanted = wanted
    let count = count ?? max(1, min(ChainParts.most, events / ChainParts.leastSize))
    // The outermost take what stands at positions that no event should have.
    bounds = [.min] + (1..<count).map { events / count * $0 } + [.max]
  }

  /// The check that has taken all events, or those before something that cannot be read; with what
  /// the store said of that.
  func read() -> (check: ChainCheck, error: StoreError?) {
    DispatchQueue.concurrentPerform(iterations: bounds.count - 1) { read($0) }
    return found.withLock { found in
      var whole = found.checks[0] ?? ChainCheck(wanted: wanted, checksForm: false)
      for part in bounds.indices.dropFirst().dropLast() {
        if let check = found.checks[part] { whole.join(check) }
      }
      return (whole, found.error)
    }
  }

  private func read(_ part: Int) {
    var check = ChainCheck(wanted: wanted, checksForm: false, begins: part == 0)
    let hasher = SHA256Hasher()
    do throws(StoreError) {
      try store.forEachSeal(after: bounds[part], through: bounds[part + 1]) { seal, body in
        check.take(seal, body, hasher)
      }
    } catch {
      found.withLock { $0.error = $0.error ?? error }
    }
    let done = check
    found.withLock { $0.checks[part] = done }
  }
}
