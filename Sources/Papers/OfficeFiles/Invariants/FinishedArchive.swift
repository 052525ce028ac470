import XMLTokens
import ZipFiles

/// The archive of a finished file with every entry read: XML as trees, all else as bytes.
struct FinishedArchive {
  let bytes: [UInt8]
  let entries: [ZipEntry]
  private(set) var trees: [String: PartTree] = [:]
  private(set) var contents: [String: [UInt8]] = [:]
  /// The parts that are no XML although they should be, and why.
  private(set) var unreadable: [(part: String, error: XMLError)] = []

  /// Opens the archive and reads all of it, so that every checksum is compared.
  ///
  /// - Parameter known: parts of which the tree is known when they are the same to the last byte.
  init(_ bytes: [UInt8], known: FormParts? = nil) throws(ZipError) {
    self.bytes = bytes
    let reader = try ZipReader(bytes, limits: .own)
    entries = reader.entries
    for entry in entries where !entry.isFolder {
      let content = try reader.read(entry)
      guard Self.isXML(entry.name) else {
        contents[entry.name] = content
        continue
      }
      if let tree = known?.tree(entry.name, content) {
        trees[entry.name] = tree
        continue
      }
      do {
        let tokens = try XMLTokenizer.tokens(of: content, limits: .own)
        trees[entry.name] = PartTree(part: entry.name, tokens: tokens)
      } catch {
        unreadable.append((entry.name, error))
      }
    }
  }

  private static func isXML(_ name: String) -> Bool {
    [".xml", ".rels", ".rdf"].contains { name.hasSuffix($0) }
  }
}
