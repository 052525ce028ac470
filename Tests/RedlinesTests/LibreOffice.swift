import Foundation
import OfficeFiles

/// Has LibreOffice itself open files, accept or reject all their changes, and save them, over its
/// bridge for Python.
enum LibreOffice {
  /// A Python that has the bridge; nil where there is none, or no LibreOffice.
  static let python: String? = {
    guard run(["soffice", "--version"]) == 0 else { return nil }
    let own = ["/usr/lib/libreoffice/program/python", "/usr/lib64/libreoffice/program/python"]
    return (["/usr/bin/python3", "python3"] + own).first { run([$0, "-c", "import uno"]) == 0 }
  }()

  /// A file, and what LibreOffice does with its changes before it saves it.
  struct Job {
    enum Changes: String { case kept, accepted, rejected }
    var bytes: [UInt8]
    var format: OfficeFormat
    var changes = Changes.kept
  }

  /// What LibreOffice saves of each file; nil for one that it does not open.
  static func saved(_ jobs: [Job]) throws -> [[UInt8]?] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redlines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ index: Int, _ ending: String) -> URL {
      let job = jobs[index]
      return folder.appendingPathComponent(
        "\(index)-\(job.changes.rawValue)\(ending).\(job.format.rawValue)")
    }
    for (index, job) in jobs.enumerated() { try Data(job.bytes).write(to: file(index, "")) }
    let script = folder.appendingPathComponent("resolve.py")
    try Data(Self.script.utf8).write(to: script)
    _ = run([python ?? "python3", script.path, folder.path])
    return jobs.indices.map { try? Array(Data(contentsOf: file($0, "-saved"))) }
  }

  /// How a command ended; -1 where it could not begin.
  static func run(_ command: [String]) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static let script = """
    import os, signal, subprocess, sys, time, uno
    from com.sun.star.beans import PropertyValue

    def value(name, content):
      result = PropertyValue()
      result.Name, result.Value = name, content
      return result

    folder = sys.argv[1]
    pipe = os.path.basename(folder)
    office = subprocess.Popen([
      "soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless",
      "--norestore", "--nologo", "--accept=pipe,name=" + pipe + ";urp;"], start_new_session=True)

    def give_up(*_):
      os.killpg(office.pid, signal.SIGKILL)
      sys.exit(1)

    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(120)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
      "com.sun.star.bridge.UnoUrlResolver", local)
    context = None
    while context is None:
      try:
        context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
      except Exception:
        time.sleep(0.1)
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext(
      "com.sun.star.frame.DispatchHelper", context)
    filters = {"docx": "MS Word 2007 XML", "odt": "writer8"}
    commands = {"accepted": "AcceptAll", "rejected": "RejectAll"}
    for file in sorted(os.listdir(folder)):
      name, _, ending = file.partition(".")
      if ending not in filters:
        continue
      try:
        document = desktop.loadComponentFromURL(
          "file://" + folder + "/" + file, "_blank", 0, (value("Hidden", True),))
        command = commands.get(name.partition("-")[2])
        if command:
          dispatcher.executeDispatch(
            document.CurrentController.Frame, ".uno:" + command + "TrackedChanges", "", 0, ())
        document.storeToURL(
          "file://" + folder + "/" + name + "-saved." + ending,
          (value("FilterName", filters[ending]),))
        document.close(True)
      except Exception as error:
        print(file, error, file=sys.stderr)
    try:
      desktop.terminate()
    except Exception:
      pass
    office.wait()
    """
}
