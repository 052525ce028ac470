public import Diagnostics
public import TemplateLanguage

/// The parts of a document that one record gave.
struct RenderedCopy {
  var parts: [RenderedPart]
}

/// A document joined of several copies.
struct JoinedDocument {
  var bytes: [UInt8]
  /// What the copies gave, as far as it is in the document, in its order.
  var outputs: [RenderedPart]
}

extension DocumentTemplate {
  /// One document of several records, each of them laid out as the template says.
  ///
  /// A field NEXT goes on with the next record within the template, as on a sheet of labels; one
  /// that SKIPIF leaves out is not there.
  ///
  /// - Parameters:
  ///   - records: the data of each.
  ///   - separator: what stands between them.
  ///   - rules: what becomes of names left out, and how values are printed.
  public func rendered(
    joining records: [Record], by separator: RecordSeparator, rules: LanguageRules = .ofPapers
  ) throws(DiagnosticsError) -> Rendered {
    var rules = rules
    rules.writesEntities = format == .text
    let own = diagnostics.filter { $0.severity == .error }
    if !own.isEmpty { throw DiagnosticsError(own) }
    var joining = Joining(records: records, rules: rules)
    while joining.index < records.count {
      try joining.add(parts, of: package, file: file)
    }
    guard !joining.copies.isEmpty else { throw recordLeftOut() }
    let joined = try package.joined(
      joining.copies, by: separator, requests: joining.requests, file: file)
    return Rendered(
      bytes: joined.bytes,
      printed: PrintedWords.words(of: joined.outputs, in: format))
  }

  /// That there is no document, for the template leaves out every record.
  func recordLeftOut() -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(
        .error, "record-left-out", "a SKIPIF field leaves out this record, so there is no document",
        at: SourcePlace(file: file),
        remedy: "leave the record out of the data, or take the field out of the template"))
  }
}

/// Records being joined.
private struct Joining {
  let records: [Record]
  let rules: LanguageRules
  var index = 0
  var copies: [RenderedCopy] = []
  var requests = RenderRequests()
  /// The links and pictures of each part so far.
  private var asked: [String: (links: [String], pictures: [Picture])] = [:]

  init(records: [Record], rules: LanguageRules) {
    self.records = records
    self.rules = rules
  }

  /// Renders the next record, and those that NEXT fields take with it.
  mutating func add(
    _ parts: [TemplatePart], of package: any RenderedPackage, file: String
  ) throws(DiagnosticsError) {
    let cursor = RecordCursor(following: records[(index + 1)...], number: index + 1)
    var copy = RenderedCopy(parts: [])
    var faults: [Diagnostic] = []
    var requests = requests
    var taken = 0
    for part in parts {
      (requests.links, requests.pictures) = asked[part.name] ?? ([], [])
      if let leftOut = package.leftOut(part, of: copy.parts, requests) {
        copy.parts.append(leftOut)
        continue
      }
      do {
        let output = try part.template.render(
          records[index], dialect: part.dialect, requests: requests, keepsPrinted: true,
          rules: rules, records: cursor)
        requests = output.requests
        taken = max(taken, output.recordsTaken)
        copy.parts.append(RenderedPart(part: part, output: output))
      } catch {
        faults += error.list.map { $0.inFile(file).inRecord(index + 1) }
      }
    }
    if !copy.parts.contains(where: \.output.leavesOutRecord) {
      faults += AnchorsLeftOut.faults(in: copy.parts).map { $0.inFile(file).inRecord(index + 1) }
    }
    if !faults.isEmpty { throw DiagnosticsError(faults) }
    index += 1 + taken
    guard !copy.parts.contains(where: \.output.leavesOutRecord) else { return }
    for copied in copy.parts {
      asked[copied.part.name] = (copied.output.requests.links, copied.output.requests.pictures)
    }
    self.requests = requests
    copies.append(copy)
  }
}

extension Diagnostic {
  /// The diagnostic as one of that record, the first being 1.
  fileprivate func inRecord(_ number: Int) -> Diagnostic {
    var result = self
    result.message = "record \(number): \(message)"
    return result
  }
}
