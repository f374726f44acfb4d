"""Every notebook of the repository runs, shows what is expected of it, and can be read elsewhere.

`src/test/jupyter/run test_notebooks.py --renew` writes what the notebooks show into their files.
"""

import base64
import json
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree import ElementTree

import nbformat
import notebooks
import pytest
from nbconvert import HTMLExporter
from notebooks import HTML, PLAIN, SVG, VEGA_LITE

MOST = 64 * 1024
SVG_NAMESPACE = "http://www.w3.org/2000/svg"
ANSI = re.compile("\x1b\\[[0-9;]*m")


@dataclass(frozen=True)
class Nothing:
    """The cell shows nothing."""

    def check(self, outputs):
        assert outputs == []


@dataclass(frozen=True)
class Text:
    """The cell's value, or what it prints."""

    text: str

    def check(self, outputs):
        (output,) = outputs
        assert (output.text if output.output_type == "stream" else output.data[PLAIN]).strip() == self.text


@dataclass(frozen=True)
class Words:
    """A text with these words."""

    words: tuple

    def check(self, outputs):
        (output,) = outputs
        for word in self.words:
            assert word in output.data[PLAIN]


@dataclass(frozen=True)
class Table:
    """A table, as HTML and as text."""

    rows: int
    columns: tuple
    also: str = ""

    def check(self, outputs):
        (output,) = outputs
        assert set(output.data) == {PLAIN, HTML}
        header = _Header()
        header.feed(output.data[HTML])
        assert tuple(header.names) == self.columns
        size = f"{self.rows} row{'' if self.rows == 1 else 's'} × {len(self.columns)} columns"
        assert size in output.data[PLAIN]
        assert size in output.data[HTML]
        assert self.also in output.data[PLAIN]
        assert self.also in output.data[HTML]
        assert "<script" not in output.data[HTML]


@dataclass(frozen=True)
class Chart:
    """A chart: for JupyterLab as Vega-Lite, for pages as SVG, else as text; not as HTML, which JupyterLab would prefer."""

    title: str
    marks: int

    def check(self, outputs):
        (output,) = outputs
        assert set(output.data) == {PLAIN, SVG, VEGA_LITE}
        assert output.data[PLAIN].splitlines()[0] == self.title
        drawing = ElementTree.fromstring(output.data[SVG])
        assert drawing.tag == f"{{{SVG_NAMESPACE}}}svg"
        assert self.title in "".join(drawing.itertext())
        chart = output.data[VEGA_LITE]
        assert isinstance(chart, dict), "JSON in the message, not a text of JSON"
        assert len(chart["data"]["values"]) == self.marks
        assert "layer" in chart or "mark" in chart


@dataclass(frozen=True)
class Refused:
    """A fault of the user's, in words, before anything was sent."""

    name: str
    words: tuple

    def check(self, outputs):
        (output,) = outputs
        assert output.output_type == "error"
        assert output.ename == self.name
        said = ANSI.sub("", "\n".join(output.traceback))
        for word in self.words:
            assert word in said


class _Header(HTMLParser):
    """The names of the columns: the first row of the first head."""

    def __init__(self):
        super().__init__()
        self.names = []
        self._row = 0
        self._in = False

    def handle_starttag(self, tag, attributes):
        self._row += tag == "tr"
        if tag == "th" and self._row == 1:
            self.names.append("")
            self._in = True

    def handle_endtag(self, tag):
        self._in = self._in and tag != "th"

    def handle_data(self, data):
        if self._in:
            self.names[-1] += data


# By the cells' ids: what an analyst is to see.
EXPECTED = {
    "01-first-steps": {
        "rows": Table(
            5, ("advertiserId", "status", "startTime", "endTime", "termsId", "termsName", "isDefault", "specialTerms")
        ),
        "states": Chart("rows by status", 5),
        "advertisers": Table(1, ("inForce", "advertisers"), "144"),
        "most": Chart("rows by advertiserId", 9),
        "ending": Table(6, ("advertiserId", "termsId", "daysLeft"), "1854026"),
        "one": Words(("query CjContracts($publisherId: ID!, $filters: ContractFilters)", "termsName: name")),
        "one-rows": Text("31"),
        "refused": Refused(
            "InvalidQueryException",
            ("^^^^^^^^^^^^^^", "`Contract` has no field `advertiserName`: did you mean `advertiserId`?"),
        ),
    },
    "02-commission-rates": {
        "parameters": Nothing(),
        "rates": Text("1019"),
        "kinds": Chart("rows by rateType", 3),
        "height": Chart("rows by rateValue (PERCENT)", 20),
        "best": Text("best: 10 rows × 2 columns"),
        "best-chart": Chart("medianPercent by advertiserId", 10),
        "depends": Table(8, ("itemList", "situation", "pid", "rates"), "477"),
        "order-fitting": Nothing(),
        "order": Table(9, ("termsId", "action", "rate", "unit", "rank"), "Online sale"),
    },
    "03-pids": {
        "types": Chart("rows by type and status", 27),
        "states": Table(9, ("type", "ACTIVE", "ARCHIVED", "TERMINATED"), "PAID_SEARCH_ENGINE"),
        "growth": Text("years: 11 rows × 2 columns"),
        "growth-chart": Chart("created by year", 11),
        "tags": Chart("rows by tags", 8),
        "rates": Table(3, ("status", "named", "times"), "311"),
        "lost": Table(5, ("id", "type", "status", "times"), "4200026"),
        "address": Table(8, ("id", "name", "host"), "site27.example.com"),
        "refused": Refused("CjException", ("no promotional property is EXPIRED", "ACTIVE, ARCHIVED, TERMINATED")),
    },
    "04-item-lists": {
        "lists": Text("lists: 8 rows × 4 columns"),
        "lists-shown": Table(8, ("itemListId", "name", "rates", "advertisers"), "Whole catalog"),
        "lists-chart": Chart("rates by itemListId", 8),
        "books": Table(4, ("itemListId", "itemListName", "sku", "name"), "sandbox"),
        "big": Words(("complete, 2,500 rows in 4 pages",)),
        "products": Table(7, ("product", "items"), "Backpack"),
        "nameless": Table(2, ("named", "items", "first", "last"), "48"),
        "empty": Text("60: 37\n61: 12\n62: 0\n63: 5"),
        "catalog": Text("1000"),
        "refused": Refused("InvalidQueryException", ("^^^^^", "`Item` has no field `price`")),
    },
}


