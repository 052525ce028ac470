import Fuzzing
import Glibc

/// The part that is tried: `REMIT_FUZZ` names it.
private let target: FuzzTarget = {
  let name = unsafe getenv("REMIT_FUZZ").map { unsafe String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("REMIT_FUZZ names none of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return target
}()

/// What libFuzzer calls with bytes that it made up; it keeps those at which the process ends.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try target.run(bytes)
  } catch {
    fatalError("finding: \(error)")
  }
  return 0
}
