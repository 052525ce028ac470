import ArgumentParser

/// How much of the working is shown, and in what form.
struct AnswerOptions: ParsableArguments {
  @Flag(help: "Every day, counted or left out, and why.")
  var explain = false

  @Flag(help: "As JSON on standard output; remit schema dates describes it.")
  var json = false
}
