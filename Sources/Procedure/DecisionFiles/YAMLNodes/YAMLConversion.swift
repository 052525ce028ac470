import Diagnostics
import Yams

/// A line and a column, from 1.
private struct Mark {
  var line = 1
  var column = 1

  init(_ mark: Yams.Mark?) {
    guard let mark else { return }
    line = mark.line
    column = mark.column
  }
}

/// Turns the parser's tree into nodes with places, taking the masks off, within the limits.
struct YAMLConversion {
  let source: YAMLSource
  let limits: YAMLLimits
  private(set) var problems: [Diagnostic] = []
  private var count = 0
  private var isStopped = false

  init(source: YAMLSource, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
  }

  /// The node, or nil when it, or the file, cannot be read further; `problems` then says why.
  mutating func node(_ node: Yams.Node, depth: Int) -> YAMLNode? {
    guard !isStopped else { return nil }
    let place = Mark(node.mark)
    count += 1
    guard count <= limits.nodes else {
      return stop("too-many-values", "the file has more than \(limits.nodes) values", at: place)
    }
    guard depth < limits.depth || node.scalar != nil else {
      return stop(
        "too-deep", "lists and mappings stand more than \(limits.depth) levels deep here",
        at: place)
    }
    let content: YAMLNode.Content? =
      switch node {
      case .scalar(let scalar): value(scalar, at: place)
      case .sequence(let items): sequence(items, at: place, depth: depth)
      case .mapping(let mapping): entries(of: mapping, at: place, depth: depth)
      case .alias: nil
      }
    guard let content else { return nil }
    return YAMLNode(line: place.line, column: place.column, content: content)
  }

  private mutating func value(_ scalar: Yams.Node.Scalar, at place: Mark) -> YAMLNode.Content? {
    checkTag(scalar.tag, at: place)
    let isPlain = scalar.style == .plain
    if let problem = maskProblem(scalar, at: place) {
      problems.append(problem)
      return nil
    }
    let text = source.unmasked(scalar.string)
    // Only an escape in double quotes, such as "\a", can still bring one.
    if scalar.style == .doubleQuoted, let control = text.unicodeScalars.first(where: isControl) {
      problems.append(
        Diagnostic(
          .error, "control-character",
          "this text has the control character \(named(control)) in it",
          at: sourcePlace(place), remedy: "delete it; a backslash in double quotes is written \\\\")
      )
      return nil
    }
    return .scalar(YAMLScalar(text, isPlain: isPlain, isLiteral: scalar.style == .literal))
  }

  /// What a value or a name is in truth when the mark that begins it was taken out; nil when it
  /// only has such marks in it.
  private func maskProblem(_ scalar: Yams.Node.Scalar, at place: Mark) -> Diagnostic? {
    guard scalar.style == .plain, let first = scalar.string.unicodeScalars.first else { return nil }
    if first.value == 0xFDD0 { return YAMLFaults.anchor(at: sourcePlace(place)) }
    guard first.value == 0xFDEF else { return nil }
    // A plain text may begin with a question mark that no blank follows.
    let next = scalar.string.unicodeScalars.dropFirst().first
    guard next == nil || next == " " || next == "\t" || next?.value == 0xFDEF else { return nil }
    return Diagnostic(
      .error, "yaml-syntax", "“?” begins a name here, and names are written without it",
      at: sourcePlace(place), remedy: "write name: value; a text that begins with ? must be quoted")
  }

  private mutating func sequence(
    _ items: Yams.Node.Sequence, at place: Mark, depth: Int
  ) -> YAMLNode.Content? {
    checkTag(items.tag, at: place)
    var nodes: [YAMLNode] = []
    nodes.reserveCapacity(items.count)
    for item in items {
      guard let node = node(item, depth: depth + 1) else { continue }
      nodes.append(node)
    }
    return .sequence(nodes)
  }

  private mutating func entries(
    of mapping: Yams.Node.Mapping, at place: Mark, depth: Int
  ) -> YAMLNode.Content? {
    checkTag(mapping.tag, at: place)
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(mapping.count)
    var masked: [String: Mark] = [:]
    for (key, value) in mapping {
      let keyPlace = Mark(key.mark)
      guard case .scalar(let scalar) = key else {
        problems.append(
          Diagnostic(
            .error, "yaml-syntax", "a name is expected here, not a list or a mapping",
            at: sourcePlace(keyPlace),
            remedy: "a text that begins with [ or { must stand in quotes"))
        continue
      }
      if let problem = maskProblem(scalar, at: keyPlace) {
        problems.append(problem)
        continue
      }
      if let original = source.maskedKeys[scalar.string] {
        if masked[original] == nil { masked[original] = keyPlace }
      } else if let node = node(value, depth: depth + 1) {
        let name = source.unmasked(scalar.string)
        entries.append(
          YAMLEntry(key: name, line: keyPlace.line, column: keyPlace.column, value: node))
      }
    }
    if !masked.isEmpty { reportDuplicates(of: masked, in: mapping) }
    return .mapping(entries)
  }

  /// Every further standing of a key of which the first were masked.
  private mutating func reportDuplicates(of first: [String: Mark], in mapping: Yams.Node.Mapping) {
    for (key, _) in mapping {
      guard case .scalar(let scalar) = key else { continue }
      let place = Mark(scalar.mark)
      let name = source.maskedKeys[scalar.string] ?? source.unmasked(scalar.string)
      guard let earlier = first[name],
        (earlier.line, earlier.column) != (place.line, place.column)
      else { continue }
      problems.append(
        YAMLComposition.duplicateKey(
          name, file: source.file, line: place.line, column: place.column,
          first: earlier.line))
    }
  }

  private mutating func checkTag(_ tag: Yams.Tag, at place: Mark) {
    switch tag.description {
    case "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map": return
    case let name:
      problems.append(
        Diagnostic(
          .error, "yaml-tag", "the tag \(name) stands here, and tags are not used",
          at: sourcePlace(place),
          remedy: "leave it out; a text that begins with ! must stand in quotes"))
    }
  }

  private mutating func stop(_ code: String, _ message: String, at place: Mark) -> YAMLNode? {
    isStopped = true
    problems.append(Diagnostic(.error, code, message, at: sourcePlace(place)))
    return nil
  }

  private func sourcePlace(_ mark: Mark) -> SourcePlace {
    SourcePlace(file: source.file, line: mark.line, column: mark.column)
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x85: false
  case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF: true
  default: false
  }
}
