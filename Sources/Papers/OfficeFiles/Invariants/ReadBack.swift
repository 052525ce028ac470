public import Diagnostics
import TemplateLanguage
import XMLTokens
import ZipFiles

/// Reads a finished file from its bytes, as somebody who receives it would, and says everything
/// that is not as it must be.
///
/// This is the last look at a paper before it is stored: at the archive and its parts, at what
/// Word and Writer require of a document, and at whether every value that the form printed is
/// there to be read.
public enum ReadBack {
  /// The most faults, of Remit's and of the form each, that are worth reading at once.
  private static let most = 100

  /// Every fault of a finished file, Remit's before the form's; none when all is well.
  ///
  /// Each has the code of its invariant, L1 to L15 for Word, M1 to M12 for Writer, V1 for a value
  /// that is missing. An error is a fault of Remit's: the file is not to be handed on. A warning is
  /// a fault that the form itself has.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - format: what it is.
  ///   - printed: the values that it must show, as ``DocumentTemplate/rendered(_:marking:)`` gives
  ///     them.
  ///   - template: the template's own bytes, to tell whose a fault is; without them every fault
  ///     counts as Remit's.
  public static func faults(
    in bytes: [UInt8], format: OfficeFormat, printed: [String] = [],
    against template: [UInt8]? = nil
  ) -> [Diagnostic] {
    faults(examined(bytes, format, printed), format, against: template)
  }

  /// The same of one of many papers made of a form, of which the parts are known.
  public static func faults(
    in bytes: [UInt8], format: OfficeFormat, printed: [String], against form: FormParts
  ) -> [Diagnostic] {
    faults(examined(bytes, format, printed, known: form), format, against: form.bytes)
  }

  private static func faults(
    _ found: Found, _ format: OfficeFormat, against template: [UInt8]?
  ) -> [Diagnostic] {
    guard !found.isEmpty else { return [] }
    var known: [String: [InvariantFault]] = [:]
    if let template {
      for (fault, _) in examined(template, format, []) {
        known[fault.code + fault.subject, default: []].append(fault)
      }
    }
    var (ours, forms): (Found, Found) = ([], [])
    for (fault, place) in found {
      let explaining = known[fault.code + fault.subject] ?? []
      if explaining.contains(where: { fault.isExplained(by: $0) }) {
        forms.append((fault, place))
      } else {
        ours.append((fault, place))
      }
    }
    return ours.prefix(most).map { diagnostic(of: $0, at: $1(), isOfForm: false) }
      + forms.prefix(most).map { diagnostic(of: $0, at: $1(), isOfForm: true) }
  }

  private static func diagnostic(
    of fault: InvariantFault, at place: DocumentPlace?, isOfForm: Bool
  ) -> Diagnostic {
    Diagnostic(
      isOfForm ? .warning : .error, fault.code, fault.message, at: SourcePlace(document: place),
      remedy: isOfForm
        ? "this is a fault of the form, which has it before anything is printed: put it right there"
        : "this is a fault of Remit's, not of what was written: do not hand the file on, and report "
          + "it")
  }

  /// The faults of a file, each with its place, which is worked out only for who reads it.
  private typealias Found = [(fault: InvariantFault, place: () -> DocumentPlace?)]

  private static func examined(
    _ bytes: [UInt8], _ format: OfficeFormat, _ printed: [String], known: FormParts? = nil
  ) -> Found {
    if format == .text { return faults(in: FinishedText(bytes), [], printed) }
    let archive: FinishedArchive
    do {
      archive = try FinishedArchive(bytes, known: known)
    } catch {
      let fault = InvariantFault(
        code: "archive-\(error.code)", message: error.description, part: error.entry ?? "",
        subject: "", isAlwaysOurs: true)
      let entry = error.entry
      return [(fault, { entry.map { DocumentPlace(part: $0) } })]
    }
    guard archive.unreadable.isEmpty else {
      // Without a part nothing can be said of the others.
      return archive.unreadable.map { part, error in
        let fault = InvariantFault(
          code: "xml-\(error.code)", message: error.description, part: part, subject: "",
          isAlwaysOurs: true)
        return (fault, { DocumentPlace(part: part) })
      }
    }
    return format == .docx
      ? faults(in: WordFile(archive), WordFile.invariants, printed)
      : faults(in: OpenDocumentFile(archive), OpenDocumentFile.invariants, printed)
  }

  /// The faults of a file by its invariants, in their order.
  private static func faults<File: FinishedFile>(
    in file: File, _ invariants: [any Invariant<File>], _ printed: [String]
  ) -> Found {
    let shared: [any Invariant<File>] = [
      UnresolvedTags<File>(printed: printed), PrintedValues<File>(printed: printed),
    ]
    return (invariants + shared).flatMap { invariant in
      invariant.faults(in: file).sorted { ($0.part, $0.index ?? 0) < ($1.part, $1.index ?? 0) }
        .map { fault in (fault, { fault.part.isEmpty ? nil : file.place(of: fault) }) }
    }
  }
}
