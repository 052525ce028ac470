public import DurableFiles

extension StoreError {
  /// Why a file of the record could not be written.
  public init(_ error: FileError, at path: String) {
    if error.isDiskFull {
      self.init(
        .full, "There is no room for \(path).",
        remedy: "Make room on the disk and do it again; nothing was recorded.")
    } else if error.isNotPermitted {
      self.init(
        .readOnly, "\(path) may not be written: \(error.words).",
        remedy: "Look at who owns the folder and whether its disk may be written.")
    } else {
      self.init(
        .io, "Could not \(error.step) \(path): \(error.words).",
        remedy: "Look at the disk and do it again; nothing was recorded.")
    }
  }
}
