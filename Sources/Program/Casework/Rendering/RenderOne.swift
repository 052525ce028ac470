import Diagnostics
import Documents
import OfficeFiles
import TemplateLanguage

/// Renders one document of one record.
public enum RenderOne {
  /// Renders and writes.
  public static func run(
    _ path: String, data dataPath: String, output: String, options: RenderOptions = RenderOptions()
  ) throws(Failure) {
    let data = try options.data(dataPath)
    let template = try options.template(path, for: data.records)
    try OutputFile.refuse(output, of: template, madeFrom: [path, dataPath])
    try OutputFile.write(try options.document(template, data.records[0]), to: output)
  }
}