@pytest.fixture(scope="module", params=notebooks.PATHS, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture(scope="module")
def ran(path, kernel_name, environment, request):
    notebook = notebooks.run(path, kernel_name, environment)
    if request.config.getoption("renew"):
        notebooks.renew(path, notebook)
    return notebook


def of_mime_types(notebook):
    """Each form of each output with its cell and its name."""
    for cell in notebooks.code_cells(notebook):
        for output in cell.outputs:
            if output.output_type == "stream":
                yield cell, output.name, output.text
            elif output.output_type == "error":
                yield cell, "error", "\n".join([output.ename, output.evalue, *output.traceback])
            else:
                for name, payload in output.data.items():
                    yield cell, name, payload if isinstance(payload, str) else json.dumps(payload)


def compare(notebook, expected):
    assert [cell.id for cell in notebooks.code_cells(notebook)] == list(expected)
    for cell in notebooks.code_cells(notebook):
        try:
            expected[cell.id].check(cell.outputs)
        except (AssertionError, ValueError) as wrong:
            shown = json.dumps(cell.outputs, indent=1, ensure_ascii=False)
            raise AssertionError(f"{cell.id}: {wrong}\n{shown}") from wrong


def test_every_cell_shows_what_is_expected(path, ran):
    compare(ran, EXPECTED[path.stem])


def test_what_is_kept_in_the_file_says_the_same(path, ran):
    compare(notebooks.read(path), EXPECTED[path.stem])


def test_no_output_needs_the_network(ran):
    for cell, name, text in of_mime_types(ran):
        # The name of SVG's vocabulary, which nobody loads.
        addresses = re.findall(r"https?://[^\s\"'<]*", text.replace(f'xmlns="{SVG_NAMESPACE}"', ""))
        assert addresses == [], f"{cell.id}, {name}"


def test_no_output_is_large(ran):
    for cell, name, text in of_mime_types(ran):
        assert len(text.encode()) < MOST, f"{cell.id}, {name}"


def test_nobody_sees_a_stack_trace(ran):
    for cell, name, text in of_mime_types(ran):
        assert not re.search(r"^\s*at [\w.$/]+\(|java\.lang\.|Exception in thread|Caused by:", text, re.MULTILINE), (
            f"{cell.id}, {name}"
        )


def test_one_question_is_refused_but_where_papermill_would_take_that_for_a_failure(path):
    tagged = [cell.id for cell in notebooks.code_cells(notebooks.read(path)) if "raises-exception" in cell.metadata.get("tags", [])]
    parameters = any("parameters" in cell.metadata.get("tags", []) for cell in notebooks.read(path).cells)
    assert tagged == ([] if parameters else ["refused"])


def test_it_says_that_its_rows_are_invented(path):
    said = "\n".join(cell.source for cell in notebooks.read(path).cells[:2])
    assert "The rows are invented" in said


def test_its_cells_are_short(path):
    for cell in notebooks.code_cells(notebooks.read(path)):
        lines = [line for line in cell.source.splitlines() if not line.startswith("%%")]
        assert len(lines) <= 3, cell.id
        assert all(len(line) <= 120 for line in lines), cell.id


def test_the_file_is_valid_and_for_this_kernel(path):
    notebook = notebooks.read(path)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec == {"display_name": "Java (cjsh)", "language": "java", "name": "cjsh"}
    assert notebook.metadata.language_info.name == "java"
    assert path.stat().st_size < 100_000


def page_of(notebook):
    page, _ = HTMLExporter().from_notebook_node(notebook)
    return page


def scripts(page):
    return re.findall(r"<script\b.*?</script>", page, re.DOTALL)


def test_charts_are_drawn_on_a_page_of_nbconvert(path, ran):
    page = page_of(ran)
    charts = [cell for cell in EXPECTED[path.stem].values() if isinstance(cell, Chart)]
    images = re.findall(r'<div class="jp-RenderedSVG[^>]*>\s*<img [^>]*src="data:image/svg\+xml;base64,([^"]+)"', page)
    drawings = [ElementTree.fromstring(base64.b64decode(image)) for image in images]
    assert len(drawings) == len(charts) > 0
    for drawing, chart in zip(drawings, charts, strict=True):
        assert chart.title in "".join(drawing.itertext())
        assert float(drawing.get("width")) > 300 and float(drawing.get("height")) > 80
    assert page.count('data-mime-type="text/html"') == sum(isinstance(cell, Table) for cell in EXPECTED[path.stem].values())


def test_a_page_of_nbconvert_has_no_script_of_ours(ran):
    empty = nbformat.v4.new_notebook(metadata=ran.metadata)
    assert scripts(page_of(ran)) == scripts(page_of(empty))
