import Testing

@testable import TemplateLanguage

/// The names that a template reads.
@Suite struct TemplateNamesTests {
  private func compiled(_ lines: String...) -> CompiledTemplate {
    var pieces: [TemplatePiece] = [.open(TemplateUnit(.story, name: "body"), [])]
    for line in lines {
      pieces += [.open(TemplateUnit(.paragraph), []), .text(line), .close([])]
    }
    return CompiledTemplate.compile(pieces + [.close([])], dialect: PlainDialect()).template
  }

  @Test func eachNameStandsOnceInTheOrderOfTheDocument() {
    let template = compiled(
      "{{ b }} {{ a.c|default(d) }} {{ b }}", "{% if e and not f %}", "{{ a.c }}", "{% endif %}")
    #expect(template.names == ["b", "a.c", "d", "e", "f"])
  }

  @Test func aLoopsNamesStandForWhatItGoesThrough() {
    let template = compiled(
      "{% for r in list.items %}", "{{ r.text }}{{ loop.index }}{{ other }}",
      "{% for s in r.parts %}{{ s }}{% endfor %}", "{% else %}", "{{ r }}", "{% endfor %}")
    #expect(
      template.names == [
        "list.items", "list.items[].text", "other", "list.items[].parts", "list.items[].parts[]",
      ])
    // Where the loop is over its name means nothing.
    #expect(template.namesOutOfReach.count == 1)
  }

  @Test func aTemplateWithoutTagsIsConstant() {
    #expect(compiled("a { b }").isConstant)
    #expect(!compiled("a {# b #}").isConstant)
  }
}
