extension LifeDiagram {
  /// The diagram as a picture for the wall or a page of the web (SVG 1.1, no script, no links).
  ///
  /// The main line runs down the middle, call-in to the right, other ends to the left. Nothing is
  /// told by colour alone, and all words are text.
  public var svg: String {
    var drawing = DiagramDrawing(self)
    let left = drawing.left - 24
    let foot = drawing.canvas.depth + 44
    drawing.canvas.title(heading, style: "head", at: Point(left + 24, 40))
    drawing.canvas.title(about, style: "subhead", at: Point(left + 24, 63))
    if let settled {
      drawing.canvas.title(settled, style: "subhead", at: Point(left + 24, 82))
    }
    drawLegend(on: &drawing.canvas, at: Point(left + 24, foot))
    let width = Canvas.number(drawing.right + 24 - left)
    let height = Canvas.number(foot + 30)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" \
      viewBox="\(Canvas.number(left)) 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="graphics-document document" lang="en-GB" aria-labelledby="title desc">
      <title id="title">\(Canvas.escaped(title))</title>
      <desc id="desc">\(Canvas.escaped(description))</desc>
      <defs>
      <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
      markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.8L10 5L0 9.2Z"/></marker>
      <g id="sheet"><path class="sheet" d="M0 0H5.5L8.5 3V10.5H0Z"/>\
      <path class="sheet" d="M5.5 0V3H8.5"/></g>
      </defs>
      <style>\(Self.style)</style>
      <rect class="ground" x="\(Canvas.number(left))" y="0" width="\(width)" height="\(height)"/>
      \((drawing.canvas.lines + drawing.canvas.shapes).joined(separator: "\n"))
      </svg>

      """
  }

  /// The picture in a sentence or two, for whoever does not see it.
  private var description: String {
    func names(_ lane: LifePhase.Lane) -> String {
      phases.filter { $0.lane == lane }.sorted { $0.layer < $1.layer }.map(\.name)
        .joined(separator: ", ")
    }
    let right = [names(.aside), names(.branch)].filter { !$0.isEmpty }.joined(separator: ", ")
    let left = names(.end)
    return "The main line, from above: \(names(.main))."
      + (right.isEmpty ? "" : " To the right: \(right).")
      + (left.isEmpty ? "" : " To the left: \(left).")
  }

  private func drawLegend(on canvas: inout Canvas, at corner: Point) {
    var x = corner.x
    func words(_ text: String) -> TextBlock {
      var block = TextBlock(limit: 500)
      block.add((text, .note))
      return block
    }
    canvas.begin(ways: [], title: "Signs")
    for (box, text) in [
      (Canvas.Box.frozen, "nothing may be done under the decision"), (.end, "an end"),
    ] where phases.contains(where: { $0.box == box }) {
      canvas.box(box, at: Point(x + 17, corner.y), width: 34, height: 18)
      let block = words(text)
      canvas.text(block, at: Point(x + 42, corner.y - 7))
      x += 64 + block.width
    }
    let steps = ways.flatMap(\.steps) + beside.map(\.step)
    if steps.contains(where: { !$0.papers.isEmpty }) {
      var paper = TextBlock(limit: 300)
      paper.add(paper: "a paper that the step makes")
      canvas.text(paper, at: Point(x, corner.y - 7))
      x += paper.width + 24
    }
    canvas.line([Point(x, corner.y), Point(x + 34, corner.y)], main: true)
    canvas.text(words("the main line"), at: Point(x + 42, corner.y - 7))
    x += 132
    let time =
      steps.contains { $0.isByTime } ? " “time”: nobody does it, the day brings it about." : ""
    canvas.text(words("Small print: the terms.\(time)"), at: Point(x, corner.y - 7))
    canvas.end()
  }

  private static let style = """
    text{font-family:"Liberation Sans",Arial,Helvetica,sans-serif;font-size:12px;fill:#1b1b1b}\
    .head{font-size:24px;font-weight:bold}.subhead{font-size:14px;fill:#444}\
    .boxed{font-size:14px;font-weight:bold}\
    .name{font-size:13.5px;font-weight:bold;text-anchor:middle}\
    .chip{font-size:11px;font-style:italic;text-anchor:middle}\
    .verb{font-weight:bold}.heading{font-size:13px;font-weight:bold;fill:#23415f}\
    .terms,.note,.paper{font-size:10.5px}.terms{fill:#444}.note{font-style:italic;fill:#444}\
    .paper{fill:#23415f}\
    .ground{fill:#fff}.phase{fill:#eaf1f8;stroke:#23415f;stroke-width:1.5}\
    .frozen{fill:#fdf3e4;stroke:#7a4a00;stroke-width:1.5;stroke-dasharray:5 3}\
    .end{fill:#fff;stroke:#333;stroke-width:1.2}\
    .elsewhere{fill:#fff;stroke:#555;stroke-width:1;stroke-dasharray:2 2}\
    .list{fill:#fafafa;stroke:#888;stroke-width:1}\
    .way{fill:none;stroke:#555;stroke-width:1.2}.main{stroke:#1b1b1b;stroke-width:2.4}\
    .broken{stroke-dasharray:4 3}\
    .sheet{fill:#fff;stroke:#23415f;stroke-width:0.9;stroke-linejoin:round}\
    .begin{fill:#1b1b1b}
    """
}
