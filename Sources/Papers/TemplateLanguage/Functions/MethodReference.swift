/// A method as the reference of the language has it.
public struct MethodReference: Sendable, Hashable {
  /// What has the method.
  public enum Owner: String, Sendable, Hashable, CaseIterable {
    /// Texts.
    case texts
    /// Groups of fields.
    case groups
    /// Lists.
    case lists
    /// Dates.
    case dates
  }

  /// What has the method.
  public let owner: Owner
  /// How it is written after the dot, values in its brackets and all: `split(sep, maxsplit)`.
  public let usage: String
  /// What it gives, in a sentence.
  public let doc: String
  /// An expression that uses it.
  public let example: String
  /// What the example prints.
  public let result: String

  /// Its name.
  public var name: String { String(usage.prefix { $0 != "(" }) }

  private init(
    _ owner: Owner, _ usage: String, _ doc: String, _ example: String, _ result: String
  ) {
    self.owner = owner
    self.usage = usage
    self.doc = doc
    self.example = example
    self.result = result
  }

  /// All methods, in the order of the reference.
  public static let all: [MethodReference] = ofTexts + ofGroups + ofLists + ofDates

  private static let ofTexts: [MethodReference] = [
    .init(.texts, "upper()", "All letters capital.", "'ab'.upper()", "AB"),
    .init(.texts, "lower()", "All letters small.", "'AB'.lower()", "ab"),
    .init(
      .texts, "casefold()", "All letters small, for comparing.", "'Straße'.casefold()", "strasse"),
    .init(
      .texts, "capitalize()", "The first letter capital, all others small.", "'aB c'.capitalize()",
      "Ab c"),
    .init(
      .texts, "title()", "The first letter of each word capital.", "'elm park'.title()", "Elm Park"),
    .init(
      .texts, "swapcase()", "Small letters capital and capitals small.", "'aB'.swapcase()", "Ab"),
    .init(
      .texts, "isalpha()", "Whether there are letters alone.", "'yes' if 'ab'.isalpha() else 'no'",
      "yes"),
    .init(
      .texts, "isdigit()", "Whether there are figures alone.", "'yes' if '12'.isdigit() else 'no'",
      "yes"),
    .init(
      .texts, "isdecimal()", "Whether there are the figures 0 to 9 alone.",
      "'yes' if '1²'.isdecimal() else 'no'", "no"),
    .init(
      .texts, "isnumeric()", "Whether there are signs of numbers alone.",
      "'yes' if '½'.isnumeric() else 'no'", "yes"),
    .init(
      .texts, "isalnum()", "Whether there are letters and figures alone.",
      "'yes' if 'a1'.isalnum() else 'no'", "yes"),
    .init(
      .texts, "isspace()", "Whether there are blanks alone.", "'yes' if ' '.isspace() else 'no'",
      "yes"),
    .init(
      .texts, "isascii()", "Whether there are signs of ASCII alone.",
      "'yes' if '£'.isascii() else 'no'", "no"),
    .init(
      .texts, "isidentifier()", "Whether it could name a value.",
      "'yes' if 'a_1'.isidentifier() else 'no'", "yes"),
    .init(
      .texts, "isupper()", "Whether all letters are capital.", "'yes' if 'NHS'.isupper() else 'no'",
      "yes"),
    .init(
      .texts, "islower()", "Whether all letters are small.", "'yes' if 'nhs'.islower() else 'no'",
      "yes"),
    .init(
      .texts, "istitle()", "Whether each word begins with a capital.",
      "'yes' if 'Elm Park'.istitle() else 'no'", "yes"),
    .init(
      .texts, "startswith(words, start, end)",
      "Whether it begins with the words, or one of several.",
      "'yes' if 'OD-7'.startswith('OD') else 'no'", "yes"),
    .init(
      .texts, "endswith(words, start, end)", "Whether it ends with the words, or one of several.",
      "'yes' if 'a.pdf'.endswith(('pdf', 'doc')) else 'no'", "yes"),
    .init(
      .texts, "strip(chars)", "Without blanks, or the letters named, at both ends.",
      "'--a--'.strip('-')", "a"),
    .init(
      .texts, "lstrip(chars)", "The same at the beginning alone.", "'--a--'.lstrip('-')", "a--"),
    .init(.texts, "rstrip(chars)", "The same at the end alone.", "'--a--'.rstrip('-')", "--a"),
    .init(
      .texts, "removeprefix(prefix)", "Without those words at its beginning.",
      "'Cllr Oak'.removeprefix('Cllr ')", "Oak"),
    .init(
      .texts, "removesuffix(suffix)", "Without those words at its end.",
      "'Oak Ltd'.removesuffix(' Ltd')", "Oak"),
    .init(
      .texts, "center(width, fillchar)", "Amid so many columns.", "'a'.center(5, '.')", "..a.."),
    .init(
      .texts, "ljust(width, fillchar)", "At the left of so many columns.", "'a'.ljust(3, '.')",
      "a.."),
    .init(
      .texts, "rjust(width, fillchar)", "At the right of so many columns.", "'a'.rjust(3, '.')",
      "..a"),
    .init(
      .texts, "zfill(width)", "With noughts before it, up to so many figures.", "'42'.zfill(5)",
      "00042"),
    .init(.texts, "expandtabs(tabsize)", "With blanks for tabs.", "'a\\tb'.expandtabs(4)", "a   b"),
    .init(
      .texts, "split(sep, maxsplit)", "The words between blanks, or between the separators.",
      "'a-b-c'.split('-', 1)|join('; ')", "a; b-c"),
    .init(
      .texts, "rsplit(sep, maxsplit)", "The same, counted from the end.",
      "'a-b-c'.rsplit('-', 1)|join('; ')", "a-b; c"),
    .init(.texts, "splitlines(keepends)", "The lines.", "'a\\nb'.splitlines()|join('; ')", "a; b"),
    .init(
      .texts, "partition(sep)", "What stands before the separator, it itself, and what follows.",
      "'a: b'.partition(': ')|last", "b"),
    .init(
      .texts, "rpartition(sep)", "The same for the last separator.",
      "'a/b/c'.rpartition('/')|first", "a/b"),
    .init(
      .texts, "join(list)", "The texts of a list with this one between them.",
      "', '.join(['a', 'b'])", "a, b"),
    .init(
      .texts, "replace(old, new, count)", "One text in place of another.",
      "'a-b'.replace('-', '+')", "a+b"),
    .init(
      .texts, "format(…)", "Values put into the pairs of braces of a pattern.",
      "'{} of {n:.1f}'.format('a', n=2)", "a of 2.0"),
    .init(
      .texts, "format_map(fields)", "The same with the fields of a group.",
      "'{a}'.format_map(dict(a=1))", "1"),
    .init(
      .texts, "count(sub, start, end)", "How often the words come.", "'banana'.count('an')", "2"),
    .init(
      .texts, "find(sub, start, end)", "Where the words come first, from 0; -1 when they do not.",
      "'banana'.find('n')", "2"),
    .init(
      .texts, "rfind(sub, start, end)", "Where the words come last.", "'banana'.rfind('n')", "4"),
    .init(
      .texts, "index(sub, start, end)", "As find, but an error when they do not come.",
      "'banana'.index('n')", "2"),
    .init(
      .texts, "rindex(sub, start, end)", "As rfind, but an error when they do not come.",
      "'banana'.rindex('n')", "4"),
  ]

