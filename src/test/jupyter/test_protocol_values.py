"""What values look like: text always, no foreign controls, no scripts, no address of a network, small; renderers that fail."""

import json
import re
from html.parser import HTMLParser

import pytest

from cells import java_only
from kernels import client, front_end, fresh, kernels, shared  # noqa: F401

pytestmark = java_only

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
LIMIT = 64 * 1024

HOSTILE = {
    "escape": ("\\u001b]0;evil\\u0007", "\x1b]0"),
    "colour": ("\\u001b[5mblink", "\x1b[5m"),
    "C1": ("\\u009b31m", "\x9b"),
    "bidi": ("a\\u202eb", "\u202e"),
    "isolate": ("a\\u2066b", "\u2066"),
    "NUL": ("a\\u0000b", "\x00"),
    "lone surrogate": ("a\\ud83db", "\ud83d"),
    "script": ("<script>alert(1)</script>", None),
    "image": ("<img src=x onerror=alert(1)>", None),
    "closing tag": ("</td></table></div><iframe src='https://example.com'>", None),
    "carriage return": ("real\\rfake", "\r"),
    "backspace": ("abc\\b\\b\\bxyz", "\b"),
}


def all_data(cell):
    """Every bundle of the cell."""
    found = [content["data"] for kind in ("execute_result", "display_data", "update_display_data") for content in cell.of(kind)]
    assert found, (cell.content, cell.kinds())
    for data in found:
        assert "text/plain" in data
    return found


def check_safe(data):
    for mime, value in data.items():
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        text.encode()
        assert not CONTROL.search(COLOUR.sub("", text) if mime == "text/plain" else text), (mime, text[:300])
        if mime in ("text/html", "image/svg+xml"):
            Marks().feed(text)


