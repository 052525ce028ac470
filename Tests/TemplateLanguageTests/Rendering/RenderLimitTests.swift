import Diagnostics
import TemplateLanguage
import TestTiming
import Testing

/// Templates that would fill the machine.
@Suite struct RenderLimitTests {
  @Test func aParagraphOfManyRunsWithTagsIsReadInItsLength() {
    var pieces: [TemplatePiece] = [
      .open(TemplateUnit(.story, name: "body"), []), .open(TemplateUnit(.paragraph), []),
    ]
    for _ in 0..<10_000 {
      pieces += [
        .open(TemplateUnit(.run), []), .text("{% if a %}"), .close([]),
        .open(TemplateUnit(.run), []), .text("{{ b }}{% endif %}{#p c #}"), .close([]),
      ]
    }
    pieces += [.close([]), .close([])]
    let time = processorTime {
      _ = CompiledTemplate.compile(pieces, dialect: PlainDialect())
    }
    #expect(time < .seconds(10))
  }

  @Test func aPartThatGrowsTooLargeIsStoppedAndSaidOnce() throws {
    let pieces: [TemplatePiece] = [
      .open(TemplateUnit(.story, name: "body"), []), .open(TemplateUnit(.paragraph), []),
      .text("{% for a in xs %}{% for b in xs %}{% for c in xs %}0123456789{% endfor %}"),
      .text("{% endfor %}{% endfor %}"), .close([]), .close([]),
    ]
    let compiled = CompiledTemplate.compile(pieces, dialect: PlainDialect())
    #expect(compiled.diagnostics == [])
    let xs = Value.list(Array(repeating: "x", count: 100))
    let error = #expect(throws: DiagnosticsError.self) {
      try compiled.template.render(["xs": xs], dialect: PlainDialect(), byteLimit: 1 << 20)
    }
    #expect(error?.list.map(\.code) == ["too-large"])
  }
}