  private static let ofGroups: [MethodReference] = [
    .init(.groups, "keys()", "The names.", "dict(a=1, b=2).keys()|join(', ')", "a, b"),
    .init(.groups, "values()", "The values.", "dict(a=1, b=2).values()|join(', ')", "1, 2"),
    .init(
      .groups, "items()", "Names and values, to go through by {% for name, value in … %}.",
      "dict(a=1).items()|first|join(': ')", "a: 1"),
    .init(
      .groups, "get(name, default)", "The value of that name, or the default.",
      "dict(a=1).get('b', 'none')", "none"),
    .init(.groups, "copy()", "The group itself, which nothing changes.", "dict(a=1).copy().a", "1"),
  ]

  private static let ofLists: [MethodReference] = [
    .init(
      .lists, "index(item)", "The place of the item, from 0; an error when it is not there.",
      "['a', 'b'].index('b')", "1"),
    .init(.lists, "count(item)", "How often the item comes.", "[1, 2, 1].count(1)", "2"),
    .init(
      .lists, "copy()", "The list itself, which nothing changes.", "[1, 2].copy()|join(', ')",
      "1, 2"),
  ]

  private static let ofDates: [MethodReference] = [
    .init(
      .dates, "strftime(pattern)",
      "The date by a pattern of Python's: %d, %m, %Y, %y, %B, %b, %A, %a and others. "
        + "Its year, month and day are fields: date.year.",
      "held.strftime('%A %-d %B %Y')", "Wednesday 8 April 2020"),
    .init(.dates, "isoformat()", "The date as 2020-04-08.", "held.isoformat()", "2020-04-08"),
  ]
}
