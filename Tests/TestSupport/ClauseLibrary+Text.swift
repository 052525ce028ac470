public import TemplateLanguage

extension ClauseLibrary {
  /// A library of clauses by their texts, each with what must be said of it before.
  public init(texts: KeyValuePairs<String, String>) {
    self.init(
      texts.map { name, text in
        ClauseReader.read(
          Array("---\ntitle: \(name)\nauthority: The rules\nfrom: 2020-04-01\n---\n\(text)\n".utf8),
          name: name, file: "clauses/\(name).md")
      }, origin: "clauses")
  }
}
