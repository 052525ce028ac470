import CivilTime
import Digests
public import Records

/// One change made by somebody who can write every file: something kept is altered, taken away,
/// doubled, or put elsewhere.
public enum Tampering {
  /// Makes changes, each on a specimen of its own, and gives the words for those that a deep
  /// verification does not find.
  ///
  /// - Parameters:
  ///   - times: how many changes.
  ///   - seed: what they are chosen by.
  ///   - store: a store that holds exactly these contents, true or not.
  public static func unnoticed(
    times: Int, seed: UInt64, in store: (MemoryContents) throws -> any DecisionStore
  ) throws -> [String] {
    let specimen = try SpecimenRecord(acts: 6)
    var random = SeededGenerator(seed: seed)
    var unnoticed: [String] = []
    var done = 0
    while done < times {
      var tampered = specimen
      let words = tampered.tamper(using: &random)
      guard tampered.differs(from: specimen) else { continue }
      done += 1
      let report = try tampered.verification(of: try store(tampered.contents)).run(.deep)
      if report.isSound { unnoticed.append(words) }
    }
    return unnoticed
  }
}

extension SpecimenRecord {
  /// Whether anything is other than in that one.
  public func differs(from other: SpecimenRecord) -> Bool {
    contents != other.contents || documents != other.documents || personal != other.personal
      || !checkpoints.elementsEqual(other.checkpoints) {
        $0.name == $1.name && $0.bytes == $1.bytes
      }
  }

