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
  advisers:
    - {topic: legal, post: unknown}
    - {topic: financial, post: head-of-roads, referencePattern: FD nnnn/yy}
  keyThreshold: {amount: "£500,000", comparison: unknown, source: Web, checked: 2026-01-01}
  callIn: unknown
  retention: unknown

  """

/// What reading a policy complains of.
func complaints(aboutPolicy text: String) -> [String] {
  do throws(DiagnosticsError) {
    _ = try CouncilReader.read(policy: text, file: "policy.yaml")
    return []
  } catch {
    return error.list.map(\.text)
  }
}
