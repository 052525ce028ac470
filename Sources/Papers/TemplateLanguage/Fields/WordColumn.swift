/// How Word names a merge field after a column of a list: "Full Name" is `MERGEFIELD Full_Name`.
///
/// Word puts a line below where a name has a blank, leaves out most other signs, and takes small
/// letters for capitals, so a field's name and a column's are alike when their letters and figures
/// are.
public enum WordColumn {
  /// What is alike in both names; nil for a name without letters and figures.
  public static func key(of name: String) -> String? {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return key.isEmpty ? nil : key
  }

  /// The one name that Word would take for that of a field; nil where there is none, or several.
  static func match(_ field: String, among names: [String]) -> String? {
    guard let key = key(of: field) else { return nil }
    let alike = names.filter { self.key(of: $0) == key }
    return alike.count == 1 ? alike[0] : nil
  }
}

extension Record {
  /// The value of the column after which Word would have named a field so.
  func value(ofColumn field: String) -> Value? {
    WordColumn.match(field, among: keys).flatMap { self[$0] }
  }
}