  /// Changes one thing by chance, and says what.
  public mutating func tamper(using random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: tamperWithABody(&random)
    case 1: tamperWithADigest(&random)
    case 2: moveEvents(&random)
    case 3: rewrite(&random)
    case 4: tamperWithNumbers(&random)
    case 5: tamperWithADocumentsEntry(&random)
    case 6: tamperWithAMessage(&random)
    case 7: tamperWithTheRegister(&random)
    case 8: tamperWithDates(&random)
    case 9: tamperWithAnEntryOfPersonalData(&random)
    case 10: tamperWithPersonalData(&random)
    default: tamperWithAFile(&random)
    }
  }

  private mutating func tamperWithABody(_ random: inout SeededGenerator) -> String {
    let index = Int.random(in: contents.links.indices, using: &random)
    let link = contents.links[index]
    contents.links[index] = ChainLink(
      position: link.position, body: Tampered.bytes(link.body, &random), previous: link.previous,
      digest: link.digest)
    return "the body of event \(index + 1)"
  }

  private mutating func tamperWithADigest(_ random: inout SeededGenerator) -> String {
    let index = Int.random(in: contents.links.indices, using: &random)
    let link = contents.links[index]
    let isPrevious = Bool.random(using: &random)
    contents.links[index] = ChainLink(
      position: link.position, body: link.body,
      previous: isPrevious ? Tampered.digest(link.previous, &random) : link.previous,
      digest: isPrevious ? link.digest : Tampered.digest(link.digest, &random))
    return "a digest of event \(index + 1)"
  }

  private mutating func moveEvents(_ random: inout SeededGenerator) -> String {
    Tampered.order(&contents.links, &random)
    if Bool.random(using: &random) {
      contents.links = contents.links.enumerated().map { index, link in
        ChainLink(
          position: index + 1, body: link.body, previous: link.previous, digest: link.digest)
      }
    }
    return "the order of the events"
  }

  /// As one would who knows the chain: all digests are made anew, and all beside the log too.
  private mutating func rewrite(_ random: inout SeededGenerator) -> String {
    let index = Int.random(in: contents.links.indices, using: &random)
    var bodies = contents.links.map(\.body)
    if Bool.random(using: &random) {
      bodies.removeSubrange(index...)
    } else {
      let text = String(decoding: bodies[index], as: UTF8.self)
      guard let found = text.firstRange(of: "Jo Bloggs") else { return "nothing" }
      bodies[index] = Array(text.replacingCharacters(found, "Jo Blaggs").utf8)
    }
    contents.links = []
    var head = ChainHead.start
    for body in bodies {
      let link = ChainLink(after: head, body: body)
      contents.links.append(link)
      head = link.head
    }
    return "the record from event \(index + 1), with all digests made anew"
  }

  private mutating func tamperWithNumbers(_ random: inout SeededGenerator) -> String {
    let series = ["s0", "s1", "s2"].randomElement(using: &random) ?? "s0"
    contents.numbers[series] =
      Bool.random(using: &random) ? nil : .random(in: 1...99, using: &random)
    return "the numbers of \(series)"
  }

  private mutating func tamperWithADocumentsEntry(_ random: inout SeededGenerator) -> String {
    let index = Int.random(in: contents.documents.indices, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: contents.documents[index].name += "x"
    case 1: contents.documents[index].mediaType = "text/plain"
    case 2: contents.documents[index].length += 1
    case 3: contents.documents[index].isWithheld.toggle()
    case 4:
      contents.documents[index].digest = Tampered.digest(contents.documents[index].digest, &random)
    default: Tampered.order(&contents.documents, &random)
    }
    return "the entry of document \(index)"
  }

  private mutating func tamperWithAnEntryOfPersonalData(
    _ random: inout SeededGenerator
  ) -> String {
    let index = Int.random(in: contents.personal.indices, using: &random)
    let entry = contents.personal[index].entry
    switch Int.random(in: 0..<7, using: &random) {
    case 0: contents.personal[index].entry.name += "x"
    case 1: contents.personal[index].entry.subject += "x"
    case 2: contents.personal[index].entry.length += 1
    case 3: contents.personal[index].entry.digest = Tampered.digest(entry.digest, &random)
    case 4: contents.personal[index].position += 1
    case 5: contents.personal[index].erased = contents.personal[index].erased == nil ? 1 : nil
    default: Tampered.order(&contents.personal, &random)
    }
    return "the entry of personal data \(index)"
  }

  /// Changes or takes away personal data, or puts back what was erased.
  public mutating func tamperWithPersonalData(_ random: inout SeededGenerator) -> String {
    let index = Int.random(in: contents.personal.indices, using: &random)
    let place = contents.personal[index].entry.place
    if let bytes = personal[place] {
      personal[place] = Bool.random(using: &random) ? nil : Tampered.bytes(bytes, &random)
    } else {
      personal[place] = [UInt8](repeating: 0, count: 40)
    }
    return "the personal data \(index)"
  }

  private mutating func tamperWithAMessage(_ random: inout SeededGenerator) -> String {
    let index = Int.random(in: contents.outbox.indices, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: contents.outbox[index].message.key += "x"
    case 1: contents.outbox[index].message.kind = "message"
    case 2: contents.outbox[index].message.to = "somebody else"
    case 3: contents.outbox[index].message.subject += "."
    case 4: contents.outbox[index].message.document = nil
    case 5: contents.outbox[index].message.fileName = nil
    case 6: contents.outbox[index].message.body = ""
    case 7: contents.outbox[index].position += 1
    default: Tampered.order(&contents.outbox, &random)
    }
    return "message \(index)"
  }

  private mutating func tamperWithTheRegister(_ random: inout SeededGenerator) -> String {
    let index = Int.random(in: contents.register.indices, using: &random)
    switch Int.random(in: 0..<16, using: &random) {
    case 0: contents.register[index].id += "x"
    case 1: contents.register[index].council = "bexley"
    case 2: contents.register[index].form = "officer"
    case 3: contents.register[index].reference = nil
    case 4: contents.register[index].subject += "."
    case 5: contents.register[index].phase = "implemented"
    case 6: contents.register[index].isKey.toggle()
    case 7: contents.register[index].isOpen.toggle()
    case 8: contents.register[index].decisionMaker = "leader"
    case 9: contents.register[index].author = "somebody else"
    case 10: contents.register[index].started = Sample.date(2019, 1, 1)
    case 11: contents.register[index].changed = Sample.date(2019, 1, 1)
    case 12: contents.register[index].nextDate = nil
    case 13: contents.register[index].waitingFor = "nobody"
    case 14: contents.register[index].words += " and more"
    default: contents.register.remove(at: index)
    }
    return "line \(index) of the register"
  }

  private mutating func tamperWithDates(_ random: inout SeededGenerator) -> String {
    let streams = contents.deadlines.keys.sorted()
    guard let stream = streams.randomElement(using: &random), var rows = contents.deadlines[stream],
      let index = rows.indices.randomElement(using: &random)
    else { return "nothing" }
    switch Int.random(in: 0..<7, using: &random) {
    case 0: rows[index].due = Sample.date(2021, 1, 1)
    case 1: rows[index].kind = "else"
    case 2: rows[index].label += "."
    case 3: rows[index].holidays = "2021-1"
    case 4: rows[index].council = "bexley"
    case 5: rows.append(rows[index])
    default: rows.remove(at: index)
    }
    contents.deadlines[stream] = rows.isEmpty ? nil : rows
    return "the dates of \(stream)"
  }

  /// Changes the bytes of a document or of a checkpoint, takes a document away or puts another in its
  /// place, and says which.
  public mutating func tamperWithAFile(_ random: inout SeededGenerator) -> String {
    if Int.random(in: 0..<3, using: &random) == 0,
      let index = checkpoints.indices.randomElement(using: &random)
    {
      checkpoints[index].bytes = Tampered.bytes(checkpoints[index].bytes, &random)
      return "the file \(checkpoints[index].name)"
    }
    let digests = documents.keys.sorted()
    guard let digest = digests.randomElement(using: &random),
      let other = digests.randomElement(using: &random)
    else { return "nothing" }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: documents[digest] = nil
    case 1: documents[digest] = documents[other]
    default: documents[digest] = Tampered.bytes(documents[digest] ?? [], &random)
    }
    return "the bytes of document \(digest)"
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func replacingCharacters(_ range: Range<Index>, _ text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
