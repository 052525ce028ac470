import Dispatch
import Synchronization

/// Reads the log in one thread and checks it in another: reading and hashing cost about the same.
final class ChainReading: Sendable {
  /// Enough events that handing them over costs nothing, few enough that they take little memory.
  private static let batchSize = 2048
  /// How many batches may wait for the check.
  private static let waiting = 8

  private let check: Mutex<ChainCheck>
  private let queue = DispatchQueue(label: "record.verification")
  private let room = DispatchSemaphore(value: ChainReading.waiting)

  init(_ check: ChainCheck) {
    self.check = Mutex(check)
  }

  /// Reads all events of a store, and answers with the check that has taken them.
  ///
  /// - Parameter each: what else is done with each event as it is read.
  func read(
    _ store: any DecisionStore, each: (ChainLink) throws(StoreError) -> Void
  ) throws(StoreError) -> ChainCheck {
    var batch: [ChainLink] = []
    do throws(StoreError) {
      try store.forEachLink(after: .min) { link throws(StoreError) in
        batch.append(link)
        if batch.count == ChainReading.batchSize {
          hand(over: batch)
          batch = []
        }
        try each(link)
      }
    } catch {
      finish(batch)
      throw error
    }
    return finish(batch)
  }

  /// The check with what it has taken up to now.
  var soFar: ChainCheck { check.withLock { $0 } }

  private func hand(over batch: [ChainLink]) {
    room.wait()
    queue.async {
      self.check.withLock { $0.take(batch) }
      self.room.signal()
    }
  }

  @discardableResult
  private func finish(_ batch: [ChainLink]) -> ChainCheck {
    queue.sync { check.withLock { $0.take(batch) } }
    return soFar
  }
}
