"""Runs the repository's notebooks, and says what of their outputs is the same each time."""

import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[3] / "notebooks"
PATHS = sorted(FOLDER.glob("*.ipynb"))
VEGA_LITE = "application/vnd.vegalite.v5+json"
SVG = "image/svg+xml"
HTML = "text/html"
PLAIN = "text/plain"

# How long it took, and when it was.
_TIMES = (
    (re.compile(r"\b\d+\.\d s\b"), "0.0 s"),
    (re.compile(r"\bfetched \d{4}-\d\d-\d\d \d\d:\d\d UTC"), "fetched 2026-01-01 00:00 UTC"),
)


def read(path):
    return nbformat.read(path, as_version=4)


def run(path, kernel_name, environment, patience=300):
    """Executes a notebook in its folder against the sandbox. A cell that fails ends it, unless it is tagged `raises-exception`."""
    notebook = read(path)
    # Days are UTC's, and what a fetch says while it runs depends on how long it takes.
    quiet = environment | {"CJSH_PROGRESS": "off", "TZ": "UTC"}
    client = NotebookClient(
        notebook,
        kernel_name=kernel_name,
        timeout=patience,
        startup_timeout=patience,
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(FOLDER)}},
    )
    client.execute(env=quiet)
    return notebook


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def steady(value):
    """The same without times."""
    if isinstance(value, dict):
        return {name: steady(part) for name, part in value.items()}
    if isinstance(value, list):
        return [steady(part) for part in value]
    if isinstance(value, str):
        for time, instead in _TIMES:
            value = time.sub(instead, value)
    return value


def renew(path, ran):
    """Puts the outputs of this run into the file, unless they differ in nothing but times."""
    notebook = read(path)
    for kept, fresh in zip(code_cells(notebook), code_cells(ran), strict=True):
        if steady(kept.outputs) != steady(fresh.outputs):
            kept.outputs = fresh.outputs
        kept.execution_count = fresh.execution_count
    nbformat.validate(notebook)
    text = nbformat.writes(notebook, indent=1) + "\n"
    if path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
