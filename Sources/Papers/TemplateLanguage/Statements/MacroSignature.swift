/// What a macro takes, which a call of it has to keep to.
struct MacroSignature: Sendable {
  var name: String
  var parameters: [String]
  /// Whether it asks for values beyond its parameters (`varargs`), for those given by other names
  /// (`kwargs`), for what a `call` block makes (`caller`).
  var takesMore: Bool
  var takesNamed: Bool
  var takesCaller: Bool

  /// What is wrong with a call.
  struct Fault {
    var message: String
    var remedy: String
  }

  /// What is wrong with a call that gives so many values by their places, and these by name; nil
  /// when nothing is.
  func fault(positional: Int, named: some Sequence<String>) -> Fault? {
    let given = min(positional, parameters.count)
    for name in named where parameters[..<given].contains(name) {
      return fault("is given “\(name)” twice")
    }
    if positional > parameters.count, !takesMore {
      return fault("takes at most \(parameters.count) values")
    }
    if takesNamed { return nil }
    for name in named where !parameters.contains(name) && !(takesCaller && name == "caller") {
      return fault("does not take “\(name)”")
    }
    return nil
  }

  private func fault(_ words: String) -> Fault {
    Fault(
      message: "\(name) \(words)",
      remedy: "it is written \(name)(\(parameters.joined(separator: ", ")))")
  }

  /// What is wrong with a call as it is written; nil too where it spreads a list or a group, of
  /// which nothing is known before there are data.
  func fault(of arguments: [WrittenArgument], withCaller: Bool = false) -> Fault? {
    guard arguments.allSatisfy({ $0.spread == .none }) else { return nil }
    let named = arguments.compactMap(\.name)
    return fault(
      positional: arguments.count - named.count, named: named + (withCaller ? ["caller"] : []))
  }
}

extension MacroSignature {
  /// Those of a body's own macros, of each whose name nothing else in the body is given.
  static func of(_ instructions: [Instruction]) -> [MacroSignature] {
    let bound = BoundNames.of(instructions)
    return BoundNames.macros(instructions).compactMap { block in
      guard case .macro(let name, let parameters) = block.head,
        bound.count(where: { $0 == name }) == 1
      else { return nil }
      let read = block.body.namesRead.subtracting(parameters.map(\.name))
      return MacroSignature(
        name: name, parameters: parameters.map(\.name), takesMore: read.contains("varargs"),
        takesNamed: read.contains("kwargs"), takesCaller: read.contains("caller"))
    }
  }
}
