import ZipFiles

/// An archive is refused, or every entry of it can be read or is refused; and one that can be read
/// whole can be written again with the same content.
enum ArchiveTrial {
  static func run(_ bytes: [UInt8]) throws(Finding) {
    guard let reader = try? ZipReader(bytes) else { return }
    let contents = reader.entries.map { try? reader.read($0) }
    guard !reader.entries.isEmpty, !contents.contains(nil) else { return }
    let again: [[UInt8]]
    do throws(ZipError) {
      let written = try ZipRewrite.archive(reader.entries.map { .copied($0) }, from: reader)
      let second = try ZipReader(written, limits: .own)
      guard second.entries.map(\.name) == reader.entries.map(\.name) else {
        throw ZipError(.writing, reason: "other names")
      }
      var all: [[UInt8]] = []
      for entry in second.entries { all.append(try second.read(entry)) }
      again = all
    } catch {
      throw Finding("an archive that is read whole is not written again: \(error)")
    }
    if again != contents.map({ $0 ?? [] }) {
      throw Finding("an entry that is copied has another content")
    }
  }
}
