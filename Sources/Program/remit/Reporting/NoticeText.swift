import Casework
import CivilTime
import Instruments
import JSONText

/// Notices of changed contracts that are still to be published.
enum NoticeText {
  static func lines(_ items: [WaitingNotices.Item]) -> [String] {
    items.flatMap { item in
      ["\(item.contract.id.rawValue): \(item.contract.title)"]
        + item.notices.flatMap { notice in
          ["  \(notice.code): \(notice.message)", "    \(notice.cure(item.contract.id))"]
        }
    }
  }

  static func json(_ items: [WaitingNotices.Item]) -> JSONValue {
    .array(
      items.flatMap { item in
        item.notices.map { notice in
          .object([
            "contract": .string(item.contract.id.rawValue), "code": .string(notice.code),
            "lastDay": .string(notice.lastDay.iso), "message": .string(notice.message),
            "cure": .string(notice.cure(item.contract.id)),
          ])
        }
      })
  }
}
