import Dispatch
import Testing

/// Work that several threads do at once.
public enum Contest {
  /// Runs the work once for each writer, and waits for all.
  public static func run(writers: Int, _ work: @Sendable (Int) throws -> Void) {
    DispatchQueue.concurrentPerform(iterations: writers) { writer in
      do {
        try work(writer)
      } catch {
        Issue.record(error)
      }
    }
  }
}
