// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `Consistency`.
  static let rulesOfConsistency: [Entry] = [
    Entry(
      .decision(AdviserBeforeNotice.self),
      title: "The adviser signs what the decision maker will see",
      statement: "An adviser who signs before the notice is given, or before an instrument that the decision rests on is in force, cannot have seen them; one who signs after the decision has advised nobody.",
      finds: "a signature dated before the notice or the instrument, or after the decision.",
      clears: "have the adviser confirm the advice, and state the day on which that was done."),
    Entry(
      .decision(WholeOption.self),
      title: "The whole of an option is an alternative",
      statement: "Where a contract could be extended for longer than is proposed, to use the whole option is another way, which the paper considers beside doing nothing.",
      finds: "a shorter extension than the option allows, with one other way considered and no more.",
      clears: "say why the whole option is not used (alternatives)."),
    Entry(
      .decision(TermDates.self),
      title: "Beginning, length and end of a term agree",
      statement: "A term that begins on a day and runs so many years and months ends on the day that follows from both. An extension begins on the day after the term ends and does not outrun the option; one contract has one beginning and one end wherever they are stated.",
      finds: "a length that does not fit its days, an extension that leaves a gap or outruns its option.",
      clears: "correct the day or the length that is wrong."),
    Entry(
      .decision(ActAfterExpiry.self),
      title: "What has ended cannot be extended",
      statement: "A contract is made to run on while it runs. A decision to extend it that is dated after its last day comes too late, whatever the option says.",
      finds: "an extension decided after the contract had ended, or after the extension had begun.",
      clears: "take legal advice on a new contract, or correct the day of the decision or of the end."),
    Entry(
      .decision(PeriodInWords.self),
      title: "A period in words is as long as its dates",
      statement: "What is called four weeks from one day to another has 28 days, what is called three months has three.",
      finds: "a number of days, weeks, months or years beside two dates that are another time apart.",
      clears: "correct the number or the dates."),
    Entry(
      .decision(ActAgainstText.self),
      title: "An act is what its recommendation says",
      statement: "What a recommendation says in words its act states as a fact: the same days, the same sum, as many suppliers. And the same number stands wherever suppliers are counted.",
      finds: "days, a sum or a number of suppliers that are one thing in the words and another in the act; two numbers of the same suppliers.",
      clears: "correct the one that is wrong."),
    Entry(
      .decision(AssessmentStated.self),
      title: "One answer on equality, with what it rests on",
      statement: "Exactly one box is ticked. “Not required” has a reason and the name of whoever decided that; “considered” and “attached” have a document.",
      finds: "no answer, an answer without its reason or its name, an assessment without a document.",
      clears: "tick one box and state the reason, the name or the document."),
    Entry(
      .decision(EvaluationNumbers.self),
      title: "The numbers of an evaluation agree",
      statement: "As many suppliers are admitted as have scores, no score is below the pass mark, and the paper says what became of the others that applied.",
      finds: "more or fewer scores than suppliers admitted; a score below the pass mark; applicants of whom nothing is said.",
      clears: "correct the numbers; write evaluation.explanation."),
    Entry(
      .decision(EvaluationWeights.self),
      title: "Weights add up to a hundred",
      statement: "The weights of the criteria by which bids are judged make 100 per cent together.",
      finds: "weights that make more or less.",
      clears: "correct the weights."),
    Entry(
      .decision(ScoresWithoutNames.self),
      title: "Scores are published without the suppliers’ names",
      statement: "A public table of scores keeps a number for each supplier and its score; the key from numbers to names stays in the private papers.",
      finds: "a table with suppliers’ names beside their scores that is not withheld.",
      clears: "number the suppliers, or withhold the table."),
    Entry(
      .decision(LodgingOfRecord.self),
      title: "The record is handed to those who keep it",
      statement: "Once the decision is made, its record goes to the officer who publishes and keeps it, and both the day and who received it stand on the form.",
      finds: "a decision lodged on no day, received by nobody, or lodged before it was made.",
      clears: "hand the record over, and have the day and the receipt entered."),
    Entry(
      .decision(LettersReviewed.self),
      title: "Lawyers see the letters that extend a contract",
      statement: "The letters by which suppliers are told that a contract runs on are reviewed by the council’s lawyers before the decision, and in any case before the term that they extend has ended.",
      finds: "letters of which no review is recorded, or one after the decision.",
      clears: "have the letters reviewed and write letters.reviewedByLegalOn."),
    Entry(
      .decision(LettersCounted.self),
      title: "How many suppliers get a letter",
      statement: "A paper by which letters go out to suppliers says to how many.",
      finds: "letters whose number is not stated.",
      clears: "write letters.suppliers."),
    Entry(
      .decision(TableSums.self),
      title: "Tables add up",
      statement: "The subtotals, totals and differences of a table agree with the figures they come of. A figure that is off by no more than rounding explains is no error, and a note under the table should say so.",
      finds: "a total, a subtotal or a difference that is not what its figures make; figures that do not add because they are rounded, with no note of it.",
      clears: "correct the figure; or say under the table that figures are rounded and may not add."),
    Entry(
      .decision(TextAgainstTables.self),
      title: "Amounts in the text agree with each other and with the tables",
      statement: "A sum that the text takes from a table is the table’s, and an overspend or a variance is the difference of the two sums that it is said of.",
      finds: "“£20.08m against £14.38m, a variance of £5.60m”; an amount near a total of the table, and not that total; a number of clients that the table does not have.",
      clears: "correct the amount that is wrong."),
    Entry(
      .decision(RoundedAmounts.self),
      title: "Amounts are rounded and not cut off",
      statement: "An amount that the text takes from a table with fewer figures is rounded to the nearest.",
      finds: "£18.89m in the text for 18,895.3 thousand in the table, or for £18,895,300 before it, which round to £18.90m.",
      clears: "write the rounded amount, and look at the sums that use it."),
    Entry(
      .decision(StatedValue.self),
      title: "A value where the authority depends on one",
      statement: "Who relies on a power over contracts above or below a sum says what the contract is worth, or nobody can tell that the power reaches it.",
      finds: "an authority “above a total contract value of £10,000,000” in a paper that states no value.",
      clears: "state the value of the contract in `contract.value`."),
    Entry(
      .decision(CaseloadBudget.self),
      title: "Clients times average is the budget",
      statement: "The number of people served, the average cost of one and the budget of a week agree with each other, as far as rounding allows.",
      finds: "a caseload whose number times average is not its weekly budget.",
      clears: "correct the number, the average or the budget."),
    Entry(
      .decision(WhoseFunction.self),
      title: "Whose function an officer exercises",
      statement: "An officer’s executive decision is recorded under SI 2012/2089, one on a council function under SI 2014/2095. Which it is must be said before either can be judged.",
      finds: "an officer’s decision whose function neither the paper nor its form states; a paper that states another function than its form is for.",
      clears: "say whether the function is the executive’s or the council’s (function); use the form for it."),
    Entry(
      .decision(RecordDays.self),
      title: "The days of a record follow on one another",
      statement: "A decision is made, and then its record is published. What a body decides it decides at its meeting; and advice that is given after the decision has advised nobody.",
      finds: "a record published before the decision; another day than that of the meeting; advice given after the decision.",
      clears: "correct the day that is wrong."),
    Entry(
      .decision(WhoSigned.self),
      title: "Who decides signs",
      statement: "The record is signed by the person who made the decision, under the name that the paper gives.",
      finds: "a record signed by another than the decision maker.",
      clears: "correct the name, or say who made the decision."),
    Entry(
      .decision(TitleSlot.self),
      title: "The title stands on its line",
      statement: "A form of record has a line for the portfolio of a member, one for the corporate management team, one for heads of service and one for other managers. The signatory’s title belongs on one.",
      finds: "a title under a line that is not that of its post.",
      clears: "move the title to its line (record.signedBy.titleSlot)."),
    Entry(
      .decision(AdviserTitle.self),
      title: "The adviser has a job title, and one only",
      statement: "An adviser signs as the holder of a post. The name of a team is none, and one person has one title throughout a paper.",
      finds: "a team’s name in place of the adviser’s title; two titles of one person.",
      clears: "write the job title, the same in every place."),
    Entry(
      .decision(ServiceGroups.self),
      title: "Services and texts are for the same people",
      statement: "The groups that are ticked for a service are those for whom the text says that it is.",
      finds: "children ticked for a service of a system that the text calls one “for adults with …”; a service “commissioned for adults” with children ticked; one for children with none ticked.",
      clears: "correct the ticks, or the text."),
    Entry(
      .decision(Residue.self),
      title: "Guidance and placeholders left in",
      statement: "A paper that goes out has no words of the form’s guidance in it, no gap still to be filled, and no label with nothing after it.",
      finds: "“delete as applicable”, “insert … here”, tbc, xx, dd/mm/yyyy, a tag of a template, a stray `**`, a label that ends in a colon.",
      clears: "write what belongs there, or take the words out."),
    Entry(
      .decision(CountedLists.self),
      title: "A list has as many items as is said",
      statement: "Where a sentence announces a number of things and a list of them follows, the list has that number.",
      finds: "“the following six areas” before a list of five.",
      clears: "correct the number, or the list."),
    Entry(
      .decision(OneName.self),
      title: "One name for one thing",
      statement: "A post, a document or a system has one name in a paper, so that nobody has to ask whether two are meant.",
      finds: "a post’s title with its words in another order; a person with two titles; two names of agreements, systems or policies that differ in one word; a framework that is elsewhere a purchasing system.",
      clears: "use one name throughout; where two things are meant, say so."),
    Entry(
      .decision(Numbering.self),
      title: "Numbers that follow each other",
      statement: "The paragraphs, recommendations and options of a paper are numbered without gaps and without using a number twice, and what the text cites by its number is there.",
      finds: "a number used twice; a number left out (3.2, then 3.4); a recommendation or a paragraph that is cited and does not exist.",
      clears: "number anew, and correct the places that cite the numbers."),
    Entry(
      .decision(WholeDates.self),
      title: "Whole and possible dates",
      statement: "A date in a paper has its year, stands in the calendar and falls on the weekday that is given for it; two months that mark a period have a dash or “to” between them.",
      finds: "“31st December.” without a year; 31 June; a Friday that was a Thursday; “May 2020 April 2025”.",
      clears: "add the year or the dash, or correct the date."),
    Entry(
      .decision(Footnotes.self),
      title: "Footnote marks and their notes",
      statement: "Every mark of a footnote has its note, and every note has its mark.",
      finds: "a raised figure or `[^1]` without a note; a note that no mark refers to.",
      clears: "write the note, or take the mark out."),
    Entry(
      .decision(Citations.self),
      title: "The parts of acts and regulations by their names",
      statement: "Acts have sections, regulations made by a minister have regulations, and the treaties and directives of the European Union have articles; a paper cites each by its own word.",
      finds: "“section 34” or “article 34” of Regulations; “regulation 5” of an Act.",
      clears: "cite by the word that belongs to the instrument."),
    Entry(
      .decision(WholeSentences.self),
      title: "Whole sentences",
      statement: "No sentence of a paper is broken in two, no word stands twice, and no item carries its number twice.",
      finds: "a paragraph that ends in a lone capital before one that begins with a small letter; “service service”; a heading that repeats the number of its item.",
      clears: "mend the sentence; take out the word or the number."),
    Entry(
      .decision(WhoDecides.self),
      title: "The body that decides by its name",
      statement: "Where one member or an officer decides, the paper does not speak of a body’s approval as still to come.",
      finds: "“once approved by Cabinet” in a paper on which a member or an officer decides.",
      clears: "name the decision maker, or put the paper to the body."),
  ]
}
