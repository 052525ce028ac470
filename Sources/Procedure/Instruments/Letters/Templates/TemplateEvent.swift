public import Digests
public import JSONText

/// Something that happens to the templates of a council's letters.
public enum TemplateEvent: Sendable, Hashable {
  /// Legal approved one, for one purpose, at its digest.
  case approved(TemplateApproved)
  /// Legal took its approval back.
  case withdrawn(TemplateWithdrawn)
}

/// Legal approved a template.
public struct TemplateApproved: Sendable, Hashable, Codable {
  /// For what.
  public var purpose: TemplatePurpose
  /// Which, by its name among the council's forms.
  public var template: String
  /// At which digest.
  public var digest: SHA256Digest
}

/// Legal took its approval of a template back.
public struct TemplateWithdrawn: Sendable, Hashable, Codable {
  /// For what it was approved.
  public var purpose: TemplatePurpose
  /// Which, by its name among the council's forms.
  public var template: String
  /// Why.
  public var reason: String
}

extension TemplateEvent: InstrumentEvent {
  /// The names of the sorts of event, as the record keeps them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case templateApproved, templateWithdrawn
  }

  /// The name of its sort.
  public var kind: String {
    switch self {
    case .approved: Kind.templateApproved.rawValue
    case .withdrawn: Kind.templateWithdrawn.rawValue
    }
  }

  /// Its facts, as the record keeps them.
  public var facts: JSONObject {
    get throws {
      switch self {
      case .approved(let event): try JSONEncoding.object(of: event)
      case .withdrawn(let event): try JSONEncoding.object(of: event)
      }
    }
  }

  /// The event of that sort with those facts; nil when there is no such sort.
  public init?(kind: String, facts: JSONObject) throws {
    guard let kind = Kind(rawValue: kind) else { return nil }
    switch kind {
    case .templateApproved:
      self = .approved(try JSONDecoding.value(TemplateApproved.self, from: .object(facts)))
    case .templateWithdrawn:
      self = .withdrawn(try JSONDecoding.value(TemplateWithdrawn.self, from: .object(facts)))
    }
  }

  /// What happened, in a sentence.
  public var sentence: String {
    switch self {
    case .approved(let event): "Legal approved \(event.template) for \(event.purpose.words)"
    case .withdrawn(let event):
      "Legal took back its approval of \(event.template) for \(event.purpose.words): "
        + event.reason
    }
  }
}
