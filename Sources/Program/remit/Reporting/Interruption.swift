import Dispatch
import Foundation

/// Says what becomes of a long piece of work that somebody stops with Ctrl-C, and stops.
struct Interruption {
  private let source: any DispatchSourceSignal

  /// Listens from now on.
  init(_ words: String) {
    // The source is told of the signal only where nothing else is done about it.
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      Report.say(words)
      // As a shell tells of this signal. What is half made stays for the next run.
      _exit(130)
    }
    source.resume()
  }

  /// Listens no more.
  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
