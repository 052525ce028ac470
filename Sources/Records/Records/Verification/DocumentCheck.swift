import Digests
import Dispatch
import Synchronization

/// Holds the documents to the digests and lengths they were recorded with.
final class DocumentCheck: Sendable {
  private struct Found {
    var faults = FaultList()
    var good = 0
    var bytes = 0
    var failure: StoreError?
  }

  private let found = Mutex(Found())
  private let documents: any DocumentKeeping

  init(_ documents: any DocumentKeeping) {
    self.documents = documents
  }

  /// Reads and hashes each document, several at a time.
  ///
  /// - Parameter named: the digests, and the length where an act tells it.
  func run(_ named: [SHA256Digest: DocumentEntry?]) throws(StoreError) -> (
    faults: FaultList, good: Int, bytes: Int
  ) {
    let digests = named.keys.sorted()
    DispatchQueue.concurrentPerform(iterations: digests.count) { index in
      check(digests[index], named[digests[index]] ?? nil)
    }
    return try found.withLock { found throws(StoreError) in
      if let failure = found.failure { throw failure }
      return (found.faults, found.good, found.bytes)
    }
  }

  private func check(_ digest: SHA256Digest, _ entry: DocumentEntry?) {
    let name = entry.map { "“\($0.name)”, " } ?? ""
    do throws(StoreError) {
      let length = try documents.bytes(of: digest).count
      found.withLock { found in
        if let entry, entry.length != length {
          found.faults.add(
            .document(digest),
            "The document \(name)\(digest) has \(length) bytes; \(entry.length) were recorded.")
        } else {
          found.good += 1
          found.bytes += length
        }
      }
    } catch {
      found.withLock { found in
        switch error.code {
        case .missing:
          found.faults.add(.document(digest), "The document \(name)\(digest) is missing.")
        case .corrupt:
          found.faults.add(.document(digest), "The document \(name)\(digest) was changed.")
        default: found.failure = error
        }
      }
    }
  }
}
