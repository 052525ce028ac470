import Digests

/// What a rendered document says of its own making, among its properties: from which template, and
/// by which version of Remit. Nothing in it tells of the data.
///
/// ```xml
/// <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Remit template">
///   <vt:lpwstr>sha256:9f86d0…</vt:lpwstr></property>
/// <meta:user-defined meta:name="Remit template">sha256:9f86d0…</meta:user-defined>
/// ```
public struct DocumentStamp: Sendable, Hashable {
  /// The version of Remit that is running.
  public static let currentVersion = "0.2.0"

  /// The SHA-256 digest of the template, with the clauses that it prints; `sha256:` before it.
  public var template: String
  /// The version of Remit that rendered it.
  public var version: String

  static let templateName = "Remit template"
  static let versionName = "Remit version"

  /// The stamp of what this version renders from a template.
  init(of manifest: TemplateManifest) {
    template = "sha256:\(manifest.digest.hex)"
    version = Self.currentVersion
  }

  private init(template: String, version: String) {
    self.template = template
    self.version = version
  }

  /// The names and values that stand among a document's properties.
  var properties: [(name: String, value: String)] {
    [(Self.templateName, template), (Self.versionName, version)]
  }

  /// The stamp of a document; nil when it has none.
  public static func of(_ bytes: [UInt8], format: OfficeFormat) -> DocumentStamp? {
    guard format != .text, let archive = try? FinishedArchive(bytes) else { return nil }
    let values =
      format == .docx
      ? WordStamp.properties(of: archive) : OpenDocumentStamp.properties(of: archive)
    guard let template = values[templateName], let version = values[versionName] else {
      return nil
    }
    return DocumentStamp(template: template, version: version)
  }
}
