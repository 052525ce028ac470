import TemplateLanguage

/// The addresses that a paper may lead to.
enum LinkAddress {
  /// The address itself, when it is one of the web or of mail.
  static func checked(_ address: String) throws(FlowFault) -> String {
    guard leadsToPageOrMail(address) else {
      throw FlowFault(
        message: "a link leads to \(address), which a paper may not",
        remedy: "begin it with https://, http:// or mailto:")
    }
    return address
  }

  /// Whether an address is one of the web or of mail.
  static func leadsToPageOrMail(_ address: String) -> Bool {
    let lower = address.lowercased()
    return ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix)
  }
}
