import JSONText
import OfficeFiles
import TemplateLanguage

/// Values of data that are files beside them: pictures and documents to be taken in.
///
/// `{"$image": {"path": "logo.png", "width_mm": 40, "alt": "The council's arms"}}` and
/// `{"$subdoc": "annex.docx"}`. A picture drawn in lines has one in points for Word:
/// `{"$image": {"path": "arms.svg", "fallback": "arms.png", "alt": "…"}}`.
struct FileValues {
  /// Why a value cannot be made of the data.
  typealias Fault = DataFiles.FileFault

  private let folder: DataFiles?

  /// - Parameter folder: where the files lie; nil when no file is to be read.
  init(_ folder: DataFiles?) {
    self.folder = folder
  }

  // MARK: Pictures

  /// The picture that `$image` describes.
  func picture(_ json: JSONValue) throws(Fault) -> Value {
    let path = try path(
      of: json, "picture", "{\"$image\": {\"path\": \"logo.png\", \"alt\": \"…\"}}")
    try checkNames(of: json)
    let (file, folder) = try file(path, "picture")
    let measure: PictureMeasure
    do throws(PictureMeasure.Fault) {
      measure = try folder.measure(of: file)
    } catch {
      throw Fault(code: "picture", message: "\(path) \(error.message)", remedy: error.remedy)
    }
    let width = try length("width", of: json)
    let height = try length("height", of: json)
    var picture = Picture(
      file: file, mediaType: measure.mediaType, width: measure.width, height: measure.height,
      isSized: width != nil || height != nil, alternative: nil)
    if let drawing = measure.drawing {
      picture.file.bytes = drawing
      picture.fallback = try fallback(of: path, json, in: folder)
    }
    if let width {
      picture.height = height ?? max(1, measure.height * width / measure.width)
      picture.width = width
    } else if let height {
      picture.width = max(1, measure.width * height / measure.height)
      picture.height = height
    }
    guard max(picture.width, picture.height) <= Picture.longestSide else {
      throw Fault(
        code: "picture", message: "\(path) would be larger than 100 inches",
        remedy: "give it a width, such as \"width_mm\": 40")
    }
    if let words = json["alt"], words != .null {
      guard case .string(let words) = words else {
        throw Fault(
          code: "picture", message: "the alternative text of \(path) is no text",
          remedy: "say in words what the picture shows")
      }
      picture.alternative = words
    }
    return .flow(Flow([.picture(picture)]))
  }

  /// The picture in points that stands in for one drawn in lines: the one named, or one of the same
  /// name beside it.
  private func fallback(
    of path: String, _ json: JSONValue, in folder: DataFiles
  ) throws(Fault) -> PictureFallback? {
    let other: String
    let file: DataFile
    switch json["fallback"] {
    case .string(let named)?: (other, (file, _)) = (named, try self.file(named, "picture"))
    case nil, .null?:
      other = (path.hasSuffix(".svg") ? path.dropLast(4) : path[...]) + ".png"
      guard let found = try folder.file(other) else { return nil }
      file = found
    default:
      throw Fault(
        code: "picture", message: "the fallback of \(path) is no file's name",
        remedy: "name a PNG or a JPEG file beside the data")
    }
    let measure: PictureMeasure
    do throws(PictureMeasure.Fault) {
      measure = try folder.measure(of: file)
    } catch {
      throw Fault(code: "picture", message: "\(other) \(error.message)", remedy: error.remedy)
    }
    guard measure.drawing == nil else {
      throw Fault(
        code: "picture", message: "\(other) is drawn in lines too, and stands in for \(path)",
        remedy: "give a PNG or a JPEG file of the same picture")
    }
    return PictureFallback(file: file, mediaType: measure.mediaType)
  }

  /// What the data may say of a picture.
  static let names = [
    "path", "width_emu", "height_emu", "width_mm", "height_mm", "alt", "fallback",
  ]

