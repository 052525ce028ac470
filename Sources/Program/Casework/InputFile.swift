import Diagnostics
import DurableFiles
import Foundation

/// Reads the files that a person names.
public enum InputFile {
  /// The most bytes that are read of one file: 64 MiB.
  public static let largest = 64 << 20

  /// A file's content; `-` is standard input.
  public static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    if path == "-" { return try bytes(of: .standardInput, named: "standard input") }
    try refuseUnreadable(path)
    let place = SourcePlace(file: path)
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw Failure(
        .missing, "unreadable", "the file could not be opened", at: place,
        remedy: "try again, or copy it elsewhere")
    }
    defer { try? file.close() }
    return try bytes(of: file, named: path)
  }

  /// Stops where a path leads to no file that may be read.
  static func refuseUnreadable(_ path: String) throws(Failure) {
    let place = SourcePlace(file: path)
    guard let look = FileLook(path) else {
      throw Failure(
        .missing, "no-file", "there is no such file", at: place,
        remedy: "look at the name and the folder: \(folder(of: path))")
    }
    if look.sort == .folder {
      throw Failure(
        .missing, "folder", "this is a folder, and a file is wanted", at: place,
        remedy: "name the file in it")
    }
    guard look.isReadable else {
      throw Failure(
        .permission, "not-permitted", "the file may not be read", at: place,
        remedy: "ask whoever owns it for leave to read it")
    }
  }

  /// Reads to the end, or to the most that is read: a pipe or a device does not say how much it
  /// has.
  private static func bytes(of file: FileHandle, named name: String) throws(Failure) -> [UInt8] {
    let place = SourcePlace(file: name)
    var bytes: [UInt8] = []
    do {
      while bytes.count <= largest, let more = try file.read(upToCount: 1 << 20), !more.isEmpty {
        bytes += more
      }
    } catch {
      throw Failure(
        .missing, "unreadable", "the file could not be read: \(error.localizedDescription)",
        at: place, remedy: "try again, or copy it elsewhere")
    }
    guard bytes.count <= largest else {
      throw Failure(
        .data, "too-large", "the file has more than \(largest >> 20) MiB, the most that is read",
        at: place, remedy: "divide it")
    }
    return bytes
  }

  /// A text file's content, which is UTF-8.
  public static func text(_ path: String) throws(Failure) -> String {
    let bytes = try bytes(path)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let line = 1 + bytes.prefix(firstInvalid(in: bytes)).count { $0 == 0x0A }
    throw Failure(
      .data, "not-utf8", "the file is not text in UTF-8",
      at: SourcePlace(file: path, line: line),
      remedy: "save it as text in UTF-8; the first wrong byte is in this line")
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    // The longest valid beginning, found by halving.
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high + 1) / 2
      // A cut within a character makes an end invalid that is not.
      let isValid = (0..<4).contains { back in
        middle >= back && String(validating: bytes[..<(middle - back)], as: UTF8.self) != nil
      }
      if isValid { low = middle } else { high = middle - 1 }
    }
    // The same cut apart, what is left is all valid.
    return (0..<4).map { low - $0 }.first {
      $0 >= 0 && String(validating: bytes[..<$0], as: UTF8.self) != nil
    } ?? 0
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }
}
