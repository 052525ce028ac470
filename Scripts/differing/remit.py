"""What Remit makes of a template."""

import json
import subprocess
from pathlib import Path


class Remit:
    """The program, run on files in a folder of its own."""

    def __init__(self, program, place):
        self.program, self.place = program, Path(place)

    def render(self, name, content, data, *options):
        """The finished file's bytes, or None, with what was said, when the template is refused."""
        template, facts = self.place / name, self.place / "data.json"
        output = self.place / f"out-{name}"
        template.write_bytes(content)
        lines = data if isinstance(data, list) else None
        if lines is not None:
            facts = facts.with_suffix(".jsonl")
        facts.write_text("\n".join(map(json.dumps, lines)) if lines is not None
                         else json.dumps(data))
        output.unlink(missing_ok=True)
        run = subprocess.run(
            [self.program, "template", "render", str(template), "--data", str(facts), "--output",
             str(output), "--lenient", *options], capture_output=True, text=True)
        if run.returncode == 0:
            return output.read_bytes(), ""
        if run.returncode not in (1, 65, 66):
            return None, f"EXIT {run.returncode}: {run.stderr}"
        return None, run.stderr
