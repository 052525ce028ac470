@testable import Workflow

/// The sorts of obstacle; the compiler sees to it that none is forgotten.
enum ObstacleKind: String, CaseIterable {
  case wrongPhase, notOfItsProcedure, notEntitled, isTheAuthor, hasNoTitle, inTheFuture,
    beforeWhatItFollows
  case beforeText, finding, adviceNotAsked, adviceUnsettled, nothingOverdue, adviceNotOverdue
  case noticeMissing, tooEarly, daysUnknown, noticeLacks, noticeDay, earlierRungUnanswered
  case policyUnknown, waiverNotRequested, waiverUndecided, waiverRefused, noSuchWaiver
  case waiverAmbiguous, waiverElsewhere, waiverNumber, waiverUnlabelled
  case packIsStale, noMakerPost, notTheMaker, authorIsMaker, nothingShowsIt, notAttached
  case interestsUnanswered, wanting, withheld, outsideWindow, tooFewMembers, notWithdrawable
  case afterDeadline, receiptTimeUnknown, tooFewGroups, noGround, exemptionByOther
  case calledInBefore, laterHasNoEffect, noSuchRecommendation, noSuchAct, factsDoNotFit
  case notCorrectable, noSuchFinding, lawHasNoException

  init(_ obstacle: Obstacle) {
    switch obstacle {
    case .wrongPhase: self = .wrongPhase
    case .notOfItsProcedure: self = .notOfItsProcedure
    case .notEntitled: self = .notEntitled
    case .isTheAuthor: self = .isTheAuthor
    case .hasNoTitle: self = .hasNoTitle
    case .inTheFuture: self = .inTheFuture
    case .beforeWhatItFollows: self = .beforeWhatItFollows
    case .beforeText: self = .beforeText
    case .finding: self = .finding
    case .adviceNotAsked: self = .adviceNotAsked
    case .adviceUnsettled: self = .adviceUnsettled
    case .nothingOverdue: self = .nothingOverdue
    case .adviceNotOverdue: self = .adviceNotOverdue
    case .noticeMissing: self = .noticeMissing
    case .tooEarly: self = .tooEarly
    case .daysUnknown: self = .daysUnknown
    case .noticeLacks: self = .noticeLacks
    case .noticeDay: self = .noticeDay
    case .earlierRungUnanswered: self = .earlierRungUnanswered
    case .policyUnknown: self = .policyUnknown
    case .waiverNotRequested: self = .waiverNotRequested
    case .waiverUndecided: self = .waiverUndecided
    case .waiverRefused: self = .waiverRefused
    case .noSuchWaiver: self = .noSuchWaiver
    case .waiverAmbiguous: self = .waiverAmbiguous
    case .waiverElsewhere: self = .waiverElsewhere
    case .waiverNumber: self = .waiverNumber
    case .waiverUnlabelled: self = .waiverUnlabelled
    case .packIsStale: self = .packIsStale
    case .noMakerPost: self = .noMakerPost
    case .notTheMaker: self = .notTheMaker
    case .authorIsMaker: self = .authorIsMaker
    case .nothingShowsIt: self = .nothingShowsIt
    case .notAttached: self = .notAttached
    case .interestsUnanswered: self = .interestsUnanswered
    case .wanting: self = .wanting
    case .withheld: self = .withheld
    case .outsideWindow: self = .outsideWindow
    case .tooFewMembers: self = .tooFewMembers
    case .notWithdrawable: self = .notWithdrawable
    case .afterDeadline: self = .afterDeadline
    case .receiptTimeUnknown: self = .receiptTimeUnknown
    case .tooFewGroups: self = .tooFewGroups
    case .noGround: self = .noGround
    case .exemptionByOther: self = .exemptionByOther
    case .calledInBefore: self = .calledInBefore
    case .laterHasNoEffect: self = .laterHasNoEffect
    case .noSuchRecommendation: self = .noSuchRecommendation
    case .noSuchAct: self = .noSuchAct
    case .factsDoNotFit: self = .factsDoNotFit
    case .notCorrectable: self = .notCorrectable
    case .noSuchFinding: self = .noSuchFinding
    case .lawHasNoException: self = .lawHasNoException
    }
  }
}
