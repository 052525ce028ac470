import Diagnostics
import Documents
public import OfficeFiles
import TemplateLanguage

/// Renders one document of all records of a list.
public enum RenderJoined {
  /// Renders and writes.
  ///
  /// - Parameter separator: what stands between the records.
  /// - Returns: how many records there are.
  public static func run(
    _ path: String, data dataPath: String, separator: RecordSeparator, output: String,
    options: RenderOptions = RenderOptions()
  ) throws(Failure) -> Int {
    let data = try options.data(dataPath)
    let template = try options.template(path, for: data.records)
    try OutputFile.refuse(output, of: template, madeFrom: [path, dataPath])
    let rendered = try orFail(.data) { () throws(DiagnosticsError) in
      try template.rendered(joining: data.records, by: separator, rules: options.rules)
    }
    try options.prove(rendered, of: template)
    try OutputFile.write(rendered.bytes, to: output)
    return data.records.count
  }
}
