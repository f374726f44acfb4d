"""papermill gives parameters to notebooks in Java, with what `pip install src/main/papermill` puts beside it."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import notebooks
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_notebook

PLUG_IN = Path(__file__).resolve().parents[3] / "src" / "main" / "papermill"
COMMISSIONS = notebooks.FOLDER / "02-commission-rates.ipynb"

DECLARED = """
String publisher = "999"; // our company (CID)
var advertiser = "5678"; // as the first value says
int days = 30;
long many = 1L;
var much = 1; // no type but that of its value
double share = 0.5;
boolean all = false;
BigDecimal exact = new BigDecimal("1.10");
LocalDate since = LocalDate.of(2026, 1, 1); // a day
List<String> ids = List.of("1"); // semicolons; "quotes" // and slashes
List<Long> counts = List.of();
String none = "some; // thing";
"""


@pytest.fixture(scope="module")
def environment_of_papermill(environment, tmp_path_factory):
    """Installed as users do it, but into a folder of its own, so that nothing is left in the tests' environment."""
    folder = tmp_path_factory.mktemp("plug-in")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--target", folder, PLUG_IN]
    subprocess.run(pip, check=True, env=environment, timeout=300)
    return environment | {"PYTHONPATH": os.fspath(folder), "CJSH_PROGRESS": "off"}


@pytest.fixture
def papermill(environment_of_papermill, tmp_path):
    def call(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "papermill", "--no-progress-bar", *map(os.fspath, arguments)],
            env=environment_of_papermill,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=300,
        )

    return call


def injected(notebook):
    (cell,) = (cell for cell in notebook.cells if "injected-parameters" in cell.metadata.get("tags", []))
    return cell


def notebook_of(tmp_path, kernel_name, *sources):
    cells = [new_code_cell(source) for source in sources]
    cells[0].metadata["tags"] = ["parameters"]
    metadata = {"kernelspec": {"display_name": "Java", "language": "java", "name": kernel_name}}
    path = tmp_path / "in.ipynb"
    nbformat.write(new_notebook(cells=cells, metadata=metadata), path)
    return path


def test_one_of_our_notebooks_runs_for_another_company(papermill, kernel_name, tmp_path):
    done = papermill(COMMISSIONS, "out.ipynb", "-p", "publisher", "1234", "-p", "advertiser", "5678", "-k", kernel_name)
    assert done.returncode == 0, done.stderr
    assert "unknown parameter" not in done.stderr
    notebook = notebooks.read(tmp_path / "out.ipynb")
    assert injected(notebook).source == '// Parameters\nString publisher = "1234";\nString advertiser = "5678";\n'
    cells = {cell.id: cell for cell in notebooks.code_cells(notebook)}
    (order,) = cells["order"].outputs
    assert "rows × 5 columns" in order.data["text/plain"]
    (kept,) = {cell.id: cell for cell in notebooks.code_cells(notebooks.read(COMMISSIONS))}["order"].outputs
    assert order.data["text/plain"] != kept.data["text/plain"]


