import Documents
public import OfficeFiles
public import TemplateLanguage

/// How a template is read and filled, whatever its data are.
public struct RenderOptions: Sendable, Hashable {
  /// What becomes of names left out, and how values are printed.
  public var rules: LanguageRules
  /// What becomes of the template's own fields and content controls.
  public var fields: FieldRules
  /// The folder of the clauses that it may print, where that is not beside it.
  public var clauses: String?
  /// Whether a document is read back before it takes its place; a fault in it is one of Remit's,
  /// and nothing is written.
  public var proves: Bool

  /// How a template is read and filled.
  ///
  /// - Parameter isLenient: whether as old templates expect that were written for Jinja and
  ///   docxtpl; otherwise a name that the data leave out is a fault.
  public init(
    isLenient: Bool = false, fields: FieldRules = FieldRules(), clauses: String? = nil,
    proves: Bool = false
  ) {
    rules = isLenient ? .lenient : .ofTemplates
    self.fields = fields
    self.clauses = clauses
    self.proves = proves
  }

  /// What `null` says in the data.
  var nothing: TemplateData.Nothing { rules == .lenient ? .none : .leftOut }
}
