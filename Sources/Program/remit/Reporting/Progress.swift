import Foundation

/// Tells how far a long piece of work has got: on a terminal in one line that changes, elsewhere
/// by a plain line now and then; not at all in the first second.
struct Progress {
  private(set) var done = 0
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastTold: ContinuousClock.Instant
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  init() {
    start = clock.now
    lastTold = start
  }

  mutating func tell(_ done: Int, of all: Int) {
    self.done = done
    let now = clock.now
    let isLast = done == all
    guard now - start > .seconds(1),
      now - lastTold > (isTerminal ? .milliseconds(100) : .seconds(5))
        || (isLast && lastTold != start)
    else { return }
    lastTold = now
    let line = "\(done) of \(all)"
    if isTerminal {
      try? FileHandle.standardError.write(
        contentsOf: Data("\r\(line)\(isLast ? "\n" : "")".utf8))
    } else {
      Report.say(line)
    }
  }
}
