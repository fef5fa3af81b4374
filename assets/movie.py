"""Makes an animated SVG of the screens that bin/movie has captured.

    movie.py DIRECTORY COLUMNS ROWS

Each file in the directory, NUMBER-MILLISECONDS, is a screen with its escape sequences. A row that stays
as it is from one screen to the next is drawn once.
"""

import pathlib
import re
import sys
import unicodedata
from html import escape

WIDTH, HEIGHT = 8.4, 18
GROUND, TEXT = "#1c1e26", "#d5d8da"
ANSI = [
    "#1c1e26", "#e95678", "#29d398", "#fab795", "#26bbd9", "#ee64ac", "#59e1e3", "#d5d8da",
    "#6c6f93", "#ec6a88", "#3fdaa4", "#fbc3a7", "#3fc4de", "#f075b5", "#6be6e6", "#ffffff",
]


def indexed(number):
    """The colour of a number of the 256."""
    if number < 16:
        return ANSI[number]
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    number -= 16
    parts = (number // 36, number // 6 % 6, number % 6)
    return "#" + "".join(f"{55 + 40 * part if part else 0:02x}" for part in parts)


CLASSES = {1: "b", 2: "d", 3: "i", 4: "u"}
STYLES = (
    "<style>.b{font-weight:bold}.d{opacity:.65}.i{font-style:italic}.u{text-decoration:underline}</style>"
)


class Style:
    """What escape sequences have said so far."""

    def __init__(self):
        self.ink, self.ground, self.marks = None, None, frozenset()

    def obey(self, text):
        codes = [int(code or 0) for code in re.split("[;:]", text)]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.__init__()
            elif code in (1, 2, 3, 4, 7):
                self.marks |= {code}
            elif code == 22:
                self.marks -= {1, 2}
            elif code in (23, 24, 27):
                self.marks -= {code - 20}
            elif code in (38, 48):
                form = codes.pop(0)
                if form == 2:
                    colour = "#" + "".join(f"{part:02x}" for part in codes[:3])
                    codes = codes[3:]
                else:
                    colour = indexed(codes.pop(0))
                if code == 38:
                    self.ink = colour
                else:
                    self.ground = colour
            elif 30 <= code < 38 or 90 <= code < 98:
                self.ink = ANSI[code - 30 if code < 90 else code - 82]
            elif 40 <= code < 48 or 100 <= code < 108:
                self.ground = ANSI[code - 40 if code < 100 else code - 92]
            elif code == 39:
                self.ink = None
            elif code == 49:
                self.ground = None

    def colours(self):
        ink, ground = self.ink or TEXT, self.ground
        return (ground or GROUND, ink) if 7 in self.marks else (ink, ground)


def cells(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def runs(line, style):
    """The pieces of a row that look alike: column, columns, text, ink, ground, marks."""
    column, pieces = 0, []
    for part in re.split(r"(\x1b\[[0-9;:]*m|\x1b\(.|[\x0e\x0f])", line):
        if part.startswith("\x1b["):
            style.obey(part[2:-1])
        elif part and part[0] not in "\x1b\x0e\x0f":
            length = sum(map(cells, part))
            pieces.append((column, length, part, *style.colours(), style.marks))
            column += length
    return pieces


def drawn(row, pieces, columns):
    """The elements of a row."""
    out = []
    for column, length, text, ink, ground, marks in pieces:
        x, y, width = column * WIDTH, row * HEIGHT, length * WIDTH
        if ground:
            out.append(
                f'<rect x="{x:g}" y="{y:g}" width="{width + 0.3:g}" height="{HEIGHT + 0.3}" fill="{ground}"/>')
        bare = text.strip(" ")
        if not bare:
            continue
        start = len(text) - len(text.lstrip(" "))
        style = "".join([
            f' fill="{ink}"' if ink != TEXT else "",
            f' class="{names}"' if (names := " ".join(CLASSES[mark] for mark in sorted(marks - {7}))) else "",
        ])
        width = sum(map(cells, bare)) * WIDTH
        out.append(
            f'<text x="{x + start * WIDTH:g}" y="{y + HEIGHT * 0.76:g}" textLength="{width:g}"{style}>'
            f"{escape(bare)}</text>")
    return "".join(out)


def main(directory, columns, rows):
    files = sorted(path for path in pathlib.Path(directory).iterdir() if re.fullmatch(r"\d+-\d+", path.name))
    starts, time = [], 0
    screens = []
    for path in files:
        starts.append(time)
        time += int(path.name.split("-")[1])
        style = Style()
        lines = path.read_text().split("\n")[:rows]
        screens.append([drawn(row, runs(line, style), columns) for row, line in enumerate(lines)])
    ends = starts[1:] + [time]
    width, height = columns * WIDTH + 24, rows * HEIGHT + 24
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        'font-family="ui-monospace, Menlo, \'DejaVu Sans Mono\', Consolas, monospace" font-size="14" '
        f'fill="{TEXT}" xml:space="preserve"><title>Hillock in a terminal</title>'
        f"{STYLES}"
        f'<rect width="100%" height="100%" rx="9" fill="{GROUND}"/><g transform="translate(12 12)">')
    for row in range(rows):
        for drawing, spans in appearances([screen[row] for screen in screens], starts, ends):
            if drawing:
                print(f"<g>{drawing}{visible(spans, time)}</g>")
    print("</g></svg>")


def appearances(drawings, starts, ends):
    """Each drawing of a row once, with the stretches of time in which it is seen."""
    seen = {}
    for drawing, start, end in zip(drawings, starts, ends):
        spans = seen.setdefault(drawing, [])
        if spans and spans[-1][1] == start:
            spans[-1][1] = end
        else:
            spans.append([start, end])
    return seen.items()


def visible(spans, total):
    if spans == [[0, total]]:
        return ""
    steps = {0: "none"}
    for start, end in spans:
        steps[start] = "inline"
        if end < total:
            steps[end] = "none"
    times = ";".join(f"{time / total:.4g}" for time in sorted(steps))
    values = ";".join(steps[time] for time in sorted(steps))
    return (
        f'<animate attributeName="display" calcMode="discrete" dur="{total / 1000:g}s" '
        f'repeatCount="indefinite" keyTimes="{times}" values="{values}"/>')


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
