public import Diagnostics
public import TemplateLanguage

extension DocumentTemplate {
  /// What is wrong with its names, filters and tests that can be told although no names are
  /// declared.
  public func check(rules: LanguageRules = .ofTemplates) -> [Diagnostic] {
    parts.flatMap {
      ShapeCheck.diagnostics(of: $0.template, declared: .anything, rules: rules)
        + $0.template.namesOutOfReach
    }
    .map { $0.inFile(file) } + clauses.flatMap { $0.check(.anything, rules: rules) }
  }

  /// The same, and, as warnings, where it cannot be rendered with data that leave out what may be
  /// left out: for whoever edits it. What renders it needs no more than ``check(declared:rules:)``.
  public func checkAsForm(declared: RecordShape) -> [Diagnostic] {
    check(declared: declared)
      + parts.flatMap {
        LeftOutCheck.diagnostics(of: $0.template, declared: declared, clauses: clauses)
      }
      .map { $0.inFile(file) }
  }

  /// What is wrong with the names it uses, given sample data.
  ///
  /// A sample need not hold everything: a name that the template asks for by `is defined`, or gives
  /// a `default`, may be left out of it.
  public func check(
    sample: RecordShape, rules: LanguageRules = .ofTemplates
  ) -> [Diagnostic] {
    let optional = uses.filter(\.isOptional).map(\.path)
    return check(declared: optional.reduce(sample) { $0.allowing($1[...]) }, rules: rules)
  }

  /// Everything that it reads of the data, in the order of the document; then what its clauses do.
  public var uses: [DataUse] {
    parts.flatMap(\.template.uses) + clauses.flatMap(\.reads)
  }

  /// The fields that it, or a clause of its, reads of values of its own.
  public var ownReads: [DataUse] {
    (parts.map(\.template) + clauses.map(\.template)).flatMap(\.ownReads)
  }

  /// Whether it goes on to the next of the records that are joined, as labels do.
  public var movesOn: Bool { parts.contains(where: \.template.movesOn) }

  /// Every place at which it asks for a clause itself, in the order of the document.
  public var clauseUses: [ClauseUse] { parts.flatMap(\.template.clauseUses) }

  /// What it is made of: its file and its clauses.
  public var manifest: TemplateManifest { TemplateManifest(source, clauses) }

  /// What should be put right in it although it can be rendered: tags that contradict each other or
  /// stand where a reader never sees them are errors, what can never appear and what people who
  /// cannot see the page need are warnings, the rest is worth knowing.
  ///
  /// - Parameter isForm: whether papers that a council issues are made of it, for which tracked
  ///   changes are errors.
  public func review(asForm isForm: Bool = false) -> [Diagnostic] {
    let ofTags = parts.flatMap { $0.template.remarks + NeverSeen.diagnostics(of: $0.template) }
    return (ofTags + DocumentReview.remarks(on: source, format)).map { remark in
      var remark = remark.inFile(file)
      if isForm, remark.code == DocumentReview.trackedChanges { remark.severity = .error }
      return remark
    }
  }
}

extension DocumentTemplate {
  /// Its statements, in the order of the document.
  public var statements: [TemplateStatement] { parts.flatMap(\.template.statements) }
}
