import Diagnostics
import Foundation

/// The template files that a person means by a path: a file, a form in all its formats, a folder.
public enum TemplateFiles {
  /// The files, those of a folder in the order of their names.
  ///
  /// - Parameter paths: files; folders, whose Word and Writer files are meant, with those of a
  ///   `forms` folder within; forms without an ending, `forms/letter-outcome`.
  public static func found(at paths: [String]) throws(Failure) -> [String] {
    var files: [String] = []
    for path in paths {
      if OutputFile.isFolder(path) {
        let found = documents(in: path) + documents(in: path + "/forms")
        guard !found.isEmpty else {
          throw Failure(
            .missing, "no-template", "there is no Word or Writer file in the folder",
            at: SourcePlace(file: path), remedy: "name a template, or a folder of templates")
        }
        files += found
      } else if !FileManager.default.fileExists(atPath: path) {
        let forms = ["docx", "odt"].map { "\(path).\($0)" }.filter {
          FileManager.default.fileExists(atPath: $0)
        }
        files += forms.isEmpty ? [path] : forms
      } else {
        files.append(path)
      }
    }
    return files
  }

  private static func documents(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Word keeps a file of that name beside one that is open.
    return names.filter { name in
      !name.hasPrefix("~$") && !name.hasPrefix(".")
        && ["docx", "odt"].contains(name.split(separator: ".").last ?? "")
    }.sorted().map { "\(folder)/\($0)" }
  }

  /// The same form in the other format, when it is among the files before it.
  public static func twin(of file: String, among files: [String]) -> String? {
    guard let place = files.firstIndex(of: file) else { return nil }
    let stem = stem(of: file)
    return files[..<place].first { $0 != file && self.stem(of: $0) == stem }
  }

  private static func stem(of file: String) -> String {
    guard let dot = file.lastIndex(of: "."),
      ["docx", "odt"].contains(file[file.index(after: dot)...])
    else { return file + "." }
    return String(file[..<dot])
  }
}
