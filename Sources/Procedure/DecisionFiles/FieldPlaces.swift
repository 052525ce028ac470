public import Decisions
public import Diagnostics

/// Where the fields of a file stand.
public struct FieldPlaces: Sendable, Hashable {
  /// The name of the file, as the person gave it.
  public let file: String
  /// Where each field that the file has stands.
  public let fields: [FieldPath: SourcePlace]
  /// The fields that a shorter way of writing holds, and the field in which it stands.
  private let shortForms: [FieldPath: FieldPath]
  /// The first lines of texts that are written line by line.
  private let textLines: [FieldPath: Int]

  /// The places of the fields of that file.
  package init(
    file: String, fields: [FieldPath: SourcePlace], shortForms: [FieldPath: FieldPath] = [:],
    textLines: [FieldPath: Int] = [:]
  ) {
    self.file = file
    self.fields = fields
    self.shortForms = shortForms
    self.textLines = textLines
  }

  /// Where a field stands; for one that is left out, where the nearest field around it stands.
  ///
  /// - Parameter line: the line of the field's text, from 0.
  public func place(of path: FieldPath, line: Int = 0) -> SourcePlace {
    let written = asWritten(path)
    let field = written.text.isEmpty ? nil : written.text
    if let first = textLines[written] {
      return SourcePlace(file: file, line: first + line, field: field)
    }
    var current: FieldPath? = written
    while let candidate = current {
      if var place = fields[candidate] {
        place.field = field
        return place
      }
      current = candidate.parent
    }
    return SourcePlace(file: file, line: 1, column: 1, field: field)
  }

  /// The field as the file has it: `reasons` for `reasons[0].text` when it holds one text.
  private func asWritten(_ path: FieldPath) -> FieldPath {
    var path = path
    while let (full, short) = shortForm(in: path) {
      path = FieldPath(short.text + path.text.dropFirst(full.text.count))
    }
    return path
  }

  private func shortForm(in path: FieldPath) -> (full: FieldPath, short: FieldPath)? {
    var current: FieldPath? = path
    while let candidate = current {
      if let short = shortForms[candidate] { return (candidate, short) }
      current = candidate.parent
    }
    return nil
  }
}
