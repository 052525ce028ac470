import ArgumentParser

/// Where the clauses are that a template may print.
struct ClauseOption: ParsableArguments {
  @Option(
    name: .customLong("clauses"),
    help: ArgumentHelp(
      "The folder of the clauses that templates may print; else the folder clauses beside the "
        + "template, or beside the folder that it is in.", valueName: "folder"),
    completion: .directory)
  var folder: String?
}
