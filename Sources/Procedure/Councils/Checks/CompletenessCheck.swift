import CivilTime
public import DecisionFiles
import Decisions
public import Diagnostics

/// Whether a decision file has all that its form asks for, and names only what its council has.
public struct CompletenessCheck: Sendable {
  /// The council whose policy applies.
  public let council: Council

  /// A check against that council's policy.
  public init(council: Council) {
    self.council = council
  }

  /// What is missing or names nothing, in the order of the file; empty when all is there.
  public func problems(in file: DecisionFile) -> [Diagnostic] {
    var problems = councilProblems(in: file)
    let form = council.form(file.decision.form)
    if let form {
      problems += missing(in: file, for: form) + decisionMakerProblems(in: file, for: form)
    } else {
      let forms = council.forms.map(\.id.rawValue)
      problems.append(
        problem(
          "unknown-form",
          "\(council.identity.shortName) has no form “\(file.decision.form.rawValue)”",
          at: "form", in: file,
          remedy: suggestion(for: file.decision.form.rawValue, among: forms)
            ?? "its forms are " + forms.joined(separator: ", ")))
    }
    problems += unknownPosts(in: file) + unknownObjectives(in: file)
    return problems.enumerated().sorted { left, right in
      (left.element.place?.line ?? 0, left.element.place?.column ?? 0, left.offset)
        < (right.element.place?.line ?? 0, right.element.place?.column ?? 0, right.offset)
    }.map(\.element)
  }

  /// What the form requires and the file leaves out.
  public func missing(in file: DecisionFile, for form: CouncilForm) -> [Diagnostic] {
    let advice = form.adviceRequired.map { FieldPath("implications").appending($0.rawValue) }
    return (form.requires + advice).filter { !has($0, in: file.facts) }.map { path in
      problem(
        "missing-for-form", "the form \(form.title) needs “\(path.text)”, which is left out",
        at: path, in: file, remedy: "add it")
    }
  }

  /// Whether a field stands in the file; of a list, whether it does in each item.
  private func has(_ path: FieldPath, in facts: FactValue) -> Bool {
    var reached = [facts]
    for name in path.names {
      var next: [FactValue] = []
      for fact in reached {
        let records = if case .list(let items) = fact { items } else { [fact] }
        for record in records {
          guard let value = record[String(name)] else { return false }
          next.append(value)
        }
      }
      if next.isEmpty { return false }
      reached = next
    }
    return true
  }

  private func councilProblems(in file: DecisionFile) -> [Diagnostic] {
    guard file.decision.council != council.identity.id else { return [] }
    return [
      problem(
        "wrong-council",
        "the decision is of “\(file.decision.council.rawValue)”, and this policy is of "
          + "“\(council.identity.id.rawValue)”", at: "council", in: file,
        remedy: "write the id of the council's folder")
    ]
  }

  private func decisionMakerProblems(
    in file: DecisionFile, for form: CouncilForm
  ) -> [Diagnostic] {
    guard let kind = file.decision.decisionMaker?.kind, !form.decisionMakers.isEmpty,
      !form.decisionMakers.contains(kind)
    else { return [] }
    let allowed = form.decisionMakers.map(\.rawValue).joined(separator: ", ")
    return [
      problem(
        "wrong-decision-maker",
        "the form \(form.title) is not for a decision maker of the kind “\(kind.rawValue)”",
        at: "decisionMaker.kind", in: file, remedy: "it is for \(allowed)")
    ]
  }

  private func unknownPosts(in file: DecisionFile) -> [Diagnostic] {
    let posts = council.posts.map(\.id.rawValue)
    return file.postReferences.filter { council.post($0.post) == nil }.map { reference in
      problem(
        "unknown-post",
        "\(council.identity.shortName) has no post “\(reference.post.rawValue)”",
        at: reference.field, in: file,
        remedy: suggestion(for: reference.post.rawValue, among: posts)
          ?? "add it to posts in the council's policy.yaml")
    }
  }

  private func unknownObjectives(in file: DecisionFile) -> [Diagnostic] {
    let day = file.decision.dateForPolicy
    let objectives = council.objectives(on: day).map(\.id.rawValue)
    let period = day.map { " on \($0.iso)" } ?? ""
    let named = file.decision.objectives.map(\.objective)
    return file.decision.objectives.enumerated().compactMap { index, effect in
      if named[..<index].contains(effect.objective) {
        return problem(
          "duplicate-objective",
          "the objective “\(effect.objective.rawValue)” stands here a second time",
          at: FieldPath("objectives").appending(index), in: file,
          remedy: "say once what the decision does for it")
      }
      guard !objectives.contains(effect.objective.rawValue) else { return nil }
      return problem(
        "unknown-objective",
        "\(council.identity.shortName) has no objective “\(effect.objective.rawValue)”\(period)",
        at: FieldPath("objectives").appending(index).appending("objective"), in: file,
        remedy: suggestion(for: effect.objective.rawValue, among: objectives)
          ?? (objectives.isEmpty
            ? "policy.yaml has no objectives for that day"
            : "they are " + objectives.joined(separator: ", ")))
    }
  }

  private func problem(
    _ code: String, _ message: String, at path: FieldPath, in file: DecisionFile, remedy: String
  ) -> Diagnostic {
    Diagnostic(.error, code, message, at: file.place(of: path), remedy: remedy)
  }
}
