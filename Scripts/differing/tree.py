"""Templates as trees, so that one that shows a difference can be made smaller."""

from dataclasses import dataclass, field


@dataclass
class Node:
    """A piece of a template: its text, with other pieces in it.

    A `list` may lose any of its pieces, a `block` may give way to what it holds, an `expression`
    to one within it.
    """

    kind: str
    parts: list = field(default_factory=list)

    def __str__(self):
        return "".join(map(str, self.parts))


def expression(*parts):
    return Node("expression", list(parts))


def smaller(node):
    """Every tree that is one step smaller than this."""
    if node.kind == "list":
        for index in range(len(node.parts)):
            yield Node("list", node.parts[:index] + node.parts[index + 1:])
    if node.kind == "block":
        for part in node.parts:
            if isinstance(part, Node) and part.kind == "list":
                yield part
    if node.kind == "expression":
        for part in node.parts:
            if isinstance(part, Node):
                yield part
    for index, part in enumerate(node.parts):
        if isinstance(part, Node):
            for other in smaller(part):
                yield Node(node.kind, node.parts[:index] + [other] + node.parts[index + 1:])


def smallest(node, differs, most=150):
    """The smallest form of a tree that still differs, as far as so many tries find it."""
    tries = 0
    found = True
    while found:
        found = False
        for other in sorted(smaller(node), key=lambda other: len(str(other))):
            tries += 1
            if tries > most:
                return node
            if len(str(other)) < len(str(node)) and differs(other):
                node, found = other, True
                break
    return node
