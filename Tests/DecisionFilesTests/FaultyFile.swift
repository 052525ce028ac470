import DecisionFiles
import Diagnostics

/// A decision file that has what every decision needs, with more lines in it.
func decisionText(_ lines: String, recommendations: String = "  - text: To grit.\n") -> String {
  """
  council: havering
  form: key-executive-decision
  subject: Gritting
  \(lines)
  recommendations:
  \(recommendations)
  """
}

/// What reading a file complains of, each with code and text.
func complaints(about text: String) -> [String] {
  do throws(DiagnosticsError) {
    _ = try DecisionFileReader.read(text, file: "decision.yaml")
    return []
  } catch {
    return error.list.map(\.text)
  }
}
