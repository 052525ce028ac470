import Diagnostics
import TemplateLanguage
import Testing

/// Names that a template reads of what a list is divided into, checked before there are data.
@Suite struct GroupShapeTests {
  private func faults(_ template: String) -> [String] {
    let pieces: [TemplatePiece] = [
      .open(TemplateUnit(.story, name: "body"), []), .open(TemplateUnit(.paragraph), []),
      .text(template), .close([]), .close([]),
    ]
    let person = RecordShape([
      FieldShape("name", .text), FieldShape("ward", .text), FieldShape("exempt", .boolean),
    ])
    let declared = ShapeScope(
      RecordShape([FieldShape("people", .list(.record(person))), FieldShape("q", .boolean)]))
    return ShapeCheck.diagnostics(
      of: CompiledTemplate.compile(pieces, dialect: PlainDialect()).template, declared: declared
    ).map(\.message)
  }

  @Test(arguments: [
    "{% for w, all in people|groupby('ward') %}{% for p in all %}{% if p.exmpt %}x{% endif %}"
      + "{% endfor %}{% endfor %}",
    "{% for g in people|groupby('ward') %}{% for p in g.list %}{{ p.exmpt }}{% endfor %}{% endfor %}",
    "{% set gs = people|groupby('ward') %}{% for g in gs %}{% for p in g[1] %}{{ p.exmpt }}"
      + "{% endfor %}{% endfor %}",
    "{% for p in (people if q else []) %}{% if p.exmpt %}x{% endif %}{% endfor %}",
    "{% for p in people or [] %}{% if p.exmpt %}x{% endif %}{% endfor %}",
    "{% with all = people %}{% for p in all %}{{ p.exmpt }}{% endfor %}{% endwith %}",
  ])
  func aMisspeltNameIsFoundHoweverTheListIsPutTogether(template: String) {
    #expect(faults(template) == ["“p.exmpt” is not declared"])
  }

  @Test(arguments: [
    "{% for w, all in people|groupby('ward') %}{{ w }}{{ all|length }}{% for p in all %}{{ p.name }}"
      + "{% endfor %}{% endfor %}",
    "{% for g in people|groupby('ward') %}{{ g.grouper }}{{ g|length }}{{ g[1:]|length }}"
      + "{% for part in g %}{{ part|length }}{% endfor %}{% endfor %}",
  ])
  func whatGroupsHaveIsNoFault(template: String) {
    #expect(faults(template) == [])
  }
}
