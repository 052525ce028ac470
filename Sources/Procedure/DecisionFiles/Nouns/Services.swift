package import Decisions

extension ClientGroup: FileNoun {
  package static let noun = Noun(
    "ClientGroup", "a client group", blank: ClientGroup(id: ClientGroupID(rawValue: ""), name: ""),
    [
      .required("id", \.id, .id, "the name by which service types refer to it"),
      .required("name", \.name, .text, "the name as printed"),
      .optional("note", \.note, .text, "a note on it"),
    ])
}

extension ServiceType: FileNoun {
  package static let noun = Noun(
    "ServiceType", "a service type", blank: ServiceType(name: ""),
    [
      .required("name", \.name, .text, "the name as printed"),
      .required("groups", \.groups, .list(of: .id), "the ids of the client groups it is for"),
      .optional("description", \.description, .markdown, "what it is, in Markdown"),
    ])
}

extension Services: FileNoun {
  package static let noun = Noun(
    "Services", "a list of services", blank: Services(),
    [
      .list("clientGroups", \.clientGroups, .list(of: .record), "the groups of people"),
      .list("types", \.types, .list(of: .record), "the services"),
    ],
    check: { services, node, path, reading in
      let known = services.clientGroups.map(\.id.rawValue)
      for (index, type) in services.types.enumerated() {
        let groups = path.appending("types").appending(index).appending("groups")
        for (position, group) in type.groups.enumerated() where !known.contains(group.rawValue) {
          let place = groups.appending(position)
          reading.report(
            "unknown-id", "“\(group.rawValue)” is not among clientGroups", in: node, place,
            remedy: suggestion(for: group.rawValue, among: known)
              ?? "they are " + known.joined(separator: ", "))
        }
      }
    })
}
