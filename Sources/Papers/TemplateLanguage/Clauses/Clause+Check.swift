public import Diagnostics

extension Clause {
  /// What is wrong with the names that it uses, given those that are declared.
  public func check(_ declared: ShapeScope, rules: LanguageRules = .ofPapers) -> [Diagnostic] {
    let ofNames = ShapeCheck.diagnostics(of: template, declared: declared, rules: rules)
    return (ofNames + template.namesOutOfReach).map(placed)
  }

  /// Everything that it reads of the data, in the order of its text.
  public var reads: [DataUse] {
    template.uses.map { use in
      var use = use
      use.place = named(use.place)
      // Whether it is asked for is the template's matter.
      (use.isSure, use.stopsWithout) = (false, false)
      return use
    }
  }
}
