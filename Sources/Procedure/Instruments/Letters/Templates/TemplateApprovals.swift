public import CivilTime
import Councils
import Decisions
public import Digests
public import Workflow

/// Which templates Legal approved for what, at a council: what all that happened adds up to.
public struct TemplateApprovals: InstrumentState, Hashable {
  /// Every approval, in order, those that no longer hold among them.
  public internal(set) var approvals: [Item] = []
  /// How many events there are.
  public internal(set) var version = 0
  /// The day of what was done last.
  public internal(set) var lastOn: CivilDate?

  /// Before anything was approved.
  public init() {}

  /// An approval of a template.
  public struct Item: Sendable, Hashable {
    /// For what.
    public let purpose: TemplatePurpose
    /// Which, by its name among the council's forms.
    public let template: String
    /// At which digest.
    public let digest: SHA256Digest
    /// Who approved it.
    public let by: Officeholder
    /// On which day.
    public let on: CivilDate
    /// Why it was taken back.
    public internal(set) var withdrawn: String?
  }

  /// The last approval of a template for a purpose, taken back or not.
  public func last(_ template: String, for purpose: TemplatePurpose) -> Item? {
    approvals.last { $0.template == template && $0.purpose == purpose }
  }

  /// The approval of a template for a purpose that holds at a digest.
  public func approval(
    of template: String, at digest: SHA256Digest, for purpose: TemplatePurpose
  ) -> Item? {
    last(template, for: purpose).flatMap { $0.withdrawn == nil && $0.digest == digest ? $0 : nil }
  }

  /// The digests of the forms whose approval for a purpose holds.
  public func standing(for purpose: TemplatePurpose) -> Set<SHA256Digest> {
    let names = Set(approvals.filter { $0.purpose == purpose }.map(\.template))
    let last = names.compactMap { self.last($0, for: purpose) }
    return Set(last.filter { $0.withdrawn == nil }.map(\.digest))
  }

  /// The same after one more event.
  public mutating func apply(_ act: RecordedEvent<TemplateEvent>) {
    version += 1
    lastOn = act.done
    switch act.event {
    case .approved(let event):
      approvals.append(
        Item(
          purpose: event.purpose, template: event.template, digest: event.digest, by: act.by,
          on: act.done))
    case .withdrawn(let event):
      for index in approvals.indices
      where approvals[index].purpose == event.purpose
        && approvals[index].template == event.template && approvals[index].withdrawn == nil
      {
        approvals[index].withdrawn = event.reason
      }
    }
  }
}
