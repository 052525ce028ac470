import ArgumentParser
import OfficeFiles

/// What becomes of a template's own fields and content controls.
struct FieldOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which merge fields of Word stay fields round their values: none, unfilled or all.",
      valueName: "which"),
    transform: { try Words.choice($0, "choice of fields") })
  var keepFields: FieldRules.Kept = .none

  @Flag(help: "Content controls of Word stay round their values.")
  var keepControls = false

  @Flag(help: "A table goes when a list that its merge fields show is empty.")
  var dropEmptyTables = false

  @Option(
    help: ArgumentHelp(
      "Whether Word works fields out on opening: as-in-form, when-needed or always.",
      valueName: "when"),
    transform: { try Words.choice($0, "time") })
  var updateFields: FieldRules.Updating = .whenNeeded

  /// The rules that they make.
  var rules: FieldRules {
    FieldRules(
      kept: keepFields, keepsControls: keepControls, updating: updateFields,
      leavesOutEmptyTables: dropEmptyTables)
  }
}