class Marks(HTMLParser):
    """Reads marks as a browser does, and takes none that runs or fetches anything."""

    def handle_starttag(self, tag, attrs):
        assert tag not in ("script", "iframe", "img", "object", "embed", "link", "base", "form", "image", "use"), tag
        for name, value in attrs:
            assert not name.startswith("on") and name not in ("src", "href", "xlink:href", "action"), (tag, name, value)
            assert "url(" not in (value or "").replace("url(#", "") and "javascript:" not in (value or ""), (tag, name, value)

    def handle_data(self, data):
        assert self.lasttag != "style" or "url(" not in data and "@import" not in data


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_harmless(client, name):
    literal, raw = HOSTILE[name]
    (data,) = all_data(client.cell(f'"{literal}"'))
    check_safe(data)
    if raw:
        assert raw not in data["text/plain"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_in_an_object_is_harmless(client, name):
    literal, raw = HOSTILE[name]
    cell = client.cell(f'List.of(Map.of("{literal}", "{literal}"), new Object() {{ public String toString() {{ return "{literal}"; }} }})')
    (data,) = all_data(cell)
    check_safe(data)
    if raw:
        assert raw not in data["text/plain"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_table_is_harmless(client, name):
    literal, _ = HOSTILE[name]
    cell = client.cell(f'Table.create("{literal}", StringColumn.create("{literal}", List.of("{literal}", "b")))')
    (data,) = all_data(cell)
    assert "text/html" in data
    check_safe(data)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_chart_is_harmless(client, name):
    literal, _ = HOSTILE[name]
    cell = client.cell(
        f'var odd = Table.create("t", StringColumn.create("{literal}", List.of("{literal}", "b")));\n'
        f'chart(odd).bar("{literal}").title("{literal}")'
    )
    if cell.status == "ok":
        for data in all_data(cell):
            check_safe(data)
    else:
        check_traceback(cell)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_message_is_harmless(client, name):
    literal, _ = HOSTILE[name]
    cell = client.cell(f'throw new IllegalStateException("{literal}");')
    assert cell.status == "error"
    check_traceback(cell)


def check_traceback(cell):
    (error,) = cell.of("error")
    json.dumps(error, ensure_ascii=False).encode()
    assert not CONTROL.search(COLOUR.sub("", "\n".join(error["traceback"])).replace("\n", " ")), error
    assert not CONTROL.search(error["ename"] + error["evalue"].replace("\n", " ")), error


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_that_is_printed_is_the_user_s_own(client, name):
    literal, raw = HOSTILE[name]
    cell = client.cell(f'System.out.print("{literal}");')
    cell.out.encode()
    if raw and raw != "\ud83d":
        assert raw in cell.out


def test_a_hostile_name_in_completion_is_harmless(client):
    client.cell('var shady = Table.create("t", StringColumn.create("ev\\u202eil\\u001b", List.of("x")));')
    content = client.complete('shady.stringColumn("ev')
    assert content["status"] == "ok"
    for item in content["metadata"]["_jupyter_types_experimental"]:
        assert not CONTROL.search(item["type"] + item.get("signature", ""))


# --- shapes


@pytest.mark.parametrize(
    ("code", "text"),
    [("(Object) null", "null"), ("(String) null", "null"), ("new int[] {1, 2}", "1, 2"), ("Optional.empty()", "empty"), ("'c'", "'c'"), ('"two words"', '"two words"')],
)
def test_values_are_texts(client, code, text):
    assert text in client.cell(code).text


@pytest.mark.parametrize(
    "code", ["1", "contracts()", "contracts().maxRows(2).table()", 'chart(commissions()).bar("status")', "new int[5]", "List.of()", "contracts().report()"]
)
def test_text_is_always_there(client, code):
    for data in all_data(client.cell(code)):
        assert data["text/plain"]
        check_safe(data)


def test_a_table_is_html_and_text(client):
    data = client.cell("contracts().maxRows(2).table()").result
    assert {"text/plain", "text/html"} <= set(data)
    assert "advertiserId" in data["text/plain"] and "<table" in data["text/html"]


def test_a_chart_is_vega_lite_and_svg_and_text_without_html(client):
    data = client.cell('chart(commissions()).bar("status")').result
    assert {"text/plain", "image/svg+xml", "application/vnd.vegalite.v5+json"} <= set(data)
    assert "text/html" not in data
    vega = data["application/vnd.vegalite.v5+json"]
    assert isinstance(vega, dict) and "encoding" in json.dumps(vega)
    assert "://" not in json.dumps(vega) and '"url"' not in json.dumps(vega)
    assert data["image/svg+xml"].lstrip().startswith("<svg")


@pytest.mark.parametrize(
    "code",
    [
        '"x".repeat(1_000_000)',
        '"<&>".repeat(400_000)',
        '"\\u001b".repeat(400_000)',
        "IntStream.range(0, 200_000).boxed().toList()",
        "new int[1_000_000]",
        'Table.create("t", StringColumn.create("c", Collections.nCopies(5_000, "y".repeat(1_000))))',
        'Table.create("t", IntColumn.indexColumn("i", 100_000, 0))',
    ],
)
def test_large_values_stay_small(client, code):
    (data,) = all_data(client.cell(code))
    assert sum(len(json.dumps(value)) for value in data.values()) < LIMIT


def test_a_large_message_stays_small(client):
    cell = client.cell('throw new IllegalStateException("x".repeat(1_000_000));')
    (error,) = cell.of("error")
    assert len(json.dumps(error)) < LIMIT
    assert len(json.dumps(cell.content, default=str)) < LIMIT


def test_a_stack_overflow_stays_small(client):
    cell = client.cell("int endless(int n) { return endless(n + 1) + 1; }\nendless(0)")
    (error,) = cell.of("error")
    assert error["ename"] == "StackOverflowError"
    assert len(json.dumps(error)) < LIMIT


# --- renderers that fail


def test_a_to_string_that_throws_is_told(client):
    cell = client.cell('new Object() { public String toString() { throw new IllegalStateException("no words"); } }')
    assert cell.status == "ok"
    assert "toString" in cell.text or "toString" in cell.err or "no words" in cell.text + cell.err
    assert client.cell("1 + 1").text == "2"


def test_a_to_string_that_gives_null_is_shown(client):
    assert client.cell("new Object() { public String toString() { return null; } }").text


def test_a_to_string_that_never_ends_is_given_up(client):
    cell = client.cell("new Object() { public String toString() { while (true) { } } }")
    assert cell.status == "ok"
    assert cell.text
    assert "can not be shown" in cell.text + cell.err
    assert client.cell("1 + 1").text == "2"


def test_a_to_string_that_never_ends_in_a_list_is_given_up(client):
    cell = client.cell("List.of(new Object() { public String toString() { while (true) { } } })")
    assert cell.status == "ok" and cell.text
    assert client.cell("1 + 1").text == "2"


def test_a_to_string_that_never_ends_can_be_interrupted(client):
    request = client.execute('System.out.println("begun"); display(new Object() { public String toString() { while (true) { } } });')
    client.printed(request, "begun")
    client.ask("interrupt_request", channel="control")
    client.answered(request)
    assert client.cell("1 + 1").text == "2"


def test_a_to_string_without_bottom_is_given_up(client):
    cell = client.cell("new Object() { public String toString() { return toString() + 1; } }")
    assert cell.status == "ok" and cell.text
    assert client.cell("1 + 1").text == "2"


def test_a_to_string_that_prints_is_heard_once(client):
    cell = client.cell('new Object() { public String toString() { System.out.println("asked"); return "me"; } }')
    assert cell.text == "me" and cell.out.count("asked") <= 1


def test_display_of_what_fails_is_told(client):
    cell = client.cell('display(new Object() { public String toString() { throw new IllegalStateException("no words"); } }); System.out.println("next");')
    assert cell.status == "ok" and cell.out == "next\n"


def test_user_expressions_of_what_fails_are_answered(client):
    cell = client.cell("", user_expressions={"a": 'new Object() { public String toString() { throw new IllegalStateException("no"); } }', "b": "1"})
    assert cell.content["user_expressions"]["b"]["data"]["text/plain"] == "1"


# --- a session


def test_a_name_may_be_defined_again(client):
    client.cell("int twice = 1;")
    client.cell('String twice = "now a text";')
    assert client.cell("twice").text == '"now a text"'


def test_classes_of_one_cell_may_name_each_other(client):
    client.cell("class Left { Right right() { return new Right(); } }\nclass Right { Left left() { return new Left(); } }")
    assert client.cell("new Left().right().left() != null").text == "true"


def test_a_cell_shows_its_last_value(client):
    cell = client.cell('int two(int x) { return x * 2; }\ntwo(1)\nSystem.out.println("between");\ntwo(2)')
    assert cell.status == "ok" and cell.text == "4"
    assert client.cell("two(3)\nvar quiet = two(4);").result is None
    assert client.cell("two(3)\ntwo(4);").result is None
