import CLibXML2

/// Reads an XML part into tokens.
public enum XMLTokenizer {
  /// The tokens of a part, or the reason for which it is refused.
  ///
  /// No document type, no entity of the document's own, no other file and no network address is
  /// ever read.
  public static func tokens(
    of bytes: [UInt8], limits: XMLLimits = .incoming
  ) throws(XMLError) -> [XMLToken] {
    let most = min(limits.bytes, Int(Int32.max))
    guard bytes.count <= most else {
      throw XMLError(
        .size, line: 1, reason: "has \(bytes.count) bytes; at most \(most) are read")
    }
    guard !bytes.isEmpty else {
      throw XMLError(.malformed, line: 1, reason: "is empty")
    }
    let text = try XMLEncoding.utf8(of: bytes)
    try XMLTagScan.check(text, limits: limits)
    _ = library

    let collector = TokenCollector(limits: limits)
    unsafe text.span.withUnsafeBytes { bytes in
      unsafe collector.parse(bytes)
    }
    if let error = collector.error {
      throw error
    }
    return collector.tokens
  }

  /// Prepares libxml2, once.
  private static let library: Void = remit_xml_prepare()
}

/// Gathers what libxml2 reports for one part.
@safe private final class TokenCollector {
  /// The names of a part are interned by libxml2, so that their addresses tell them apart.
  private struct NameKey: Hashable {
    var local: UInt
    var prefix: UInt
    var uri: UInt
  }

  private(set) var tokens: [XMLToken] = []
  private(set) var error: XMLError?
  private let limits: XMLLimits
  private var context: xmlParserCtxtPtr?
  private var text: [UInt8] = []
  private var open: [(name: XMLName, namespaces: Int)] = []
  private var namespacesInForce = 0
  private var names: [NameKey: XMLName] = [:]

  init(limits: XMLLimits) {
    self.limits = limits
  }

  func parse(_ bytes: UnsafeRawBufferPointer) {
    let owner = unsafe Unmanaged.passUnretained(self).toOpaque()
    guard
      let context = unsafe remit_xml_open(
        bytes.baseAddress, Int32(bytes.count), owner,
        { owner, local, prefix, uri, namespaceCount, namespaces, attributeCount, _, attributes in
          unsafe TokenCollector.of(owner)?.start(
            local, prefix, uri, Int(namespaceCount), namespaces, Int(attributeCount), attributes)
        },
        { owner, _, _, _ in unsafe TokenCollector.of(owner)?.end() },
        { owner, characters, count in
          unsafe TokenCollector.of(owner)?.append(characters, Int(count))
        },
        { owner, _, _, _ in unsafe TokenCollector.of(owner)?.refuseDoctype() },
        { owner, problem in unsafe TokenCollector.of(owner)?.note(problem) })
    else {
      error = XMLError(.malformed, line: 1, reason: "could not be opened: no memory")
      return
    }
    unsafe self.context = context
    defer {
      unsafe remit_xml_close(context)
      unsafe self.context = nil
    }
    withExtendedLifetime(self) {
      _ = unsafe xmlParseDocument(context)
    }
    if unsafe context.pointee.wellFormed == 0 {
      fail(.malformed, "is not well-formed XML")
    }
    flushText()
  }

  private static func of(_ owner: UnsafeMutableRawPointer?) -> TokenCollector? {
    guard let owner = unsafe owner else { return nil }
    return unsafe Unmanaged<TokenCollector>.fromOpaque(owner).takeUnretainedValue()
  }

  private var line: Int {
    guard let input = unsafe context?.pointee.input else { return 1 }
    return unsafe Int(input.pointee.line)
  }

