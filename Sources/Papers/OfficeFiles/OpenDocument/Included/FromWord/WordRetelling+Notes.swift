import TemplateLanguage

/// Notes at the foot of the page (ODF 1.3 part 3, 6.3).
extension WordRetelling {
  mutating func write(note reference: WordElement, _ span: String?) throws(FlowFault) {
    guard !place.isNote, let id = reference.value("id"), let note = file.notes[id] else {
      throw fault(
        "has a footnote where none can stand", "put it into the text, or leave it out")
    }
    if ["1", "true", "on"].contains(reference.value("customMarkFollows") ?? "") {
      throw fault("has a footnote with a mark of its own", "let Word number it")
    }
    prepare(nil)
    counts.notes += 1
    out.open(
      "text:note", [("text:id", "note\(counts.notes)"), ("text:note-class", "footnote")])
    out.open("text:note-citation")
    out.text(String(counts.notes))
    out.close("text:note-citation")
    out.open("text:note-body")
    var inNote = Place()
    inNote.isNote = true
    try write(apart: WordElement.all(in: note), in: inNote)
    out.close("text:note-body")
    out.close("text:note")
    paragraph?.endsInBlank = false
  }

  /// Retells a text that stands within a paragraph and is none of it.
  mutating func write(apart blocks: [WordElement], in place: Place) throws(FlowFault) {
    let (outer, paragraph, list) = (self.place, self.paragraph, openList)
    let (fields, link, marks) = (self.fields, self.link, waitingMarks)
    self.place = place
    (self.paragraph, openList, self.fields, self.link, waitingMarks) = (nil, nil, [], nil, [])
    let before = out.tokens.count
    try write(blocks: blocks)
    closeList()
    if out.tokens.count == before { writeEmptyParagraph() }
    endMarks()
    self.place = outer
    (self.paragraph, openList) = (paragraph, list)
    (self.fields, self.link, waitingMarks) = (fields, link, marks)
  }
}
