public import CivilTime

/// What one step of a decision's life puts on its paper, beyond the decision itself: a notice and
/// its day, a requisition and its members, the reckoning of a day.
///
/// What does not concern the step stays nil; a form then says "none", or leaves the part out.
public struct StepPaper: Sendable, Hashable {
  /// The decision's number in the register: "havering-2020-1".
  public var number: String?
  /// The step itself.
  public var step: Step
  /// The notice that is given.
  public var notice: GivenNotice?
  /// The time in which the decision can be called in.
  public var window: Window?
  /// The requisition by which it is called in.
  public var requisition: Requisition?
  /// What came of the call-in.
  public var outcome: Outcome?
  /// The advice that is asked for or was given.
  public var advice: Advice?
  /// How the decision takes effect.
  public var effective: Effect?
  /// The agreement that it is not to be called in.
  public var exemption: Exemption?
  /// The agreement that it is urgent and cannot be put off.
  public var agreement: Agreement?

  /// The paper of that step.
  public init(_ step: Step) {
    self.step = step
  }
}

extension StepPaper {
  /// A step: what was done, when in law, by whom and why.
  public struct Step: Sendable, Hashable {
    /// The paper's title, for the document's properties: "Notice of a key decision".
    public var title: String
    /// The day of the step in law.
    public var on: CivilDate
    /// Who took it.
    public var by: Signatory?
    /// Why.
    public var reason: String?
    /// The day of the paper whose place it takes, which said something wrong.
    public var corrects: CivilDate?
    /// Why that was put right.
    public var correction: String?
    /// How its days were worked out, a line each.
    public var working: [String] = []
    /// Which version of the text it is about, from 1.
    public var version: Int?
    /// The digest of that text: 64 figures of SHA-256.
    public var digest: String?

    /// A step of that title on that day.
    public init(title: String, on: CivilDate) {
      self.title = title
      self.on = on
    }
  }

  /// Somebody who acts in a post, or for its holder.
  public struct Signatory: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The title of the post.
    public var title: String?
    /// For whom they stand in.
    public var deputyFor: String?

    /// Somebody of that name.
    public init(name: String, title: String? = nil, deputyFor: String? = nil) {
      self.name = name
      self.title = title
      self.deputyFor = deputyFor
    }
  }
}
