import Testing

@testable import Instruments

/// What stands against an act; nothing when it can be done.
func obstacles<Event>(
  _ act: () throws(InstrumentRefusal) -> InstrumentStep<Event>
) -> [any InstrumentObstacle] {
  do {
    _ = try act()
    return []
  } catch {
    return error.obstacles
  }
}
