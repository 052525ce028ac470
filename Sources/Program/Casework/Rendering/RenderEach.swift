import Diagnostics
import Digests
import Documents
import Foundation
import OfficeFiles
import Synchronization
import TemplateLanguage

/// Renders a document for each record of a list, into a folder or a .zip, all of them or none.
///
/// Records are read and rendered some at a time on all cores, so that ten thousand take no more
/// memory than a hundred. An interrupted run is gone on with by the same command.
public enum RenderEach {
  /// Whether a file of that name gives a document for each of its records.
  public static func givesMany(_ data: String) -> Bool {
    ["jsonl", "ndjson", "csv"].contains(data.split(separator: ".").last?.lowercased())
  }

  /// How many records are at work at once.
  private static let batch = 128

  /// Renders and writes.
  ///
  /// - Parameters:
  ///   - name: a template for each document's name, such as `{{ our_ref }}`.
  ///   - output: a folder, or a file whose name ends in .zip.
  ///   - progress: told how many are done, of how many.
  /// - Returns: the files written.
  public static func run(
    _ path: String, data dataPath: String, name: String?, output: String,
    options: RenderOptions = RenderOptions(),
    progress: (Int, Int) -> Void
  ) throws(Failure) -> [String] {
    let template = try options.template(path)
    let faults = template.diagnostics.filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.data, faults) }
    guard output != "-" else {
      throw Failure(
        .usage, "output", "many documents are not written to standard output",
        remedy: "name a folder or a .zip with --output")
    }
    let source = try RecordSource(dataPath, options)
    let survey = try source.survey()
    let pattern = try DocumentNames.Pattern(
      name, ending: template.format.rawValue, count: survey.count)
    let making = EachDocument(
      template: template, pattern: pattern, dataPath: dataPath, options: options)
    let run = try RenderRun(
      into: output, digest: making.digest(of: survey.digest, name: name),
      isDeflated: template.format == .text)
    do throws(Failure) {
      var names = DocumentNames()
      var samples = SampleShapes()
      var done = 0
      try source.each(batch) { (items) throws(Failure) in
        let made = making.documents(items, from: done, there: run.made)
        for document in made {
          if let sample = document.sample { samples.add(sample) }
        }
        for (offset, document) in made.enumerated() {
          do throws(Failure) {
            let (name, bytes) = try document.result.get()
            try names.take(name, at: done + offset)
            try run.add(name, bytes)
          } catch {
            // That a name is in no record says more than that it is not in this one.
            try making.check(samples.shape)
            throw error
          }
        }
        done += made.count
        progress(done, survey.count)
      }
      try making.check(samples.shape)
      return try run.finish()
    } catch {
      run.abandon()
      throw error
    }
  }
}

/// The making of one document of many.
private struct EachDocument: Sendable {
  let template: DocumentTemplate
  let pattern: DocumentNames.Pattern
  let dataPath: String
  let options: RenderOptions
  let files: DataFiles?

  init(
    template: DocumentTemplate, pattern: DocumentNames.Pattern, dataPath: String,
    options: RenderOptions
  ) {
    self.template = template
    self.pattern = pattern
    self.dataPath = dataPath
    self.options = options
    files = dataPath == "-" ? nil : DataFiles(of: dataPath)
  }

  struct Made: Sendable {
    /// Nil when it could not be read.
    var sample: Sample?
    var result: Result<(name: String, bytes: [UInt8]?), Failure>
  }

  /// The digest of everything that the documents depend on.
  func digest(of data: SHA256Digest, name: String?) -> SHA256Digest {
    let hasher = SHA256Hasher()
    hasher.update(TemplateManifest(template.bytes, template.clauses).digest)
    hasher.update(data)
    hasher.update(
      Array(
        "\(DocumentStamp.currentVersion) \(name ?? "") \(options.rules) \(options.fields) \(options.proves)"
          .utf8))
    return hasher.finish()
  }

  /// The documents of a batch, worked out on all cores, in their order.
  ///
  /// - Parameter there: the names of those that need not be rendered.
  func documents(
    _ items: [RecordSource.Item], from first: Int, there: Set<String>
  ) -> [Made] {
    let made = Mutex<[Int: Made]>([:])
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let document = document(items[index], at: first + index, there)
      made.withLock { $0[index] = document }
    }
    let all = made.withLock { $0 }
    return items.indices.compactMap { all[$0] }
  }

  private func document(_ item: RecordSource.Item, at index: Int, _ there: Set<String>) -> Made {
    var sample: Sample?
    let result = Result { () throws(Failure) -> (name: String, bytes: [UInt8]?) in
      let record = try record(item)
      sample = Sample(record)
      let name = try pattern.name(of: record, at: index)
      if there.contains(name) { return (name, nil) }
      do throws(Failure) {
        return (name, try options.document(template, record))
      } catch {
        throw Failure(
          error.kind,
          error.diagnostics.map {
            var diagnostic = $0
            diagnostic.message = "document \(index + 1) (\(name)): \(diagnostic.message)"
            return diagnostic
          })
      }
    }
    return Made(sample: sample, result: result)
  }

  private func record(_ item: RecordSource.Item) throws(Failure) -> Record {
    switch item {
    case .record(let record): return record
    case .line(let line):
      return try orFail(.data) { () throws(DiagnosticsError) in
        try TemplateData.record(
          line, file: dataPath, nothing: options.nothing, files: files)
      }
    }
  }

  /// What is wrong with the names that template and pattern read, where the data declare these.
  func check(_ shape: RecordShape) throws(Failure) {
    try options.check(template, shape)
    try pattern.check(shape)
  }
}

/// A record and the names that it declares.
private struct Sample: Sendable {
  let record: Record
  let shape: ValueShape

  init(_ record: Record) {
    self.record = record
    shape = ValueShape(describing: .record(record))
  }
}

/// What names many records declare together, without keeping all of them.
private struct SampleShapes {
  private var samples: [ValueShape: Record] = [:]
  private var order: [ValueShape] = []

  mutating func add(_ sample: Sample) {
    guard samples[sample.shape] == nil else { return }
    samples[sample.shape] = sample.record
    order.append(sample.shape)
  }

  var shape: RecordShape { RecordShape(describing: order.compactMap { samples[$0] }) }
}
