import Councils
import Diagnostics
import Records

/// Signs how far the record goes, where the folder's configuration says.
enum Checkpointing {
  /// Makes a checkpoint when one is due: after each day's first act, and after each publication.
  ///
  /// The act is recorded, and stays so, when that fails: what it says then is a warning.
  static func run(_ desk: Desk, isPublication: Bool) -> [Diagnostic] {
    guard let places = desk.folder.configuration.checkpoints?.resolved(from: desk.folder.path)
    else { return [] }
    let folder = CheckpointFolder(places.folder)
    do {
      let latest = try folder.latest()?.checkpoint
      // In a trial somebody may go back to an earlier day, which a checkpoint must not.
      if desk.folder.configuration.isTrial, let latest, desk.now < latest.time { return [] }
      guard
        CheckpointPolicy.isDue(
          recorded: desk.now, isPublication: isPublication, latest: latest)
      else { return [] }
      let key = try CheckpointKey(file: places.keyFile)
      _ = try folder.add(try desk.folder.store.head(), of: desk.folder.store, at: desk.now, by: key)
    } catch {
      var warnings = Failure(error).diagnostics
      for index in warnings.indices {
        warnings[index].severity = .warning
        warnings[index].message =
          "the act is recorded, and no checkpoint could be signed: " + warnings[index].message
      }
      return warnings
    }
    return []
  }
}
