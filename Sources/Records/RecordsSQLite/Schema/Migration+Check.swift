import Records

extension Migration.Header {
  /// Refuses a file that is no record, or one that a newer version of Remit wrote.
  func check(at path: String) throws(StoreError) {
    guard application == Migration.application, version >= 1 else {
      throw StoreError(
        .notARecord,
        "\(path) is no record of Remit: "
          + (isEmpty ? "it holds nothing." : "it is a database of another program."),
        remedy: "Name the folder that `remit init` made.")
    }
    guard version <= Migration.newest else {
      throw StoreError(
        .newerVersion,
        "\(path) was written by a newer version of Remit "
          + "(its form is \(version), this version knows \(Migration.newest)).",
        remedy: "Use that version, or a later one.")
    }
  }
}
