/// Holds checkpoints to their keys, to one another, and to the record.
struct CheckpointCheck {
  private(set) var faults = FaultList()
  /// The checkpoints that hold.
  private(set) var good: [Checkpoint] = []

  let verifiers: [CheckpointVerifier]
  let origin: String?

  init(verifiers: [CheckpointVerifier], origin: String?) {
    self.verifiers = verifiers
    self.origin = origin
  }

  /// - Parameters:
  ///   - entries: the files, in the order of their names.
  ///   - heads: the heads of the record at the sizes of the checkpoints.
  ///   - end: the head of the record.
  mutating func take(_ entries: [CheckpointFolder.Entry], heads: [Int: ChainHead], end: ChainHead) {
    var before: Checkpoint?
    for entry in entries {
      switch entry.content {
      case .failure(let error):
        faults.add(.checkpoint(entry.name), "\(entry.name) cannot be read: \(error).")
      case .success(let signed):
        let checkpoint = signed.checkpoint
        let fault =
          fault(of: signed) ?? fault(of: checkpoint, after: before)
          ?? fault(of: checkpoint, heads: heads, end: end)
        if let fault {
          faults.add(.checkpoint(entry.name), "\(entry.name) \(fault)")
        } else {
          good.append(checkpoint)
        }
        before = checkpoint
      }
    }
  }

  private func fault(of signed: SignedCheckpoint) -> String? {
    switch signed.standing(under: verifiers) {
    case .signed: break
    case .unknownKey: return "is signed by no key that is known."
    case .forged(let verifier): return "bears a signature of \(verifier.name) that is not its own."
    }
    if let origin, signed.checkpoint.origin != origin {
      return "is of another record, \(signed.checkpoint.origin)."
    }
    return nil
  }

  private func fault(of checkpoint: Checkpoint, after before: Checkpoint?) -> String? {
    guard let before else { return nil }
    if checkpoint.size <= before.size { return "stands for no more events than the one before it." }
    if checkpoint.time < before.time { return "is of an earlier time than the one before it." }
    return nil
  }

  private func fault(
    of checkpoint: Checkpoint, heads: [Int: ChainHead], end: ChainHead
  ) -> String? {
    guard checkpoint.size <= end.position else {
      return "stands for \(checkpoint.size) events and the record has \(end.position): "
        + "events were cut off, or an old copy of the record was put in its place."
    }
    guard heads[checkpoint.size] == checkpoint.head else {
      return "does not agree with event \(checkpoint.size): the record before it was rewritten."
    }
    return nil
  }
}