  private func start(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, _ namespaceCount: Int,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard error == nil else { return }
    flushText()
    let name = unsafe name(local, prefix, uri)
    namespacesInForce += namespaceCount
    open.append((name, namespaceCount))
    guard open.count <= limits.depth else {
      return fail(
        .depth, "nests elements more than \(limits.depth) deep, the most that is read")
    }
    guard namespacesInForce <= limits.namespaces else {
      return fail(
        .attributes, "has more than \(limits.namespaces) namespaces in force in one place")
    }
    var start = XMLStart(name: name, line: line)
    if namespaceCount > 0, let namespaces = unsafe namespaces {
      start.namespaces = (0..<namespaceCount).map { index in
        unsafe XMLNamespace(
          prefix: string(namespaces[2 * index]), uri: resolved(string(namespaces[2 * index + 1])))
      }
    }
    if attributeCount > 0, let attributes = unsafe attributes {
      start.attributes.reserveCapacity(attributeCount)
      for index in 0..<attributeCount {
        // Five pointers each: local name, prefix, namespace, start of the value, its end.
        let fields = unsafe attributes + 5 * index
        let name = unsafe self.name(fields[0], fields[1], fields[2])
        guard let from = unsafe fields[3], let to = unsafe fields[4] else { continue }
        let value = unsafe String(
          decoding: UnsafeBufferPointer(start: from, count: to - from), as: UTF8.self)
        start.attributes.append(XMLAttribute(name: name, value: resolved(value)))
      }
    }
    add(.start(start))
  }

  /// libxml2 leaves every ampersand of a value as `&#38;` unless it is asked to replace entities,
  /// which it is never asked here. No other reference is left.
  private func resolved(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
    var bytes: [UInt8] = []
    var rest = value.utf8[...]
    while let byte = rest.popFirst() {
      bytes.append(byte)
      if byte == UInt8(ascii: "&"), rest.starts(with: "#38;".utf8) {
        rest = rest.dropFirst(4)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func end() {
    guard error == nil, let closed = open.popLast() else { return }
    flushText()
    namespacesInForce -= closed.namespaces
    add(.end(closed.name))
  }

  /// Text arrives in pieces.
  private func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int) {
    guard error == nil else { return }
    guard text.count + count <= limits.textBytes else {
      return fail(
        .text, "has a text longer than \(limits.textBytes) bytes, the most that is read")
    }
    unsafe text.append(contentsOf: UnsafeBufferPointer(start: characters, count: count))
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    add(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private func add(_ token: XMLToken) {
    guard error == nil else { return }
    guard tokens.count < limits.tokens else {
      return fail(
        .tokens, "has more than \(limits.tokens) tags and texts, the most that are read")
    }
    tokens.append(token)
  }

  private func refuseDoctype() {
    guard error == nil else { return }
    error = .doctype(line: line, column: 0)
    stop()
  }

  private func note(_ problem: UnsafePointer<xmlError>?) {
    guard error == nil, let problem = unsafe problem?.pointee else { return }
    // A namespace that is no proper address is still a name.
    let isOddAddress = unsafe problem.code == Int32(XML_WAR_NS_URI.rawValue)
    guard unsafe problem.level.rawValue >= XML_ERR_ERROR.rawValue, !isOddAddress else { return }
    let words = unsafe problem.message.map { unsafe String(cString: $0) } ?? ""
    let trimmed = words.split(separator: "\n").joined(separator: " ").prefix(200)
    error = unsafe XMLError(
      .malformed, line: Int(problem.line), column: Int(problem.int2),
      reason: "is not well-formed XML: \(trimmed)")
    stop()
  }

  private func fail(_ code: XMLError.Code, _ reason: String) {
    guard error == nil else { return }
    error = XMLError(code, line: line, reason: reason)
    stop()
  }

  private func stop() {
    if let context = unsafe context {
      unsafe xmlStopParser(context)
    }
  }

  private func name(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?
  ) -> XMLName {
    let key = NameKey(
      local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix), uri: UInt(bitPattern: uri))
    if let known = names[key] {
      return known
    }
    let name = unsafe XMLName(
      namespace: resolved(string(uri)), prefix: string(prefix), local: string(local))
    names[key] = name
    return name
  }

  private func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return unsafe String(decodingCString: characters, as: UTF8.self)
  }
}