def test_values_of_each_type_arrive(papermill, kernel_name, tmp_path):
    hostile = 'a "quoted" \\ back\\u0041slash\nline\ttab \x01\x1b[31m \x9f ∅ 書籍 📚 \u202e %s {{x}} ${y}'
    given = {
        "publisher": 1234,
        "advertiser": "00123",
        "days": -7,
        "many": 8,
        "much": 123456789012,
        "share": 2,
        "all": True,
        "exact": 12.5,
        "since": "2026-11-21",
        "ids": [7, "x", True],
        "counts": [1, 2, 3],
        "none": None,
        "text": hostile,
        "huge": 12345678901234567890123,
        "ratio": 1e-20,
        "infinite": float("-inf"),
        "mixed": [1, None, "two", [3.5]],
        "empty": [],
        "tree": {"name": "My blog", "tags": ["a", "b"], "deep": {"none": None, "yes": True}},
        "nothing": None,
    }
    names = list(given)
    show = "for (Object each : Arrays.asList(" + ", ".join(names) + "))\n    System.out.println(each);"
    types = "System.out.println(Arrays.asList(text.chars().boxed().toList(), ids.get(0).getClass(), counts.get(0).getClass()));"
    path = notebook_of(tmp_path, kernel_name, DECLARED, types, show.replace("text, ", ""))
    parameters = tmp_path / "parameters.yaml"
    parameters.write_text(yaml.safe_dump(given, allow_unicode=True, sort_keys=False), encoding="utf-8")
    done = papermill(path, "out.ipynb", "-f", parameters)
    assert done.returncode == 0, done.stderr
    notebook = notebooks.read(tmp_path / "out.ipynb")
    source = injected(notebook).source
    assert 'String publisher = "1234";\nString advertiser = "00123";\nint days = -7;\nlong many = 8L;\n' in source
    assert "\x1b" not in source and "\u202e" not in source
    told, shown = ("".join(output.text for output in cell.outputs) for cell in notebooks.code_cells(notebook)[2:])
    units = hostile.encode("utf-16-be")
    characters = [units[i] * 256 + units[i + 1] for i in range(0, len(units), 2)]
    assert told.strip() == f"[{characters}, class java.lang.String, class java.lang.Long]"
    assert shown.splitlines() == [
        *("1234", "00123", "-7", "8", "123456789012", "2.0", "true", "12.5", "2026-11-21"),
        *("[7, x, true]", "[1, 2, 3]", "null", "12345678901234567890123", "1.0E-20", "-Infinity"),
        *("[1, null, two, [3.5]]", "[]", "{name=My blog, tags=[a, b], deep={none=null, yes=true}}", "null"),
    ]


def test_help_tells_the_parameters_of_a_notebook(papermill, kernel_name, tmp_path):
    done = papermill("--help-notebook", notebook_of(tmp_path, kernel_name, DECLARED))
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stdout.split())
    for line in (
        'publisher: String (default "999") our company (CID)',
        'advertiser: String (default "5678") as the first value says',
        "days: int (default 30)",
        'since: LocalDate (default LocalDate.of(2026, 1, 1)) a day',
        'ids: List<String> (default List.of("1")) semicolons; "quotes" // and slashes',
        'none: String (default "some; // thing")',
    ):
        assert line in said


def test_a_parameter_that_the_notebook_does_not_know_is_told(papermill, kernel_name, tmp_path):
    done = papermill(notebook_of(tmp_path, kernel_name, DECLARED, "publishr"), "out.ipynb", "-p", "publishr", "1")
    assert done.returncode == 0, done.stderr
    assert "Passed unknown parameter: publishr" in done.stderr
    assert "var publishr = 1;" in injected(notebooks.read(tmp_path / "out.ipynb")).source


def test_a_name_that_is_none_is_refused(papermill, kernel_name, tmp_path):
    done = papermill(notebook_of(tmp_path, kernel_name, DECLARED), "out.ipynb", "-p", "x = 1; int y", "2")
    assert done.returncode != 0
    assert "'x = 1; int y' is no name of a Java variable" in done.stderr
    assert not (tmp_path / "out.ipynb").exists()


def test_a_cell_that_fails_ends_the_run_and_stands_in_the_file(papermill, kernel_name, tmp_path):
    path = notebook_of(tmp_path, kernel_name, DECLARED, 'contracts().fields("nam").table()', "1 + 1")
    done = papermill(path, "out.ipynb", "-p", "days", "soon")
    assert done.returncode != 0
    assert 'int days = "soon";' in injected(notebooks.read(tmp_path / "out.ipynb")).source
    assert "expected `int`, got `String`" in done.stderr
    done = papermill(path, "out.ipynb", "-p", "days", "3")
    assert done.returncode != 0
    assert "`Contract` has no field `nam`" in done.stderr
