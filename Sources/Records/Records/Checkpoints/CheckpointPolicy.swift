public import CivilTime

/// When a checkpoint is made: after each day's first act, and after each publication.
public enum CheckpointPolicy {
  /// Whether a checkpoint is due after an act.
  ///
  /// - Parameters:
  ///   - recorded: when the act was recorded.
  ///   - isPublication: whether it published something.
  ///   - latest: the latest checkpoint there is.
  public static func isDue(
    recorded: Moment, isPublication: Bool, latest: Checkpoint?
  ) -> Bool {
    guard let latest, !isPublication else { return true }
    return latest.time.day < recorded.day
  }

  /// Whether a checkpoint is due after the act that this event begins.
  public static func isDue(after event: EventEnvelope, latest: Checkpoint?) -> Bool {
    if let latest, latest.size >= event.position { return false }
    return isDue(
      recorded: event.recorded, isPublication: event.isPublication, latest: latest)
  }
}
