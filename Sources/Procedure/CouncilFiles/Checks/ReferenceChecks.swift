import Councils
import DecisionFiles
import Decisions

extension PolicyChecks {
  /// What a policy names is in it.
  mutating func checkReferences() {
    for (index, adviser) in council.advisers.enumerated() {
      guard case .known(let post)? = adviser.post else { continue }
      checkPost(post, FieldPath("advisers").appending(index).appending("post"), or: "unknown")
    }
    for (index, power) in council.powers.enumerated() {
      checkPosts(power.posts, FieldPath("powers").appending(index).appending("posts"))
    }
    for (index, ground) in council.waiverGrounds.enumerated() {
      let place = FieldPath("waiverGrounds").appending(index).appending("approvers")
      checkPosts(ground.approvers.value ?? [], place)
    }
    checkCallIn()
  }

  private mutating func checkPosts(_ posts: [PostID], _ list: FieldPath) {
    for (index, post) in posts.enumerated() { checkPost(post, list.appending(index), or: nil) }
  }

  private mutating func checkPost(_ post: PostID, _ place: FieldPath, or word: String?) {
    guard council.post(post) == nil else { return }
    let posts = council.posts.map(\.id.rawValue)
    report(
      "unknown-post", "“\(post.rawValue)” is not among posts", place,
      remedy: suggestion(for: post.rawValue, among: posts)
        ?? "add it to posts" + (word.map { ", or write \($0)" } ?? ""))
  }

  private mutating func checkCallIn() {
    guard let rule = council.callIn.value else { return }
    checkPosts(
      rule.exemption?.posts ?? [],
      FieldPath("callIn").appending("exemption").appending("posts"))
    let forms = council.forms.map(\.id.rawValue)
    let place = FieldPath("callIn").appending("listed")
    for (index, form) in rule.listed.enumerated() where council.form(form) == nil {
      report(
        "unknown-form", "“\(form.rawValue)” is not among forms", place.appending(index),
        remedy: suggestion(for: form.rawValue, among: forms)
          ?? "they are " + forms.joined(separator: ", "))
    }
    if (rule.subject == .known(.listed)) != !rule.listed.isEmpty {
      report(
        "missing-field", "“subject: listed” and the forms that are listed belong together",
        FieldPath("callIn").appending("subject"),
        remedy: "write listed: and the ids of the forms, or another subject:")
    }
  }
}
