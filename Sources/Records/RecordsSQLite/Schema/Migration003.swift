/// Personal data are found by what they belong to.
let migration003 = Migration(
  number: 3,
  fingerprint: "c859c93250c18067b48158cb50519cd3c24e8e0b385f1a291f94536303112dfe",
  sql: """
    CREATE INDEX personal_by_subject ON personal (subject, position, ordinal);
    """)
