import Casework
import Glibc

/// The account that runs the program.
enum Account {
  /// Its name. The environment has no say in it, as anybody can set that.
  static func name() throws(Failure) -> String {
    let number = geteuid()
    guard let entry = unsafe getpwuid(number) else {
      throw Failure(
        .permission, "no-account", "the account number \(number) has no name on this machine",
        remedy: "run Remit under an account that people.yaml can name")
    }
    return unsafe String(cString: entry.pointee.pw_name)
  }
}
