import CivilTime
import DecisionFiles

/// The two fields that any group of a policy file may carry.
func sourced<Root>(
  _ source: any WritableKeyPath<Root, String?> & Sendable,
  _ checked: any WritableKeyPath<Root, CivilDate?> & Sendable
) -> [Field<Root>] {
  [
    .optional("source", source, .text, "the document that says so"),
    .optional("checked", checked, .date, "the day on which that was last checked"),
  ]
}
