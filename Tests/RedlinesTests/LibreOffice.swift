import Foundation
import OfficeFiles

/// Has LibreOffice itself accept or reject all changes of files, over its bridge for Python.
enum LibreOffice {
  /// A Python that has the bridge; nil where there is none, or no LibreOffice.
  static let python: String? = {
    guard run(["soffice", "--version"]) == 0 else { return nil }
    let own = ["/usr/lib/libreoffice/program/python", "/usr/lib64/libreoffice/program/python"]
    return (["/usr/bin/python3", "python3"] + own).first { run([$0, "-c", "import uno"]) == 0 }
  }()

  /// What there is of each file once all its changes are accepted, and once they are rejected; nil
  /// for one that LibreOffice does not open.
  static func resolved(
    _ files: [(bytes: [UInt8], format: OfficeFormat)]
  ) throws -> [(accepted: [UInt8], rejected: [UInt8])?] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redlines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, file) in files.enumerated() {
      try Data(file.bytes).write(
        to: folder.appendingPathComponent("\(index).\(file.format.rawValue)"))
    }
    let script = folder.appendingPathComponent("resolve.py")
    try Data(Self.script.utf8).write(to: script)
    _ = run([python ?? "python3", script.path, folder.path])
    return files.indices.map { index in
      let ending = files[index].format.rawValue
      guard
        let accepted = try? Data(
          contentsOf: folder.appendingPathComponent("\(index)-accepted.\(ending)")),
        let rejected = try? Data(
          contentsOf: folder.appendingPathComponent("\(index)-rejected.\(ending)"))
      else { return nil }
      return (Array(accepted), Array(rejected))
    }
  }

  private static func run(_ command: [String]) -> Int32 {
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
    import os, subprocess, sys, time, uno
    from com.sun.star.beans import PropertyValue

    def value(name, content):
      result = PropertyValue()
      result.Name, result.Value = name, content
      return result

    folder = sys.argv[1]
    pipe = os.path.basename(folder)
    office = subprocess.Popen([
      "soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless",
      "--norestore", "--nologo", "--accept=pipe,name=" + pipe + ";urp;"])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
      "com.sun.star.bridge.UnoUrlResolver", local)
    context = None
    for _ in range(300):
      try:
        context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        break
      except Exception:
        time.sleep(0.2)
    if context is None:
      office.kill()
      sys.exit(1)
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext(
      "com.sun.star.frame.DispatchHelper", context)
    filters = {"docx": "MS Word 2007 XML", "odt": "writer8"}
    for file in sorted(os.listdir(folder)):
      name, _, ending = file.partition(".")
      if ending not in filters or not name.isdigit():
        continue
      for word, command in (("accepted", "Accept"), ("rejected", "Reject")):
        try:
          document = desktop.loadComponentFromURL(
            "file://" + folder + "/" + file, "_blank", 0, (value("Hidden", True),))
          dispatcher.executeDispatch(
            document.CurrentController.Frame, ".uno:" + command + "AllTrackedChanges", "", 0, ())
          document.storeToURL(
            "file://" + folder + "/" + name + "-" + word + "." + ending,
            (value("FilterName", filters[ending]),))
          document.close(True)
        except Exception as error:
          print(file, error, file=sys.stderr)
    try:
      desktop.terminate()
    except Exception:
      pass
    try:
      office.wait(30)
    except subprocess.TimeoutExpired:
      office.kill()
    """
}
