/// A tag as the reference of the language has it.
public struct TagReference: Sendable, Hashable {
  /// How it is written, with what ends it.
  public let usage: String
  /// What it does, in a sentence.
  public let doc: String

  private init(_ usage: String, _ doc: String) {
    self.usage = usage
    self.doc = doc
  }

  /// All tags, in the order of the reference.
  public static let all: [TagReference] = [
    .init(
      "{{ value }}", "Prints a value, escaped; alone in its paragraph a passage takes its place."),
    .init("{# note #}", "Nothing: a note for whoever edits the template."),
    .init("{% if a %} … {% elif b %} … {% else %} … {% endif %}", "One of several texts."),
    .init(
      "{% for x in list if x.open %} … {% else %} … {% endfor %}",
      "The text once for each item that the condition keeps; the else for a list with nothing in it. "
        + "In it loop.index, index0, revindex, first, last, length, previtem, nextitem, changed and "
        + "cycle tell the place. Two names take an item of two values apart."),
    .init(
      "{% for x in list recursive %} … {{ loop(x.children) }} … {% endfor %}",
      "A loop that goes through what its items hold, too."),
    .init(
      "{% set name = value %}", "Gives a value a name; alone in its paragraph it takes that along."),
    .init("{% set name %} … {% endset %}", "Gives words, or whole paragraphs, a name."),
    .init(
      "{% macro name(a, b=1) %} … {% endmacro %}",
      "Words or whole paragraphs to be printed by {{ name(x) }}, as often as needed."),
    .init(
      "{% call name(x) %} … {% endcall %}",
      "Calls a macro, which prints what stands between by {{ caller() }}."),
    .init("{% filter upper %} … {% endfilter %}", "Puts words through a filter."),
    .init("{% with a = x %} … {% endwith %}", "Names that are known only in between."),
    .init(
      "{% block name %} … {% endblock %}", "A part with a name, printed again by {{ self.name() }}."
    ),
    .init(
      "{% autoescape true %} … {% endautoescape %}",
      "In plain text: values between are written with entities."),
    .init("{% raw %} … {% endraw %}", "Prints what stands between as it is, braces and all."),
    .init("{_{ … }_}, {_% … %_}", "Prints the braces themselves: {{ … }}, {% … %}."),
    .init(
      "{%p … %}, {%tr … %}, {%tc … %}",
      "The tag takes its paragraph, its table row or its cell along; without the letter Remit sees "
        + "from where it stands what it takes."),
    .init(
      "{{r value }}, {{p value }}", "Prints rich text in its own look; in its paragraph's place."),
    .init(
      "{%- … -%}",
      "At the start or end of a paragraph the tag joins it to its neighbour; amid words it takes the "
        + "blanks away."),
    .init(
      "{% vm %}", "In a cell of the one row that each turn of a loop makes: the cells become one."),
    .init("{% hm %}", "In the one cell that each turn of a loop makes: the cells become one."),
    .init("{% colspan n %}", "The cell is as wide as so many columns."),
    .init("{% cellbg '00703C' %}", "The colour behind the cell's words."),
  ]
}
