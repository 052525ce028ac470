/// A note of the form with its values.
struct MadeNote {
  var note: PageNote
  var bytes: [UInt8]
  /// The values printed in it.
  var printed: [Value]
}

extension Renderer {
  /// A note of the form: its words are kept elsewhere, and the text refers to them.
  mutating func write(_ code: NoteCode) {
    let outer = (output.bytes, output.printed, output.pending, identifiers, isInNote)
    (output.bytes, output.printed, output.pending) = ([], [], [])
    (identifiers, isInNote) = (nil, true)
    carryOut(code.body)
    dialect.endStory(code.note.place, opening: [], &output.bytes)
    let note = MadeNote(
      note: code.note, bytes: output.bytes + code.closing, printed: output.printed)
    (output.bytes, output.printed, output.pending, identifiers, isInNote) = outer
    spend(note.bytes.count >> 6)
    if identifiers != nil {
      identifiers?.append((output.bytes.count, .note(note)))
    } else {
      place(note)
    }
  }

  /// Writes a note among those of its kind, and the reference to it in the text.
  mutating func place(_ made: MadeNote) {
    let number = dialect.number(ofNoteAt: made.note.place, output.requests)
    output.requests.add(
      RequestedMarkup(
        place: made.note.place, key: "form \(number)",
        bytes: made.note.opening.with(number) + made.bytes))
    output.bytes += made.note.reference.with(number)
    if keepsPrinted {
      output.notes.append(
        PrintedNote(
          offset: output.printed.count, place: made.note.place, values: made.printed))
    }
  }
}
