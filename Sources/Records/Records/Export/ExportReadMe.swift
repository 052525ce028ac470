/// What stands in an export for those who read it without Remit.
enum ExportReadMe {
  static let fileName = "README.txt"

  static let text = #"""
    A record of decisions, written out by Remit

    This folder holds all of a record, in files that can be read with any program.

      manifest.json    what the folder holds: how many events, the digest of the last,
                       and the size and SHA-256 of every file
      events.jsonl     what happened, in order: one event a line, each line JSON (RFC 8259)
      documents/       the papers; each file is named by the SHA-256 of its bytes. Which
                       paper is which stands in the events, under "enclosures", "documents"
      personal/        if there is any: personal data that the events name under "enclosures",
                       "personal", and that were not erased. Who holds this folder answers
                       for them. Each file is named by the SHA-256 of its bytes, of which the
                       first 32 are random and what follows is what was kept; it stands in a
                       folder named by the reference that it belongs to
      register.jsonl   the list of decisions as it stood, one a line
      deadlines.jsonl  the dates as they stood, one a line
      deliveries.jsonl which messages had arrived, one a line
      checkpoints/     if there are any: signed texts that say how far the record had gone,
                       and the public keys that check them (C2SP tlog-checkpoint)

    An event's line has three members. "body" is the event. "digest" is the SHA-256 of 32
    bytes and then the body, exactly as it stands in the line; the 32 bytes are "previous",
    which is the digest of the event before (64 zeros for the first). So no event can be
    changed, left out or put elsewhere without all digests after it becoming others.

    To check the papers, in a shell:

      cd documents && for f in *; do echo "$f  $f"; done | sha256sum --check --quiet

    To check the chain, in a shell (xxd turns hexadecimal digits into bytes):

      last=$(printf '%064d' 0)
      while IFS= read -r line; do
        rest=${line#'{"body":'}
        body=${rest%',"digest":"'*}
        rest=${rest##*',"digest":"'}
        digest=${rest%%'"'*}
        sum=$({ printf %s "$last" | xxd -r -p; printf %s "$body"; } | sha256sum)
        [ "${sum%% *}" = "$digest" ] || { echo "broken at $digest"; break; }
        last=$digest
      done < events.jsonl
      echo "$last"

    What it prints last is "head" in manifest.json. Compare it with a checkpoint that was
    kept elsewhere: the third line of a checkpoint is the digest of the event whose number
    is its second line, in base64 (echo "$last" | xxd -r -p | base64).

    """#
}
