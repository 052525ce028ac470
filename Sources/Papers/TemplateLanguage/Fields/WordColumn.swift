/// How Word names a merge field after a column of a list: "Full Name" is `MERGEFIELD Full_Name`.
///
/// Word puts a line below where a name has a blank, leaves out most other signs, and takes small
/// letters for capitals, so a field's name and a column's are alike when their letters and figures
/// are. Before a name that begins with a figure it puts an M: "1st" is `M_1st`.
public enum WordColumn {
  /// What is alike in both names; nil for a name without letters and figures.
  private static func key(of name: String) -> String? {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return key.isEmpty ? nil : key
  }

  /// Whether Word may have named a field so after a column.
  public static func isField(_ field: String, after column: String) -> Bool {
    guard let name = key(of: field), let key = key(of: column) else { return false }
    return name == key || key.first?.isNumber == true && name == "m" + key
  }

  /// The one name that Word would take for that of a field; nil where there is none, or several.
  static func match(_ field: String, among names: [String]) -> String? {
    let alike = names.filter { isField(field, after: $0) }
    return alike.count == 1 ? alike[0] : nil
  }
}

extension Record {
  /// The value of the column after which Word would have named a field so.
  func value(ofColumn field: String) -> Value? {
    WordColumn.match(field, among: keys).flatMap { self[$0] }
  }
}
