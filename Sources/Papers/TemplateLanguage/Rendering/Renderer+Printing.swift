import Diagnostics

extension Renderer {
  mutating func print(_ print: Shared<PrintCode>) {
    spend()
    if let value = workedOut {
      workedOut = nil
      return write(value, print)
    }
    do throws(EvaluationError) {
      write(try value(of: print.content.code), print)
    } catch {
      note(error, print.content.site.place)
    }
  }

  mutating func printAlone(_ print: Shared<PrintCode>, _ paragraph: [Step]) {
    // A value that is no flow is printed by the paragraph.
    guard let value = evaluate(print.content.code, at: print.content.site.place) else { return }
    let flow: Flow
    switch value {
    case .flow(let value) where value.items.isEmpty || !value.standsInSentence: flow = value
    case .pageBreak: flow = Flow([.pageBreak])
    default:
      if captures == 0, let made = paragraphs(of: value) { return write(made) }
      // As in docxtpl, where the value takes its paragraph's place.
      let isBlank = value.isMissing || value == .text("")
      if isBlank, print.content.site.hasParagraphPrefix, rules.isJinja { return }
      workedOut = value
      carryOut(paragraph)
      workedOut = nil
      return
    }
    guard let flow = described(flow, at: print.content.site) else { return }
    let slot = slot(of: print.content.site)
    lay(flow, at: print.content.site) { dialect, output throws(FlowFault) in
      try dialect.layOut(flow, at: slot, into: &output)
      if let boundary = slot.boundary { output.bytes += boundary.behind }
    }
  }

  mutating func write(_ value: Value, _ print: Shared<PrintCode>) {
    var printed = value
    switch value {
    case .text(let text):
      if dividesParagraphs(text) {
        return write(Flow([.runs([TextRun(escapes ? Entities.escaped(text) : text)])]), print)
      }
      if refuses(text, print) { return }
      append(text)
    case .flow(let flow): return write(flow, print)
    case .pageBreak:
      fault(
        FlowFault(
          message: "a page break stands amid words",
          remedy: "give the tag a paragraph of its own"), print.content.site.place)
      return
    default:
      if case .missing = value, rules.missing == .blank { return }
      // Only Jinja has a word for a value that holds nothing; a field shows nothing.
      if case .none = value, rules.missing == .blank, print.content.site.isField { return }
      if print.content.site.isField, value.holdsSeveral {
        note(
          PrintingFault.ofField(print.content.site.expression, value), print.content.site.place)
        return
      }
      if let made = paragraphs(of: value) {
        guard captures == 0, print.content.site.standsForParagraph else {
          fault(
            FlowFault(
              message:
                "\(print.content.site.expression.source) is whole paragraphs, and words stand "
                + "here", remedy: "give the tag a paragraph of its own"), print.content.site.place)
          return
        }
        return write(made)
      }
      if let words = value.words {
        if dividesParagraphs(words) { return write(Flow([.runs([TextRun(words)])]), print) }
        if refuses(words, print) { return }
        append(words, isMarkup: true)
        break
      }
      do throws(EvaluationError) {
        printed = try appendOther(value, print)
      } catch {
        note(error, print.content.site.place)
        return
      }
    }
    if keepsPrinted, captures == 0 {
      if escapes, case .text(let text) = printed {
        output.printed.append(.text(Entities.escaped(text)))
      } else {
        output.printed.append(printed)
      }
    }
  }

  /// Whether a text makes paragraphs of its own where it is printed; in a council's papers none does.
  private func dividesParagraphs(_ text: String) -> Bool {
    captures == 0 && rules.printing != .ofPapers && TextRun.dividesParagraphs(text)
  }

  /// Writes a value that is no text; gives what was printed, which is words where Jinja says how
  /// the value looks.
  private mutating func appendOther(
    _ value: Value, _ print: Shared<PrintCode>
  ) throws(EvaluationError) -> Value {
    let isGroup = value.entries != nil || value.items != nil
    if rules.isJinja || rules.printing == .ofTemplates && isGroup && !value.isMissing {
      guard !value.isMissing else {
        throw PrintingFault.error(
          for: value, written: nil, offset: print.content.site.expression.root.offset)
      }
      let text = JinjaText.text(of: value)
      append(text)
      return .text(text)
    }
    let (dialect, isPlain) = (dialect, captures > 0)
    try print.content.site.expression.appendText(of: value, to: &output.bytes) { bytes, text in
      if isPlain {
        bytes.append(contentsOf: text.utf8)
      } else {
        dialect.appendText(text, to: &bytes)
      }
    }
    return value
  }

  private mutating func append(_ text: String, isMarkup: Bool = false) {
    let text = escapes && !isMarkup ? Entities.escaped(text) : text
    if captures > 0 {
      output.bytes.append(contentsOf: text.utf8)
    } else {
      dialect.appendText(text, to: &output.bytes)
    }
  }

  private mutating func write(_ flow: Flow, _ print: Shared<PrintCode>) {
    let site = print.content.site
    guard captures == 0 else { return keep(flow, at: site) }
    guard let flow = described(flow, at: site) else { return }
    let slot = slot(of: site)
    for part in flow.isSentence ? flow.items.map({ Flow([$0]) }) : [flow] {
      lay(part, at: site) { dialect, output throws(FlowFault) in
        let before = output.pending.count
        try dialect.layOutInSentence(part, at: slot, into: &output)
        if output.pending.count > before, !site.slot.endsParagraph {
          throw FlowFault.paragraphsAmidWords
        }
      }
    }
  }

  mutating func lay(
    _ flow: Flow, at site: PrintSite,
    _ layOut: (any OutputDialect, inout RenderOutput) throws(FlowFault) -> Void
  ) {
    for text in flow.texts where refuses(text, site) { return }
    do throws(FlowFault) {
      try layOut(dialect, &output)
      if keepsPrinted { output.printed.append(.flow(flow)) }
    } catch {
      fault(error, site.place)
    }
  }

  private mutating func refuses(_ text: String, _ print: Shared<PrintCode>) -> Bool {
    guard dialect.firstForbidden(in: text) != nil else { return false }
    return refuses(text, print.content.site)
  }

  /// Whether a text holds a character that the format cannot, which is then noted.
  mutating func refuses(_ text: String, _ site: PrintSite) -> Bool {
    guard let scalar = dialect.firstForbidden(in: text) else { return false }
    // While words are kept for later, what divides paragraphs is kept among them.
    if captures > 0, rules.printing != .ofPapers,
      dialect.firstForbidden(in: TextRun.withoutDivisions(text)) == nil
    {
      return false
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    fault(
      FlowFault(
        message: "\(site.expression.source) holds the character U+\(code), which no document can",
        remedy: "take it out of the data; it came with text copied from elsewhere"), site.place)
    return true
  }
}
