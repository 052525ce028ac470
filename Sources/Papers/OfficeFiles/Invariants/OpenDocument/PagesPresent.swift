import XMLTokens

/// M6. The file has a master page, and every master page and page layout that something asks for is
/// there (ODF 1.3 part 3, 16.5 and 16.9). Without them a program sets the text on paper of its own
/// choosing, with no header.
struct PagesPresent: Invariant {
  let code = "M6"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    guard let styles = file.trees["styles.xml"] else {
      return [fault("the file has no styles", in: "styles.xml", about: "")]
    }
    let masters = styles.elements(OpenDocumentNames.style("master-page"))
    var faults: [InvariantFault] = []
    if masters.isEmpty {
      faults.append(fault("the file has no master page", in: "styles.xml", about: "none"))
    }
    let layouts = Set(
      styles.elements(OpenDocumentNames.style("page-layout"))
        .compactMap { $0.start.value(OpenDocumentNames.style("name")) })
    for master in masters {
      let layout = master.start.value(OpenDocumentNames.style("page-layout-name"))
      if layout.map({ !layouts.contains($0) }) ?? true {
        faults.append(
          fault(
            "the master page \u{201C}\(name(master))\u{201D} has no page layout", at: master,
            about: "layout of \(name(master))"))
      }
    }
    let names = Set(masters.map(name))
    for tree in file.storyTrees {
      for (index, token) in tree.tokens.enumerated() {
        guard case .start(let start) = token else { continue }
        for attribute in start.attributes where asksForMaster(attribute.name, start.name) {
          if attribute.value.isEmpty || names.contains(attribute.value) { continue }
          faults.append(
            fault(
              "there is no master page \u{201C}\(attribute.value)\u{201D}, which the file uses",
              at: tree.element(index), about: attribute.value))
        }
      }
    }
    return faults
  }

  private func name(_ master: PartElement) -> String {
    master.start.value(OpenDocumentNames.style("name")) ?? ""
  }

  private func asksForMaster(_ attribute: XMLName, _ element: XMLName) -> Bool {
    attribute.local == "master-page-name"
      || attribute == OpenDocumentNames.style("next-style-name")
        && element == OpenDocumentNames.style("master-page")
  }
}
