public import CivilTime
import CouncilFiles
import Councils
import Decisions
import Diagnostics
import Documents
import Foundation
import OfficeFiles

/// Looks through the councils' folders for what is not in order.
public enum CouncilSurvey {
  /// A line on one council.
  public struct Line: Sendable, Hashable {
    /// What was found.
    public let text: String
    /// Whether nothing is wrong.
    public let isInOrder: Bool
  }

  /// A line for each council: its forms, or what is wrong with them.
  public static func lines(of folders: CouncilFolders, on day: CivilDate) -> [Line] {
    folders.councils.map { id in
      do throws(Failure) {
        let council = try folders.policy(CouncilID(rawValue: id)).council
        let found = council.forms.flatMap { faults(of: $0, council, folders, on: day) }
        guard found.isEmpty else {
          return Line(text: "\(id): \(found.joined(separator: "; "))", isInOrder: false)
        }
        let forms = council.forms.map(\.id.rawValue).joined(separator: ", ")
        return Line(text: "\(id): \(forms)", isInOrder: true)
      } catch {
        let words = error.diagnostics.map(\.text).joined(separator: "; ")
        return Line(text: "\(id): \(words)", isInOrder: false)
      }
    }
  }

  private static func faults(
    of form: CouncilForm, _ council: Council, _ folders: CouncilFolders, on day: CivilDate
  ) -> [String] {
    ["docx", "odt"].compactMap { format in
      let file = folders.template(of: form, council: council.identity.id, format: format)
      guard FileManager.default.fileExists(atPath: file) else {
        return "\(form.template).\(format) is missing"
      }
      do throws(Failure) {
        let template = try TemplateWork.open(file)
        let found = try TemplateWork.check(template, names: .decision, on: day)
        return found.isEmpty
          ? nil
          : "\(form.template).\(format) has \(found.count) faults; "
            + "remit template check --decision \(file) lists them"
      } catch {
        return "\(form.template).\(format) cannot be read; remit template check \(file) says why"
      }
    }
  }
}
