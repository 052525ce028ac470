import CCMark

/// Parses Markdown with cmark-gfm, takes the tree as Swift values, and frees it.
///
/// Tables, `~~struck~~` text and footnotes are the only extensions; quotation marks, dashes and full stops
/// are left as they are written. A single tilde is no mark: it stands for "about".
@safe struct CommonMarkConverter {
  /// The blocks of a source. What is nested deeper than the limit becomes plain text.
  static func blocks(of source: String, depth: Int) -> [MarkdownBlock] {
    _ = library
    let options =
      CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_FOOTNOTES
    guard let parser = unsafe cmark_parser_new(options) else { return [] }
    defer { unsafe cmark_parser_free(parser) }
    unsafe remit_mark_attach(parser, "table")
    unsafe remit_mark_attach(parser, "strikethrough")
    var source = source
    source.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let first = characters.baseAddress else { return }
        unsafe cmark_parser_feed(parser, first, characters.count)
      }
    }
    guard let document = unsafe cmark_parser_finish(parser) else { return [] }
    defer { unsafe cmark_node_free(document) }
    var converter = Self(depth: depth)
    // The notes stand behind the text, in the order in which it refers to them.
    let children = unsafe converter.children(of: document)
    for index in unsafe children.indices {
      let child = unsafe children[index]
      guard unsafe cmark_node_get_type(child) == CMARK_NODE_FOOTNOTE_DEFINITION else { continue }
      unsafe converter.notes.append(converter.blocks(in: child, depth: 1))
    }
    converter.takesNotes = true
    return unsafe converter.blocks(in: document, depth: 0)
  }

  /// Registers the extensions, once.
  private static let library: Void = cmark_gfm_core_extensions_ensure_registered()

  private var depth: Int
  private var notes: [[MarkdownBlock]] = []
  private var takesNotes = false

  private init(depth: Int) {
    self.depth = depth
  }

  private func children(of node: OpaquePointer) -> [OpaquePointer] {
    var found: [OpaquePointer] = unsafe []
    var next = unsafe cmark_node_first_child(node)
    while let child = unsafe next {
      unsafe found.append(child)
      unsafe next = cmark_node_next(child)
    }
    return unsafe found
  }

  private func blocks(in node: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    if depth > self.depth {
      let text = unsafe plainText(of: node)
      return text.isEmpty ? [] : [.paragraph([.text(text)])]
    }
    return unsafe children(of: node).compactMap { unsafe block($0, depth: depth + 1) }
  }

  private func block(_ node: OpaquePointer, depth: Int) -> MarkdownBlock? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      return unsafe .paragraph(inlines(in: node, depth: 0))
    case CMARK_NODE_HEADING:
      return unsafe .heading(
        level: Int(cmark_node_get_heading_level(node)), inlines(in: node, depth: 0))
    case CMARK_NODE_LIST:
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = unsafe Int(cmark_node_get_list_start(node))
      return unsafe .list(
        MarkdownList(
          isOrdered: isOrdered, start: isOrdered ? start : 1,
          items: children(of: node).map { unsafe blocks(in: $0, depth: depth) }))
    case CMARK_NODE_BLOCK_QUOTE:
      return unsafe .quote(blocks(in: node, depth: depth))
    case CMARK_NODE_CODE_BLOCK:
      return unsafe .code(literal(node))
    case CMARK_NODE_HTML_BLOCK:
      return unsafe .html(literal(node))
    case CMARK_NODE_THEMATIC_BREAK:
      return .thematicBreak
    default:
      return unsafe remit_mark_is(node, "table") != 0 ? .table(table(node)) : nil
    }
  }

  private func table(_ node: OpaquePointer) -> MarkdownTable {
    let columns = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
    var alignments = [MarkdownTable.Alignment](repeating: .none, count: columns)
    if let marks = unsafe cmark_gfm_extensions_get_table_alignments(node) {
      for column in 0..<columns {
        alignments[column] =
          switch unsafe marks[column] {
          case UInt8(ascii: "l"): .left
          case UInt8(ascii: "c"): .center
          case UInt8(ascii: "r"): .right
          default: .none
          }
      }
    }
    var table = MarkdownTable(alignments: alignments, header: [], rows: [])
    let rows = unsafe children(of: node)
    for index in unsafe rows.indices {
      let row = unsafe rows[index]
      var cells = unsafe children(of: row).prefix(columns).map { unsafe inlines(in: $0, depth: 0) }
      cells.append(contentsOf: repeatElement([], count: columns - cells.count))
      if unsafe cmark_gfm_extensions_get_table_row_is_header(row) != 0 {
        table.header = cells
      } else {
        table.rows.append(cells)
      }
    }
    return table
  }

  private func inlines(in node: OpaquePointer, depth: Int) -> [MarkdownInline] {
    if depth > self.depth {
      let text = unsafe plainText(of: node)
      return text.isEmpty ? [] : [.text(text)]
    }
    var found: [MarkdownInline] = []
    var text = ""
    let children = unsafe children(of: node)
    for index in unsafe children.indices {
      let child = unsafe children[index]
      if unsafe cmark_node_get_type(child) == CMARK_NODE_TEXT {
        // cmark leaves text in pieces wherever a mark might have stood.
        unsafe text += literal(child)
        continue
      }
      if !text.isEmpty {
        found.append(.text(text))
        text = ""
      }
      if let inline = unsafe inline(child, depth: depth + 1) {
        found.append(inline)
      }
    }
    if !text.isEmpty {
      found.append(.text(text))
    }
    return found
  }

  private func inline(_ node: OpaquePointer, depth: Int) -> MarkdownInline? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_STRONG: return unsafe .strong(inlines(in: node, depth: depth))
    case CMARK_NODE_EMPH: return unsafe .emphasis(inlines(in: node, depth: depth))
    case CMARK_NODE_CODE: return unsafe .code(literal(node))
    case CMARK_NODE_LINK:
      return unsafe .link(destination: address(node), inlines(in: node, depth: depth))
    case CMARK_NODE_IMAGE: return unsafe .image(source: address(node), alt: plainText(of: node))
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      // Its text is the note's number, from 1.
      let number = unsafe Int(literal(node)) ?? 0
      return .footnote(takesNotes && notes.indices.contains(number - 1) ? notes[number - 1] : [])
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_HTML_INLINE: return unsafe .html(literal(node))
    default:
      let isStruck = unsafe remit_mark_is(node, "strikethrough") != 0
      return unsafe isStruck ? .strikethrough(inlines(in: node, depth: depth)) : nil
    }
  }

  /// All text below a node, without recursion.
  private func plainText(of node: OpaquePointer) -> String {
    guard let walk = unsafe cmark_iter_new(node) else { return "" }
    defer { unsafe cmark_iter_free(walk) }
    var text = ""
    while true {
      let event = unsafe cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return text }
      let inner = unsafe cmark_iter_get_node(walk)
      guard let inner = unsafe inner else { continue }
      switch unsafe cmark_node_get_type(inner) {
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        text += " "
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        if event == CMARK_EVENT_ENTER, !text.isEmpty { text += " " }
      default:
        if event == CMARK_EVENT_ENTER { unsafe text += literal(inner) }
      }
    }
  }

  private func literal(_ node: OpaquePointer) -> String {
    unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) } ?? ""
  }

  private func address(_ node: OpaquePointer) -> String {
    unsafe cmark_node_get_url(node).map { unsafe String(cString: $0) } ?? ""
  }
}
