import Casework
import Decisions
import Foundation
import Records
import RecordsSQLite
import Workflow

/// A data folder with so many decisions, ten events to each on average, made of one life.
///
/// It is made once and kept below `.build/registers`; one that this build of Remit cannot open is
/// made anew.
struct Register: Sendable {
  /// The folder.
  let life: Life
  /// How many decisions it has.
  let size: Int

  private static let place = Life.root.appendingPathComponent("Benchmarks/.build/registers").path

  /// The register of that size.
  init(_ size: Int) throws {
    self.size = size
    let files = FileManager.default
    let folder = "\(Register.place)/\(size)"
    let id = DecisionID("havering-2025-1")
    life = Life(at: "\(folder)/records", id: id)
    if (try? SQLiteStore(opening: "\(folder)/records/record.sqlite")) != nil { return }
    try? files.removeItem(atPath: folder)
    let making = "\(folder).part"
    try? files.removeItem(atPath: making)
    try files.createDirectory(atPath: making, withIntermediateDirectories: true)
    let seed = try Life(in: making)
    let template = try Template(of: seed)
    for ending in ["", "-wal", "-shm"] {
      try? files.removeItem(atPath: "\(seed.path)/record.sqlite\(ending)")
    }
    let store = try SQLiteStore(creating: "\(seed.path)/record.sqlite")
    var maker = Maker(template, size: size)
    try store.importing({ maker.next() }, projections: { maker.projections })
    try store.close()
    try files.moveItem(atPath: making, toPath: folder)
  }

  /// A copy of the folder, to be written in.
  func copy() throws -> Life {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("remit-bench-\(UUID().uuidString)").path
    try FileManager.default.copyItem(
      atPath: URL(fileURLWithPath: life.path).deletingLastPathComponent().path, toPath: place)
    return Life(at: "\(place)/records", id: life.id)
  }
}

/// Makes the events of many decisions.
private struct Maker {
  private(set) var projections = Projections()

  private let template: Template
  private let size: Int
  private var head = ChainHead.start
  private var events = 0
  private var number = 0
  private var waiting: [[UInt8]] = []
  private var random: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ template: Template, size: Int) {
    self.template = template
    self.size = size
    projections.register.reserveCapacity(size)
  }

  mutating func next() -> ChainLink? {
    if head.position < template.folder.count {
      let link = template.folder[head.position]
      head = link.head
      return link
    }
    if waiting.isEmpty {
      guard number < size else { return nil }
      begin()
    }
    let link = ChainLink(after: head, body: waiting.removeLast())
    head = link.head
    return link
  }

  /// The next decision, so far in its life that there are ten events to each on average.
  private mutating func begin() {
    number += 1
    var length = 1 + Int(draw() % UInt64(template.acts.count))
    if events > 10 * number { length = 1 + length / 3 }
    let acts = template.acts.prefix(length)
    let subject = template.subject + " " + (0..<6).map { _ in word() }.joined(separator: " ")
    var bodies: [[UInt8]] = []
    for act in acts {
      let command = String(format: "%016lx%016lx", draw(), UInt64(number))
      for event in act.events {
        bodies.append(body(event, head.position + bodies.count + 1, command, subject))
      }
    }
    events += bodies.count
    waiting = bodies.reversed()
    guard let last = acts.last, var row = last.row else { return }
    row.words = row.words.replacing(row.id, with: id).replacing(row.subject, with: subject)
    (row.id, row.reference, row.subject) = (id, id, subject)
    projections.register.append(row)
    projections.deadlines += last.deadlines.map { deadline in
      var deadline = deadline
      deadline.stream = StreamID(kind: "decision", name: id)
      return deadline
    }
  }

  private var id: String { "havering-2025-\(number)" }

  /// A word of the sample, or one of ten thousand others.
  private mutating func word() -> String {
    let drawn = draw()
    if drawn % 4 == 0 { return template.words[Int(drawn / 4) % template.words.count] }
    return "w" + String(drawn / 4 % 10_000, radix: 26)
  }

  private func body(
    _ pieces: [Template.Piece], _ position: Int, _ command: String, _ subject: String
  ) -> [UInt8] {
    var body: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .fixed(let bytes): body += bytes
      case .position: body += Array(String(position).utf8)
      case .command: body += Array(command.utf8)
      case .number: body += Array(String(number).utf8)
      case .id: body += Array(id.utf8)
      case .subject: body += Array(subject.utf8)
      }
    }
    return body
  }

  /// The same numbers in every run (xorshift64).
  private mutating func draw() -> UInt64 {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return random
  }
}
