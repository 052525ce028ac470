public import CivilTime
import Councils
import Decisions
import Diagnostics
import Digests
import Foundation
import Records

/// Looks through a data folder for what is not in order.
public enum FolderSurvey {
  /// A line on one thing.
  public struct Line: Sendable, Hashable {
    /// What it is about.
    public let label: String
    /// What was found.
    public let text: String
    /// Whether nothing is wrong.
    public let isInOrder: Bool

    init(_ label: String, _ text: String, isInOrder: Bool = true) {
      self.label = label
      self.text = text
      self.isInOrder = isInOrder
    }
  }

  /// A line for each thing of a folder that matters.
  ///
  /// - Parameter account: the account that asks.
  public static func lines(
    of path: String, account: String, at now: Moment, keeping: RecordKeeping
  ) -> [Line] {
    do throws(Failure) {
      let folder = try DataFolder.open(path, keeping: keeping)
      let configuration = folder.configuration
      let councils = configuration.councils.map(\.rawValue).joined(separator: ", ")
      var lines = [
        Line("data", "\(path) (\(councils)\(configuration.isTrial ? "; for trials" : ""))")
      ]
      lines += try record(folder)
      lines += proof(folder)
      let events = try stored { () throws(StoreError) in
        try folder.store.history(of: FolderState.stream)
      }
      let adopted = try FolderState(events)
      let changed = AdoptFiles.unadopted(folder, adopted)
      lines += changed.map { Line("adopted", $0, isInOrder: false) }
      if changed.isEmpty { lines.append(Line("adopted", "people, policies and forms as they are")) }
      return lines + [person(folder, account, now)]
    } catch {
      return [
        Line(
          "data", "\(path): " + error.diagnostics.map(\.text).joined(separator: "; "),
          isInOrder: false)
      ]
    }
  }

  private static func record(_ folder: DataFolder) throws(Failure) -> [Line] {
    let head = try stored { () throws(StoreError) in try folder.store.head() }
    let waiting = try stored { () throws(StoreError) in try folder.store.undelivered().count }
    var lines = [
      Line("record", "\(head.position) events, synchronous=FULL (every act is on the disk)")
    ]
    if waiting > 0 {
      lines.append(Line("outbox", "\(waiting) not delivered: remit due", isInOrder: false))
    }
    return lines
  }

  /// The key and the checkpoints.
  private static func proof(_ folder: DataFolder) -> [Line] {
    guard let places = folder.configuration.checkpoints?.resolved(from: folder.path) else {
      return [Line("key", "none: no checkpoints are signed", isInOrder: false)]
    }
    var lines: [Line] = []
    do throws(StoreError) {
      _ = try CheckpointKey(file: places.keyFile)
      lines.append(Line("key", "\(plain(places.keyFile)) (only its owner can read it)"))
    } catch {
      lines.append(Line("key", error.description, isInOrder: false))
    }
    do throws(StoreError) {
      let latest = try CheckpointFolder(places.folder).latest()?.checkpoint
      let words = latest.map { "up to event \($0.size), \($0.time.day.text)" } ?? "none yet"
      lines.append(Line("signed", "\(plain(places.folder)) (\(words))"))
    } catch {
      lines.append(Line("signed", error.description, isInOrder: false))
    }
    return lines
  }

  /// A path without the steps back in it.
  private static func plain(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  private static func person(
    _ folder: DataFolder, _ account: String, _ now: Moment
  ) -> Line {
    do throws(Failure) {
      let desk = try Desk(folder, account: account, now: now)
      return Line("you", "\(desk.person.name) (\(desk.person.id.rawValue)), by account \(account)")
    } catch {
      return Line(
        "you", error.diagnostics.map(\.message).joined(separator: "; "), isInOrder: false)
    }
  }
}
