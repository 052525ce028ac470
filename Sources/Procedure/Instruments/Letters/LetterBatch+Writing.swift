public import Digests

extension LetterBatch {
  /// A number of the batch and whom its letter is for.
  public struct Place: Sendable, Hashable {
    /// The number in the council's series.
    public let number: Int
    /// The supplier.
    public let supplier: SupplierID
  }

  /// All numbers that the batch has, void or not.
  public var numbers: Range<Int> {
    guard let begun else { return 0..<0 }
    return begun.first..<begun.first + begun.suppliers.count
  }

  /// The next letter to write; nil when all are written, or void.
  public var nextToWrite: Place? { toWrite(atMost: 1).first }

  /// The next letters to write, in order; those whose numbers are void are passed over.
  public func toWrite(atMost limit: Int) -> [Place] {
    guard let begun, phase == .writing, limit > 0 else { return [] }
    var places: [Place] = []
    let from = letters.last.map { $0.number + 1 } ?? begun.first
    for number in max(from, numbers.lowerBound)..<max(from, numbers.upperBound)
    where voids[number] == nil {
      places.append(Place(number: number, supplier: begun.suppliers[number - begun.first]))
      if places.count == limit { break }
    }
    return places
  }

  /// Whom a number is for.
  public func supplier(of number: Int) -> SupplierID? {
    guard let begun, numbers.contains(number) else { return nil }
    return begun.suppliers[number - begun.first]
  }

  /// The digest of letters: the SHA-256 of a line for each, in the order of their numbers: number,
  /// supplier and the digest of its bytes in hexadecimal, a tab between them.
  public static func digest(of letters: some Sequence<Letter>) -> SHA256Digest {
    let hasher = SHA256Hasher()
    for letter in letters {
      hasher.update(
        Array("\(letter.number)\t\(letter.supplier.rawValue)\t\(letter.document.hex)\n".utf8))
    }
    return hasher.finish()
  }

  /// The digest of its letters as they stand.
  public var digestOfStanding: SHA256Digest { Self.digest(of: standing) }

  /// Whether it lies whole before Legal, and letters begun like that and saying these facts would
  /// be its own, written a second time.
  public func isStill(_ other: BatchBegun, saying facts: LetterFacts) -> Bool {
    guard phase == .review, voids.isEmpty, var mine = begun else { return false }
    mine.id = other.id
    mine.first = other.first
    return mine == other
      && letters.allSatisfy {
        $0.versions.count == 1 && $0.written.facts == facts.digest(for: $0.supplier)
      }
  }

  /// What is different from what Legal approved, letter by letter; nothing when there is no approval,
  /// or when it stands.
  public var changedSinceApproval: [(number: Int, change: ChangeSinceApproval)] {
    guard let approval, !isApproved else { return [] }
    var changes: [(number: Int, change: ChangeSinceApproval)] = []
    for letter in letters {
      guard let document = approval.documents[letter.number] else { continue }
      if letter.void != nil {
        changes.append((letter.number, .void))
      } else if document != letter.document {
        changes.append((letter.number, .revised(isApproved: letter.isApproved)))
      }
    }
    return changes
  }

  /// Which letters are not what Legal approved, in words.
  public var lostApproval: [String] {
    changedSinceApproval.map { number, change in
      switch change {
      case .void: "letter \(number) is void"
      case .revised(let isApproved):
        "letter \(number) has changed" + (isApproved ? " and is approved by itself" : "")
      }
    }
  }

  /// How a letter is not what Legal approved with its batch.
  public enum ChangeSinceApproval: Sendable, Hashable {
    /// It will not be issued.
    case void
    /// Its bytes are others; Legal may have approved it by itself since.
    case revised(isApproved: Bool)
  }

  /// Whether all that is to go out was approved as it stands, with the batch or letter by letter,
  /// that one included.
  func isApprovedThroughout(with number: Int) -> Bool {
    standing.allSatisfy {
      $0.number == number || $0.isApproved || approval?.documents[$0.number] == $0.document
    }
  }
}

extension LetterBatch.Letter {
  /// Whether Legal approved it by itself, as it stands.
  public var isApproved: Bool { approvedAt == document }
}
