import Foundation

/// A folder of a test's own, for as long as the test runs.
struct Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("remit-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func file(_ name: String) -> URL { url.appendingPathComponent(name) }

  func remove() { try? FileManager.default.removeItem(at: url) }

  /// Every file in it with its content, by its path from here.
  func contents() -> [String: Data] {
    var found: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: url.path)?.allObjects ?? [] {
      guard let name = name as? String else { continue }
      found[name] = (try? Data(contentsOf: file(name))) ?? Data()
    }
    return found
  }
}
