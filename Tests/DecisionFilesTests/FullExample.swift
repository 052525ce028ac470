// A line of YAML is as long as it is.
// swift-format-ignore-file

/// A decision that uses every field of the format.
let fullExample = #"""
  council: havering
  form: key-executive-decision
  reference: 1.10
  subject: Winter gritting
  summary: "In short: *grit*."
  decisionMaker: {kind: cabinetMember, post: cabinet-member-roads, name: Cllr A, title: Roads, body: Cabinet}
  cabinetMember: {post: cabinet-member-roads, name: Cllr A, title: Roads, address: Town Hall, email: a@example.org, phone: "000"}
  leadOfficer: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}
  reportAuthor: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}
  reportTo: Cabinet
  meetingDate: 2020-05-07
  reportDate: 2020-05-01
  version: 0.10
  portfolio: Roads
  wards: [North, South]
  policyContext: Yes
  financialSummary: No
  scrutinyCommittee: Environment
  function: executive
  notices:
    - {kind: keyDecision, publishedOn: 2020-04-08, publishedAt: "17:30", reference: FP 1, statesKeyDecision: true, matter: Grit, decisionMaker: "Cllr A, Roads", members: [Cllr A], decisionOn: 2020-05-08, decisionPeriod: May 2020, documents: [Plan], address: Town Hall, furtherDocuments: true, howToRequest: In writing.}
    - {kind: privateMeeting, documents: [], reasons: Prices., sentTo: Cllr C, sentToRole: chair, private: true, representations: [{from: A resident, text: Open it., response: No.}]}
  meeting: {private: true, reasons: Prices., paragraphs: [3], agreedBy: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, agreedAs: councilChair, agreedOn: 2020-04-21, convenedOn: 2020-04-20}
  keyDecision: {key: true, reasons: [expenditure, twoOrMoreWards], noticeGiven: 2020-04-08, inForwardPlan: true, amount: "£20.08m", explanation: Large.}
  urgency: {urgent: false, reason: Not yet., procedure: specialUrgency, agreedBy: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, agreedAs: scrutinyChair, agreedOn: 2020-05-01, earlierRung: None., reportedToCouncilOn: 2020-07-01}
  callIn: {exempt: true, reason: Urgent., agreedBy: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, agreedOn: 2020-05-02, reportedTo: Council}
  exempt: {exempt: false, reason: None.}
  objectives:
    - people
    - {objective: place, effect: negative, text: Salt harms trees.}
  recommendations:
    - number: "1.1"
      group: Gritting
      text: |
        To grit:

        1. roads
        2. paths
      withheld: {paragraphs: [3], publicInterest: Prices., confidential: enactment}
      acts:
        - approve: {what: the plan}
        - establish: {what: a system, term: {from: 2020-05-01, to: 2025-04-30, fromText: May 2020, toText: April 2025, years: 5, months: 0, extensions: [{years: 1, months: 6}]}}
        - admit: {to: the system, suppliers: 59, term: {from: 2020-05-01, to: 2025-04-30, fromText: May 2020, toText: April 2025, years: 5, months: 0, extensions: [{years: 1, months: 6}]}}
        - award: {what: salt, to: Salt Ltd, value: 500000, term: {from: 2020-05-01, to: 2025-04-30, fromText: May 2020, toText: April 2025, years: 5, months: 0, extensions: [{years: 1, months: 6}]}}
        - delegate: {to: head-of-roads, power: to buy salt, limit: £120k, limitReason: None., effectiveFrom: 2020-05-10, source: Scheme 3, function: buying, term: {from: 2020-05-01, to: 2025-04-30, fromText: May 2020, toText: April 2025, years: 5, months: 0, extensions: [{years: 1, months: 6}]}, consulting: [cabinet-member-roads]}
        - delegate: {to: head-of-roads, power: to sell salt, below: £10k}
        - waive: {rule: CPR 18, ground: 14(2), groundText: urgency, change: one quotation, stage: tender, ruleId: cpr-18, groundId: cpr-14-2, reasons: Ice., answers: [{condition: rapid, answer: It is.}], approver: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, approvedOn: 2020-04-01, actFrom: 2020-04-02, retrospective: false, value: £90k, term: {from: 2020-05-01, to: 2025-04-30, fromText: May 2020, toText: April 2025, years: 5, months: 0, extensions: [{years: 1, months: 6}]}, routedTo: [head-of-roads], registerEntry: W 1, reportedTo: Audit Committee}
        - extend: {contract: salt, from: 2025-05-01, to: 2025-12-31, months: 8, option: first, clause: "4.2", value: £2m, basis: reviewClause, noticeGivenOn: 2025-01-01, changeNoticeOn: 2025-04-01, valueChange: £2m, earlierChanges: 0, letters: {suppliers: 59, reviewedByLegalOn: 2025-03-01, issuedOn: 2025-03-02}}
        - join: {arrangement: a consortium, lead: Kent, term: {from: 2020-05-01, to: 2025-04-30, fromText: May 2020, toText: April 2025, years: 5, months: 0, extensions: [{years: 1, months: 6}]}}
        - commence: {what: a tender, on: June 2020, term: {from: 2020-05-01, to: 2025-04-30, fromText: May 2020, toText: April 2025, years: 5, months: 0, extensions: [{years: 1, months: 6}]}}
        - authorise: {who: the Monitoring Officer, what: to sign}
  authority: {text: The constitution., sources: [{instrument: Constitution, provision: 3.3, quotation: to act, power: slt-3-3, inForceFrom: 2019-01-01, limit: £1m, over: £1, holder: head-of-roads, condition: consult, conditionMet: consulted, decision: D 1, by: the Leader}]}
  reasons:
    - {number: "2.", heading: Reasons}
    - number: "2.1"
      text: Ice & snow.
      withheld: {paragraphs: [1, 2], publicInterest: Privacy., confidential: enactment}
    - table:
        title: Costs
        note: In thousands.
        columns: [{key: year, heading: Year}, {key: cost, heading: Cost, kind: number, decimals: 1}, {key: rise, heading: Rise, kind: change}]
        rows:
          - group: Roads
          - cells: {year: {value: 2019-20, rows: 2}, cost: "1,105.5", rise: n/a}
          - cells: {cost: 1200, rise: +94.5}
          - subtotal: {year: {value: Both, columns: 2}}
          - total: {year: All, cost: 2305.5}
  background: B
  supportingInformation: S
  keyIssues: K
  body: O
  evaluation: {criteria: [price, quality], weights: [{name: price, percent: 70}], stage: selection, receivedOn: 2020-01-31, explanation: They left., extendedReason: Many., evaluators: [{who: F, supplierInterest: false, declaredOn: 2020-01-05}], passMark: 72.50, received: 70, admitted: 59, scores: [80, 75.25], method: Scored., from: 2020-01-01, to: 2020-02-29, withheld: {paragraphs: [3], publicInterest: Prices., confidential: enactment}}
  services:
    clientGroups: [{id: ld, name: LD, note: Learning disability}]
    types: [{name: Day care, groups: [ld], description: By *day*.}]
  timeline: [{event: Notice, on: 2020-04-08, from: 2020-04-08, to: 2020-05-07, period: Spring}]
  contract: {title: Salt, kind: framework, reference: C1, regime: pcr2015, under: {title: Salt DPS, setUpOn: 2019-12-02}, lightTouch: true, healthCare: false, category: services, commencedOn: 2020-01-01, signedOn: 2020-04-30, startedOn: 2020-05-01, valueIncludesVAT: true, annualValue: £300, supplierLimit: 9, supplierCharge: 0, adoptsRegulation34: true, openThroughout: true, requestsFrom: 2020-01-02, requestsTo: 2020-02-03, notices: [{kind: contractNotice, on: 2020-01-02, reference: N 1}], modifiedCopyOn: 2025-05-01, standstillFrom: 2020-03-01, standstillTo: 2020-03-10, lead: Kent, value: "£1,666.50", from: 2020-05-01, to: 2025-04-30, term: {from: 2020-05-01, to: 2025-04-30, fromText: May 2020, toText: April 2025, years: 5, months: 0, extensions: [{years: 1, months: 6}]}, extensions: [{number: "1", years: 1, months: 2, latestEnd: 2026-06-30, noticeDays: 30, usedOn: 2025-04-01, clause: "4.2", text: Once.}], suppliers: 3, withheld: {paragraphs: [3], publicInterest: Prices., confidential: enactment}}
  alternatives: [{number: a), title: Nothing, text: Do nothing., rejected: Ice., group: Others, withheld: {paragraphs: [3], publicInterest: Prices., confidential: enactment}}]
  consultation: {text: Wide., entries: [{type: Public, method: Web, consultees: [all], on: 2020-01-02, reference: FD 1/20, outcome: Yes}]}
  adviser: {name: E, title: Engineer, signed: true, signedOn: 2020-05-01}
  implications:
    legal: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
    financial: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
    humanResources: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
    equality: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
    healthAndWellbeing: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
    environmental: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
    policy: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
    resources: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
    risk: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
    serviceDelivery: {text: None., adviser: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}, reference: LD 1/20, given: 2020-04-30, withheld: {paragraphs: [5], publicInterest: P, confidential: enactment}}
  equality: {assessment: attached, reason: Done., document: EIA 1, decidedBy: {post: head-of-roads, name: F, title: T, address: A, email: f@example.org, phone: "0"}}
  costs: {revenue: R, capital: C, caseload: [{at: April, clients: 10, weeklyBudget: 5000, average: £500}]}
  implementation: {on: 2020-06-01, text: At once.}
  backgroundPapers: [{title: Plan, date: 2020-01-01, location: Town Hall, group: Maps, withheld: {paragraphs: [3], publicInterest: P, confidential: enactment}}]
  appendices: [Map, {title: Plan, date: 2020-01-01, location: Town Hall, group: Maps, withheld: {paragraphs: [3], publicInterest: P, confidential: enactment}}]
  compliance: Complied.
  interests: {statement: None., none: true, declared: [{member: Cllr G, interest: Salt, dispensation: Given}]}
  record: {outcome: agreed, reasons: As above., decidedOn: 2020-05-08, publishedOn: 2020-05-09, effectiveOn: 2020-05-18, keepUntil: 2026-05-08, backgroundKeptUntil: 2024-05-08, signedBy: {name: Cllr A, titleSlot: cabinetPortfolio, title: Roads}, signed: true}
  lodging: {with: Committee Services, place: Town Hall, lodgedOn: 2020-05-09, receivedBy: H}
  """#
