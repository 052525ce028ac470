extension SeededFault {
  private static let body = "word/document.xml"
  private static let header = "word/header1.xml"
  private static let core = "docProps/core.xml"
  private static let types = "[Content_Types].xml"
  private static let links = "word/_rels/document.xml.rels"
  private static let picture = "word/media/image1.png"

  /// Faults of Word files.
  static let word: [SeededFault] = [
    SeededFault(
      "L1", "two bookmarks of one name", .replace("\"Next\"", with: "\"TOP\"", in: body),
      .replace("PAGEREF Next", with: "PAGEREF Top", in: body)),
    SeededFault(
      "L2", "a bookmark without an end",
      .replace("<w:bookmarkEnd w:id=\"2\"/>", with: "", in: body)),
    SeededFault(
      "L2", "an end without a bookmark",
      .replace("<w:p></w:p>", with: "<w:p><w:bookmarkEnd w:id=\"5\"/></w:p>", in: body)),
    SeededFault(
      "L2", "an end before its start",
      .replace("<w:bookmarkEnd w:id=\"2\"/>", with: "", in: body),
      .replace(
        "<w:bookmarkStart w:id=\"2\"",
        with: "<w:bookmarkEnd w:id=\"2\"/><w:bookmarkStart w:id=\"2\"", in: body)),
    SeededFault(
      "L2", "two bookmarks of one number",
      .replace(
        "<w:p></w:p>",
        with: "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:bookmarkEnd w:id=\"1\"/></w:p>",
        in: body)),
    SeededFault(
      "L3", "two drawings of one number", .replace("id=\"1200000000\"", with: "id=\"7\"", in: body)),
    SeededFault(
      "L3", "two content controls of one number",
      .replace("<w:sdtPr/>", with: "<w:sdtPr><w:id w:val=\"10\"/></w:sdtPr>", in: body)),
    SeededFault(
      "L3", "two paragraphs of one number", .replace("\"00000002\"", with: "\"00000001\"", in: body)
    ),
    SeededFault(
      "L4", "a field without an end",
      .replace("<w:fldChar w:fldCharType=\"end\"/>", with: "", in: body)),
    SeededFault(
      "L4", "a field without a begin",
      .replace("<w:fldChar w:fldCharType=\"begin\"/>", with: "", in: body)),
    SeededFault(
      "L4", "a field without a separator",
      .replace("<w:fldChar w:fldCharType=\"separate\"/>", with: "", in: body)),
    SeededFault(
      "L4", "a field without a result",
      .replace("<w:t xml:space=\"preserve\">1</w:t>", with: "", in: body)),
    SeededFault(
      "L5", "a part without a content type",
      .replace("<Default Extension=\"png\" ContentType=\"image/png\"/>", with: "", in: types)),
    SeededFault(
      "L5", "a content type without a part",
      .replace(
        "</Types>", with: "<Override PartName=\"/a.xml\" ContentType=\"a/b\"/></Types>", in: types)),
    SeededFault("L6", "a part that nothing leads to", .add("word/extra.xml", "<a/>")),
    SeededFault(
      "L6", "a relationship that leads nowhere",
      .replace("Target=\"styles.xml\"", with: "Target=\"style.xml\"", in: links)),
    SeededFault(
      "L6", "a relationship that is not listed",
      .replace("r:embed=\"rId3\"", with: "r:embed=\"rId4\"", in: body)),
    SeededFault(
      "L7", "a title that stands twice",
      .replace("<dc:title>", with: "<dc:title/><dc:title>", in: core)),
    SeededFault(
      "L7", "a date in words", .replace("2020-04-08T09:30:00Z", with: "8 April 2020", in: core)),
    SeededFault(
      "L7", "a time without a zone", .replace("09:30:00Z", with: "09:30:00", in: core)),
    SeededFault(
      "L8", "a link to no bookmark", .replace("w:anchor=\"Top\"", with: "w:anchor=\"To\"", in: body)
    ),
    SeededFault(
      "L8", "a cross-reference to no bookmark",
      .replace("PAGEREF Next", with: "PAGEREF Nex", in: body)),
    SeededFault("L9", "a picture cut short", .fill(picture, Array(WholeFile.picture.dropLast(14)))),
    SeededFault(
      "L9", "a picture with a byte changed",
      .fill(picture, WholeFile.picture.enumerated().map { $0.offset == 43 ? 0 : $0.element })),
    SeededFault("L9", "a picture that is none", .fill(picture, Array("picture".utf8))),
    SeededFault("L9", "a picture of another kind", .fill(picture, WholeFile.jpeg)),
    SeededFault(
      "L10", "a prefix that means nothing",
      .replace("mc:Ignorable=\"w14\"", with: "mc:Ignorable=\"w14 w15\"", in: header)),
    SeededFault(
      "L10", "a choice that requires what is unknown",
      .replace(
        "<w:p></w:p>",
        with: "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"/></mc:AlternateContent>"
          + "</w:r></w:p>", in: body)),
    SeededFault(
      "L11", "a table without widths",
      .replace(
        "<w:tblGrid><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"100\"/></w:tblGrid>", with: "",
        in: body)),
    SeededFault(
      "L11", "a width too few", .replace("<w:gridCol w:w=\"100\"/>", with: "", in: body)),
    SeededFault(
      "L11", "a span too wide",
      .replace("<w:gridSpan w:val=\"2\"/>", with: "<w:gridSpan w:val=\"3\"/>", in: body)),
    SeededFault(
      "L12", "a cell without a paragraph",
      .replace(
        "</w:tcPr><w:p><w:r><w:t xml:space=\"preserve\">Colours</w:t></w:r></w:p>",
        with: "</w:tcPr>", in: body)),
    SeededFault(
      "L13", "a paragraph behind the last section",
      .replace("</w:body>", with: "<w:p/></w:body>", in: body)),
    SeededFault(
      "L14", "a tag", .replace(">Colours<", with: ">{{ colours }}<", in: body)),
    SeededFault(
      "L14", "half a tag, in runs of its own",
      .replace(
        ">Colours</w:t></w:r>", with: ">{</w:t></w:r><w:r><w:t>% endif</w:t></w:r>", in: body)),
    SeededFault(
      "L14", "a merge field",
      .replace(" PAGEREF Next \\h ", with: " MERGEFIELD Name ", in: body)),
    SeededFault(
      "L15", "a row without a cell", .replace("</w:tbl>", with: "<w:tr/></w:tbl>", in: body)),
    SeededFault(
      "L15", "a content control without a row",
      .replace(
        "</w:tbl>", with: "<w:sdt><w:sdtContent></w:sdtContent></w:sdt></w:tbl>", in: body)),
    SeededFault(
      "L15", "a table without a row",
      .replace("<w:p></w:p>", with: "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:p/>", in: body)),
    SeededFault("V1", "a value that is not there", .replace(">red<", with: "><", in: body)),
    SeededFault(
      "V1", "a value that is not in the header", .replace("paths", with: "path", in: header)),
    SeededFault("V1", "a passage cut short", .replace(">bold<", with: ">bol<", in: body)),
    SeededFault("V1", "a title that is not there", .replace("Roads", with: "Road", in: core)),
    SeededFault(
      "xml-malformed", "a part that is no XML", .replace("</w:hdr>", with: "", in: header)),
  ]
}

extension WholeFile {
  /// The frame of a JPEG: a header, a frame, a scan and an end.
  static let jpeg: [UInt8] = [
    0xFF, 0xD8, 0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00,
    0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x00, 0xFF, 0xD9,
  ]
}
