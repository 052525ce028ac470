/// The values in the brackets of a filter or a test, put to the parameters they are for.
struct BoundArguments: Sendable, Hashable {
  /// One for each parameter, nil where the form gives none.
  var slots: [ExpressionNode?] = []
  /// What is given beyond the parameters, where that is allowed.
  var rest: [ExpressionNode] = []
  /// What is given by names that are no parameters, where that is allowed.
  var named: [Named] = []
  /// What is wrong with them, if anything.
  var fault: Fault?

  /// What is wrong with the arguments.
  struct Fault: Sendable, Hashable {
    var message: String
    var remedy: String
    var offset: Int
  }

  /// A value given by name.
  struct Named: Sendable, Hashable {
    var name: String
    var node: ExpressionNode
  }

  /// Every argument, in the order of the parameters.
  var all: [ExpressionNode] { slots.compactMap { $0 } + rest + named.map(\.node) }

  /// Whether the form gives none at all.
  var isEmpty = true

  /// Arguments of what has no known parameters.
  init(unbound written: [WrittenArgument]) {
    rest = written.map(\.node)
    isEmpty = written.isEmpty
  }

  /// Puts arguments to parameters: first by order, then by name.
  init(
    _ written: [WrittenArgument], to parameters: [Parameter], takesMore: Bool,
    of usage: String, at offset: Int
  ) {
    slots = Array(repeating: nil, count: parameters.count)
    isEmpty = written.isEmpty
    var place = 0
    for argument in written {
      let remedy = "write \(usage)"
      guard argument.spread == .none else {
        fault = Fault(
          message: "a filter or test takes its values one by one, without *", remedy: remedy,
          offset: argument.node.offset)
        return
      }
      if let name = argument.name {
        guard let slot = parameters.firstIndex(where: { $0.goes(by: name) }) else {
          if takesMore {
            named.append(Named(name: name, node: argument.node))
            continue
          }
          fault = Fault(
            message: "“\(name)” is not one of its parameters", remedy: remedy,
            offset: argument.node.offset)
          return
        }
        guard slots[slot] == nil else {
          fault = Fault(
            message: "“\(name)” is given twice", remedy: remedy, offset: argument.node.offset)
          return
        }
        slots[slot] = argument.node
      } else if place < parameters.count, !parameters[place].isByNameOnly {
        slots[place] = argument.node
        place += 1
      } else if takesMore {
        rest.append(argument.node)
      } else {
        fault = Fault(
          message: "there are more values in the brackets than it takes", remedy: remedy,
          offset: argument.node.offset)
        return
      }
    }
    for (slot, parameter) in zip(slots, parameters) where slot == nil && parameter.isRequired {
      fault = Fault(
        message: "“\(parameter.name)” is left out of the brackets", remedy: "write \(usage)",
        offset: offset)
      return
    }
  }
}

/// A value in brackets as the form has it: `", "` or `attribute="name"`.
struct WrittenArgument: Sendable, Hashable {
  var name: String?
  var node: ExpressionNode
  var spread = Spread.none

  /// Whether it stands for several values: `*list`, `**fields`.
  enum Spread: Sendable, Hashable {
    case none
    case items
    case fields
  }
}
