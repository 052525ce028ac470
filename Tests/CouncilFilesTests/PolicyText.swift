// A line of YAML is as long as it is.
// swift-format-ignore-file

import CouncilFiles
import Councils
import Diagnostics

/// A policy file in order.
let policyText = """
  council: {id: havering, name: London Borough of Havering, shortName: Havering, address: unknown}
  forms:
    - id: key-executive-decision
      title: Key decision
      template: key-executive-decision
      decisionMakers: [cabinetMember]
      requires: [reasons, keyDecision.noticeGiven, alternatives.rejected]
      adviceRequired: [legal]
  objectives:
    - {from: 2020-01-01, to: unknown, items: [{id: places, name: Places}]}
    - {from: 2022-11-30, to: 2024-12-31, items: [{id: people, name: People}]}
  keyReasons: {expenditure: "Over £500,000", savings: unknown}
  posts:
    - {id: head-of-roads, title: Head of Roads, kind: officer, from: unknown}
    - {id: director, title: Director, kind: officer, titleSlot: cmtMember, alsoCalled: [Chief Officer]}
  advisers:
    - {topic: legal, post: unknown}
    - {topic: financial, post: head-of-roads, referencePattern: FD nnnn/yy}
  keyThresholds:
    - {amount: "£250,000", comparison: moreThan, to: 2019-12-31, source: Web, checked: 2026-01-01}
    - {amount: "£500,000", comparison: unknown, percentOfBudget: 2, from: 2020-01-01}
  valueBands:
    - from: 2020-01-01
      to: unknown
      bands:
        - {decisionMakers: [officer], upTo: £1m}
        - {decisionMakers: [cabinetMember], over: £1m, upTo: £2m, boundary: atLeast}
        - {decisionMakers: [cabinet], over: £2m, boundary: unknown}
  powers:
    - {id: power-1, instrument: Constitution, provision: "1", text: To award, holders: [cabinet], posts: [director], acts: [award], over: £10m, upTo: £20m, from: 2020-01-01, to: 2020-12-31}
    - {id: power-1, instrument: Constitution, from: 2021-01-01, to: unknown}
    - {id: power-2, instrument: Constitution, from: unknown}
  procedureRules:
    - {id: cso-18, name: CSO 18, text: Weights., stage: award, weights: [{name: price, percent: 70}]}
  waiverGrounds:
    - id: cso-14
      name: CSO 14
      title: Best interests
      text: It is in the best interests.
      approvers: [director]
      conditions:
        - {id: rapid, text: It is rapid.}
        - {id: lawful, text: It is lawful.}
  callIn:
    subject: listed
    listed: [key-executive-decision]
    period: 5
    unit: workingDay
    anchor: publishedOn
    deadlineTime: "12:00"
    requisition: [{who: members, minimum: 5, groups: 2}]
    grounds: [It is outside the budget]
    oncePerDecision: true
    withdrawable: unknown
    exemption: {agreedBy: the Mayor, test: urgent, reportTo: Council, reportWithin: unknown}
    effective: nextWorkingDay
    outcomes: [confirm]
  retention: {recordYears: 6, backgroundYears: unknown}
  closures:
    - {on: 2020-12-29, reason: Offices shut}
    - {from: 2020-12-30, to: 2020-12-31, reason: Offices shut}
  officeCutOff: "17:00"
  counting: [{rule: NT-2, unit: workingDay, source: Constitution}]
  ruleSettings: [{rule: TX-1, severity: asks}]

  """

/// The rules that a policy can name in these tests.
let nameableRules = [
  NameableRule(id: "NT-1", isPractice: false, countsDays: false),
  NameableRule(id: "NT-2", isPractice: false, countsDays: true),
  NameableRule(id: "TX-1", isPractice: true, countsDays: false),
]

/// What reading a policy complains of.
func complaints(aboutPolicy text: String) -> [String] {
  do throws(DiagnosticsError) {
    _ = try CouncilReader.read(policy: text, file: "policy.yaml", rules: nameableRules)
    return []
  } catch {
    return error.list.map(\.text)
  }
}
