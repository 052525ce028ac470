import CivilTime
import Councils
import Digests
import Synchronization

/// What an open data folder has read of its people, holidays and policies. Each is known by its
/// digest and never changes, so that it is read once however many sit down at the folder.
final class FolderReading: Sendable {
  private let councils = Mutex<[SHA256Digest: (ProcedureVersion, Council)]>([:])
  private let staff = Mutex<[SHA256Digest: Staff]>([:])
  private let holidays = Mutex<[SHA256Digest: BankHolidays]>([:])

  /// A version of a council's policy and forms.
  func council(
    _ digest: SHA256Digest, _ read: () throws(Failure) -> (ProcedureVersion, Council)
  ) throws(Failure) -> (files: ProcedureVersion, council: Council) {
    if let known = councils.withLock({ $0[digest] }) { return known }
    let fresh = try read()
    councils.withLock { $0[digest] = fresh }
    return fresh
  }

  /// The people of a file.
  func staff(
    _ digest: SHA256Digest, _ read: () throws(Failure) -> Staff
  ) throws(Failure) -> Staff {
    if let known = staff.withLock({ $0[digest] }) { return known }
    let fresh = try read()
    staff.withLock { $0[digest] = fresh }
    return fresh
  }

  /// The bank holidays with those of a file.
  func holidays(
    _ digest: SHA256Digest, _ read: () throws(Failure) -> BankHolidays
  ) throws(Failure) -> BankHolidays {
    if let known = holidays.withLock({ $0[digest] }) { return known }
    let fresh = try read()
    holidays.withLock { $0[digest] = fresh }
    return fresh
  }
}