  /// A picture whose path stands beside what is said of it, `{"$image": "arms.svg", "alt": "…"}`, as
  /// one that has it within; nil for what is none.
  static func described(_ object: JSONObject) -> JSONValue? {
    guard case .string(let path)? = object["$image"] else { return nil }
    let others = object.members.filter { $0.name != "$image" }
    guard others.allSatisfy({ names.contains($0.name) && $0.name != "path" }) else { return nil }
    return .object(JSONObject([JSONObject.Member("path", .string(path))] + others))
  }

  private func checkNames(of json: JSONValue) throws(Fault) {
    guard case .object(let object) = json else { return }
    for member in object.members where !Self.names.contains(member.name) {
      throw Fault(
        code: "picture", message: "\(member.name) says nothing of a picture",
        remedy: "the names are \(Self.names.joined(separator: ", "))")
    }
  }

  /// A side's length, in English Metric Units or in millimetres; nil when it is not given.
  private func length(_ side: String, of json: JSONValue) throws(Fault) -> Int? {
    for (unit, perUnit) in [("emu", 1), ("mm", 36_000)] {
      guard let value = json["\(side)_\(unit)"], value != .null else { continue }
      guard case .number(let digits) = value, let units = Self.units(digits, perUnit),
        (1...Picture.longestSide).contains(units)
      else {
        throw Fault(
          code: "picture", message: "\(side)_\(unit) is no length that a picture can have",
          remedy: "give a number above 0, such as \"\(side)_mm\": 40")
      }
      return units
    }
    return nil
  }

  /// A decimal number times a factor, rounded down; nil for one that is no plain decimal.
  private static func units(_ digits: String, _ factor: Int) -> Int? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole >= 0,
      whole <= Picture.longestSide
    else { return nil }
    var units = whole * factor
    var share = factor
    for digit in parts.count > 1 ? parts[1].prefix(6) : "" {
      guard let digit = digit.wholeNumberValue else { return nil }
      units += digit * share / 10
      share /= 10
    }
    return units
  }

  // MARK: Documents

  /// The document that `$subdoc` names. Where it lies there in Word's and in Writer's format, each
  /// form takes its own.
  func document(_ json: JSONValue) throws(Fault) -> Value {
    let path = try path(of: json, "document", "{\"$subdoc\": \"annex.docx\"}")
    guard DataFiles.liesWithin(path) else { throw DataFiles.outside(path) }
    let format = OfficeFormat(fileName: path)
    guard format != .text else {
      throw Fault(
        code: "document", message: "\(path) is neither a Word nor a Writer document",
        remedy: "name a .docx or an .odt file")
    }
    let (file, folder) = try file(path, "document")
    var document = IncludedDocument(name: path)
    let other = path.dropLast(format.rawValue.count)
    if format == .docx {
      document.word = file
      document.openDocument = try folder.file(other + OfficeFormat.odt.rawValue)
    } else {
      document.openDocument = file
      document.word = try folder.file(other + OfficeFormat.docx.rawValue)
    }
    return .flow(Flow([.document(document)]))
  }

  // MARK: Files

  private func path(
    of json: JSONValue, _ kind: String, _ example: String
  ) throws(Fault) -> String {
    if case .string(let path) = json { return path }
    if case .string(let path)? = json["path"] { return path }
    throw Fault(
      code: kind, message: "the data name a \(kind) without its path",
      remedy: "write it as \(example)")
  }

  private func file(_ path: String, _ kind: String) throws(Fault) -> (DataFile, DataFiles) {
    guard DataFiles.liesWithin(path) else { throw DataFiles.outside(path) }
    guard let folder else {
      throw Fault(
        code: "outside-file",
        message: "the data name a \(kind), \(path), and bring no files with them",
        remedy: "give the data as a file, with the \(kind) beside it")
    }
    guard let file = try folder.file(path) else {
      throw Fault(
        code: "no-file", message: "there is no file \(path) beside the data",
        remedy: "look at the name, or put the file there")
    }
    return (file, folder)
  }
}
