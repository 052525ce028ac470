public import Diagnostics

/// Rows that are read one after the other while they are printed, so that there may be more of them
/// than memory holds.
public protocol RowReading {
  /// The next row; nil after the last.
  mutating func next() throws(DiagnosticsError) -> Value?
}

/// A list of the data whose rows come one after the other.
public struct StreamedRows: Sendable {
  /// The name under which the template goes through them.
  public var name: String
  /// Begins to read them; each loop reads them anew.
  public var open: @Sendable () throws(DiagnosticsError) -> any RowReading

  /// Rows of that name.
  public init(
    _ name: String, open: @escaping @Sendable () throws(DiagnosticsError) -> any RowReading
  ) {
    self.name = name
    self.open = open
  }
}

extension CompiledTemplate {
  /// Whether the rows of that name may come one after the other: every place that reads the name is
  /// a loop through it, which asks nothing that only the whole list tells, such as `loop.length`.
  public func streams(_ name: String) -> Bool {
    guard let place = program.dataNames.firstIndex(of: name) else { return true }
    return !makesCells
      && program.loops.count { $0.content.rows == place } == program.dataReads[place]
  }
}

extension Renderer {
  /// A loop through rows that come one after the other.
  mutating func stream(_ rows: StreamedRows, _ index: Int) {
    let loop = program.loops[index]
    do throws(DiagnosticsError) {
      var reader = try rows.open()
      var read = 0
      guard var item = try nextRow(&reader, loop, &read) else {
        return enter(loop.content.otherwise)
      }
      let place = loops.count
      loops.append(LoopState(items: [], length: 0, code: index))
      defer { loops.removeLast() }
      var previous: Value?
      while !isStopped {
        loops[place].number = read
        let next = try nextRow(&reader, loop, &read)
        loops[place].neighbours = (previous, next)
        slots[loop.content.loopSlot] = .other(Special(.loop(place)))
        guard bound(item, loop) else { return }
        for slot in loop.content.body.slots { slots[slot] = nil }
        carryOut(loop.content.body.steps)
        handOver()
        guard let next else { return }
        loops[place].index += 1
        previous = item
        item = next
      }
    } catch {
      faults += error.list
      isStopped = true
    }
  }

  /// The next row that the loop takes; counts those that are read.
  private mutating func nextRow(
    _ reader: inout any RowReading, _ loop: Shared<LoopCode>, _ read: inout Int
  ) throws(DiagnosticsError) -> Value? {
    while !isStopped, let row = try reader.next() {
      read += 1
      stepsLeft += rules.limits.stepsARow
      bytesLeft += rules.limits.bytesARow
      spend()
      if row.holdsDocuments {
        fault(
          FlowFault(
            message: "a row that comes by itself holds a document to be taken in",
            remedy: "give the rows among the data"), loop.content.place)
        return nil
      }
      guard let condition = loop.content.condition else { return row }
      guard bound(row, loop), let value = evaluate(condition, at: loop.content.place) else {
        return nil
      }
      if value.isTruthy { return row }
    }
    return nil
  }

  private mutating func bound(_ item: Value, _ loop: Shared<LoopCode>) -> Bool {
    do throws(EvaluationError) {
      try bind(item, to: loop.content.target, loop)
      return true
    } catch {
      note(error, loop.content.place)
      return false
    }
  }
}
