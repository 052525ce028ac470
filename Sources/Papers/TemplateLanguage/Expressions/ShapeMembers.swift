import Diagnostics

/// Names looked up before there are data.
enum ShapeMembers {
  /// The shape of a dotted name; the first part that nothing declares is a problem.
  static func path(
    _ names: [String], in scope: ShapeScope, at offset: Int, problems: inout [ExpressionProblem]
  ) -> ValueShape {
    guard var shape = scope.shape(named: names[0]) else {
      let nearest =
        nearestName(to: names[0], among: scope.names)
        ?? scope.dottedName(endingIn: names[names.count - 1])
      problems.append(unknown(names[0], nearest: nearest, of: scope.names, at: offset))
      return .any
    }
    for place in names.indices.dropFirst() {
      shape = field(
        names[place], of: shape, named: names[..<place].joined(separator: "."), at: offset,
        problems: &problems)
    }
    return shape
  }

  /// The shape of a field; one that nothing declares is a problem. `owner` is the name of the
  /// group of fields, empty when it has none.
  static func field(
    _ name: String, of shape: ValueShape, named owner: String, at offset: Int,
    problems: inout [ExpressionProblem]
  ) -> ValueShape {
    switch shape {
    case .any:
      return .any
    case .group(let key, let item):
      if name == "grouper" { return key }
      if name == "list" { return .list(item) }
      let names = ["grouper", "list"]
      let prefix = owner.isEmpty ? "" : owner + "."
      let nearest = nearestName(to: name, among: names).map { prefix + $0 }
      problems.append(unknown(prefix + name, nearest: nearest, of: names, at: offset))
    case .date where DateMethod.fields.contains(name):
      return .number
    case .record(let record):
      if let field = record[name] { return field.shape }
      let prefix = owner.isEmpty ? "" : owner + "."
      let nearest = nearestName(to: name, among: record.names).map { prefix + $0 }
      problems.append(unknown(prefix + name, nearest: nearest, of: record.names, at: offset))
    default:
      let what = owner.isEmpty ? "this" : owner
      let remedy =
        if case .list = shape {
          "go through it by {% for item in \(what) %} and write item.\(name)"
        } else {
          "write {{ \(what) }} alone, or another name"
        }
      problems.append(
        ExpressionProblem(
          code: .unknownName,
          message: "\(what) is \(shape.kindWords) and has no field “\(name)”",
          remedy: remedy, offset: offset))
    }
    return .any
  }

  /// The shape of an item of a list.
  static func item(
    of shape: ValueShape, by place: ValueShape, at offset: Int,
    problems: inout [ExpressionProblem]
  ) -> ValueShape {
    switch shape {
    case .list(let element): return element
    case .text: return .text
    case .any, .record, .group: return .any
    default:
      problems.append(
        ExpressionProblem(
          code: .kind, message: "\(shape.kindWords) has no items",
          remedy: "write the name without [ ]", offset: offset))
      return .any
    }
  }

  private static func unknown(
    _ name: String, nearest: String?, of names: [String], at offset: Int
  ) -> ExpressionProblem {
    let some = names.prefix(12).joined(separator: ", ")
    return ExpressionProblem(
      code: .unknownName, message: "“\(name)” is not declared",
      remedy: nearest.map { "did you mean \($0)?" }
        ?? (names.isEmpty
          ? "nothing is declared here"
          : "declared here: \(some)\(names.count > 12 ? " and others" : "")"),
      offset: offset)
  }
}
