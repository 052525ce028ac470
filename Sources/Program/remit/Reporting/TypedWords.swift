public import ArgumentParser
public import Casework

// Words of the command line whose meaning is known where commands are taken.

extension NoticeWord: ExpressibleByArgument {}

extension OutcomeWord: ExpressibleByArgument {}

extension ConclusionWord: ExpressibleByArgument {}
