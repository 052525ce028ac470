import Digests
import JSONText

// The members of an event's body. What is optional and lacking is left out, never null; names may
// be added in later versions and never change their meaning.

extension Actor {
  var json: JSONObject {
    var object: JSONObject = [
      "person": .string(person), "name": .string(name), "account": .string(account),
    ]
    object["post"] = post.map { .string($0) }
    object["council"] = council.map { .string($0) }
    object["deputyFor"] = deputyFor.map { .string($0) }
    object["onBehalfOf"] = onBehalfOf.map { .string($0) }
    return object
  }

  init(_ members: EventMembers) throws(StoreError) {
    self.init(
      person: try members.string("person"), name: try members.string("name"),
      post: try members.text("post"), council: try members.text("council"),
      account: try members.string("account"), deputyFor: try members.text("deputyFor"),
      onBehalfOf: try members.text("onBehalfOf"))
  }
}

extension Enclosures {
  var json: JSONObject {
    var object: JSONObject = [
      "events": .number(String(events)), "answer": .object(answer),
    ]
    if !numbers.isEmpty { object["numbers"] = .array(numbers.map { .object($0.json) }) }
    if !documents.isEmpty { object["documents"] = .array(documents.map { .object($0.json) }) }
    if !personal.isEmpty { object["personal"] = .array(personal.map { .object($0.json) }) }
    if !erased.isEmpty { object["erased"] = .array(erased.map { .string($0.hex) }) }
    if !outbox.isEmpty { object["outbox"] = .array(outbox.map { .object($0.json) }) }
    if isPublication { object["publication"] = .bool(true) }
    return object
  }

  init(_ members: EventMembers) throws(StoreError) {
    self.init(events: try members.integer("events"), answer: try members.object("answer"))
    for number in try members.list("numbers") { numbers.append(try NumberReservation(number)) }
    for document in try members.list("documents") {
      documents.append(try DocumentEntry(document))
    }
    for entry in try members.list("personal") { personal.append(try PersonalEntry(entry)) }
    erased = try members.digests("erased")
    for message in try members.list("outbox") { outbox.append(try OutboxMessage(message)) }
    isPublication = try members.flag("publication")
  }
}

extension NumberReservation {
  fileprivate var json: JSONObject {
    ["series": .string(series), "number": .number(String(number))]
  }

  fileprivate init(_ members: EventMembers) throws(StoreError) {
    self.init(series: try members.string("series"), number: try members.integer("number"))
  }
}

extension DocumentEntry {
  fileprivate var json: JSONObject {
    var object: JSONObject = [
      "digest": .string(digest.hex), "name": .string(name), "mediaType": .string(mediaType),
      "length": .number(String(length)),
    ]
    if isWithheld { object["withheld"] = .bool(true) }
    return object
  }

  fileprivate init(_ members: EventMembers) throws(StoreError) {
    self.init(
      digest: try members.digest("digest"), name: try members.string("name"),
      mediaType: try members.string("mediaType"), length: try members.integer("length"),
      isWithheld: try members.flag("withheld"))
  }
}

extension PersonalEntry {
  fileprivate var json: JSONObject {
    [
      "digest": .string(digest.hex), "subject": .string(subject), "name": .string(name),
      "length": .number(String(length)),
    ]
  }

  fileprivate init(_ members: EventMembers) throws(StoreError) {
    self.init(
      digest: try members.digest("digest"), subject: try members.string("subject"),
      name: try members.string("name"), length: try members.integer("length"))
  }
}

extension OutboxMessage {
  fileprivate var json: JSONObject {
    var object: JSONObject = [
      "key": .string(key), "kind": .string(kind), "to": .string(to),
      "subject": .string(subject), "body": .string(body),
    ]
    object["document"] = document.map { .string($0.hex) }
    object["fileName"] = fileName.map { .string($0) }
    return object
  }

  fileprivate init(_ members: EventMembers) throws(StoreError) {
    self.init(
      key: try members.string("key"), kind: try members.string("kind"),
      to: try members.string("to"), subject: try members.string("subject"),
      document: members.has("document") ? try members.digest("document") : nil,
      fileName: try members.text("fileName"), body: try members.string("body"))
  }
}
