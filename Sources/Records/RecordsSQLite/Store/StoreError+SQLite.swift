import GRDB
import Records

extension StoreError {
  /// What an error of SQLite means for whoever keeps the record. No values of a statement are
  /// told, which may be confidential.
  init(_ error: any Error, at path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(
        .corrupt, "A value in \(path) is not of the kind that was written.",
        remedy: "Run `remit verify`, and restore the record from a backup.")
      return
    }
    self.init(error, at: path)
  }

  private init(_ error: DatabaseError, at path: String) {
    let number = error.extendedResultCode.rawValue
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, "Somebody else is writing to \(path), and did not finish in time.",
        remedy: "Do it again in a moment; nothing was recorded.")
    case .SQLITE_FULL:
      self.init(
        .full, "There is no room for \(path).",
        remedy: "Make room on the disk and do it again; nothing was recorded.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
      self.init(
        .readOnly, "\(path) may not be written, or its folder may not (SQLite \(number)).",
        remedy: "Look at who owns the folder and whether its disk may be written.")
    case .SQLITE_NOTADB:
      self.init(
        .notARecord, "\(path) is no record of Remit: it is no database at all.",
        remedy: "Name the folder that `remit init` made.")
    case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_MISMATCH, .SQLITE_ERROR:
      self.init(
        .corrupt, "\(path) is damaged: \(error.message ?? "SQLite \(number)").",
        remedy: "Run `remit verify`, and restore the record from a backup.")
    case .SQLITE_CONSTRAINT:
      self.init(
        .conflict, "The record refuses this: \(error.message ?? "SQLite \(number)").",
        remedy: "Look at it as it stands now; nothing was recorded.")
    default:
      self.init(
        .io, "\(path) could not be read or written (SQLite \(number)).",
        remedy: "Look at the disk and do it again; nothing was recorded.")
    }
  }
}
