extension SeededFault {
  private static let content = "content.xml"
  private static let styles = "styles.xml"
  private static let manifest = "META-INF/manifest.xml"
  private static let picture = "Pictures/image1.png"

  /// Faults of Writer files.
  static let openDocument: [SeededFault] = [
    SeededFault("M1", "a media type that is not first", .moveFirst(content)),
    SeededFault("M1", "a media type that is compressed", .deflate("mimetype")),
    SeededFault(
      "M1", "a media type with a line break",
      .replace(".text", with: ".text\n", in: "mimetype")),
    SeededFault(
      "M1", "a media type that the manifest denies",
      .replace("opendocument.text", with: "opendocument.graphics", in: manifest)),
    SeededFault(
      "M2", "a bookmark without an end",
      .replace("<text:bookmark-end text:name=\"Next\"/>", with: "", in: content)),
    SeededFault(
      "M2", "an end without a start",
      .replace("<text:bookmark-start text:name=\"Next\"/>", with: "", in: content)),
    SeededFault(
      "M2", "two bookmarks of one name",
      .replace("text:name=\"Top\"", with: "text:name=\"Next\"", in: content)),
    SeededFault(
      "M3", "two tables of one name", .replace("\"Table2\"", with: "\"Table1\"", in: content)),
    SeededFault(
      "M3", "two frames of one name", .replace("\"Picture 2\"", with: "\"Picture\"", in: content)),
    SeededFault(
      "M3", "two sections of one name", .replace("\"Last\"", with: "\"Part\"", in: content)),
    SeededFault(
      "M3", "two styles of one name",
      .replace(
        "</office:styles>",
        with: "<style:style style:name=\"Standard\" style:family=\"paragraph\"/></office:styles>",
        in: styles)),
    SeededFault(
      "M4", "a paragraph in no style",
      .replace("text:style-name=\"Standard\"", with: "text:style-name=\"Standar\"", in: content)),
    SeededFault(
      "M4", "a style of another family",
      .replace("text:style-name=\"T1\"", with: "text:style-name=\"P1\"", in: content)),
    SeededFault(
      "M4", "a style based on none",
      .replace(
        "style:parent-style-name=\"Standard\"", with: "style:parent-style-name=\"x\"", in: styles)),
    SeededFault(
      "M5", "a column too many",
      .replace("columns-repeated=\"2\"", with: "columns-repeated=\"3\"", in: content)),
    SeededFault(
      "M5", "a place not marked as covered",
      .replace(
        "<table:covered-table-cell></table:covered-table-cell>", with: "<table:table-cell/>",
        in: content)),
    SeededFault(
      "M5", "a place covered by nothing",
      .replace(" table:number-columns-spanned=\"2\"", with: "", in: content)),
    SeededFault(
      "M6", "no page layout",
      .replace("<style:page-layout style:name=\"pm1\"/>", with: "", in: styles)),
    SeededFault(
      "M6", "no such master page",
      .replace("master-page-name=\"Standard\"", with: "master-page-name=\"First\"", in: content)),
    SeededFault("M7", "a picture cut short", .fill(picture, Array(WholeFile.picture.dropLast(14)))),
    SeededFault(
      "M7", "a picture that is not there",
      .replace("Pictures/image1.png", with: "Pictures/image2.png", in: content)),
    SeededFault("M7", "a picture of another kind", .fill(picture, WholeFile.jpeg)),
    SeededFault(
      "M8", "a part of another version",
      .replace("office:version=\"1.3\"", with: "office:version=\"1.2\"", in: styles)),
    SeededFault(
      "M8", "a manifest without a version",
      .replace(" manifest:version=\"1.3\"", with: "", in: manifest)),
    SeededFault("M9", "a part that is not listed", .add("extra.xml", "<a/>")),
    SeededFault("M9", "a part that is not there", .remove("meta.xml")),
    SeededFault("M9", "a folder", .add("Pictures/", "")),
    SeededFault(
      "M10", "a frame without an anchor",
      .replace(" text:anchor-type=\"as-char\"", with: "", in: content)),
    SeededFault(
      "M11", "a section in an item of a list",
      .replace(
        "</text:list-item>",
        with: "<text:section text:name=\"S\"><text:p/></text:section></text:list-item>", in: content
      )),
    SeededFault(
      "M12", "a list that continues none",
      .replace("<text:list>", with: "<text:list text:continue-list=\"list1\">", in: content)),
    SeededFault(
      "M12", "a list that continues one behind it",
      .replace(
        "<text:list>", with: "<text:list xml:id=\"list1\" text:continue-list=\"list1\">",
        in: content)),
    SeededFault("L14", "a tag", .replace(">Colours<", with: ">{% if x %}<", in: content)),
    SeededFault(
      "L15", "a row without a cell",
      .replace("</table:table>", with: "<table:table-row/></table:table>", in: content)),
    SeededFault(
      "L15", "a group of rows without one",
      .replace("</table:table>", with: "<table:table-rows/></table:table>", in: content)),
    SeededFault(
      "L15", "a group of columns without one",
      .replace("</table:table>", with: "<table:table-columns/></table:table>", in: content)),
    SeededFault(
      "L15", "a numbered paragraph without a paragraph",
      .replace("</text:list>", with: "</text:list><text:numbered-paragraph/>", in: content)),
    SeededFault(
      "L15", "a list without an item",
      .replace("</text:list>", with: "</text:list><text:list/>", in: content)),
    SeededFault("V1", "a value that is not there", .replace("red<", with: "<", in: content)),
    SeededFault("V1", "a passage cut short", .replace(">bold<", with: ">bol<", in: content)),
    SeededFault(
      "xml-malformed", "a part that is no XML",
      .replace("</office:styles>", with: "", in: styles)),
  ]
}
