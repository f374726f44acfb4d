"""Completion, inspection and is_complete, whose places are counted in code points."""

import pytest

from cells import JAVA, assign, java_only
from kernels import client, front_end, kernels, shared  # noqa: F401

LITERAL = '"abc".' if JAVA else '"abc".'
METHOD = "startsWith(" if JAVA else "startswith"
BEGUN = "startsW" if JAVA else "startsw"


def typed(content):
    return {item["text"]: item for item in content["metadata"]["_jupyter_types_experimental"]}


# --- completion


def test_a_method_is_completed(client):
    content = client.complete(LITERAL + BEGUN)
    assert content["status"] == "ok"
    assert METHOD in content["matches"] or METHOD in [match.lstrip(".") for match in content["matches"]]
    assert content["cursor_end"] == len(LITERAL + BEGUN)


def test_the_span_is_what_gives_way(client):
    content = client.complete(LITERAL + BEGUN)
    start = content["cursor_start"]
    for match in content["matches"]:
        assert (LITERAL + BEGUN)[:start] + match == LITERAL + METHOD


@java_only
def test_a_cursor_within_the_text_counts(client):
    code = '"abc".startsW + 1'
    content = client.complete(code, cursor=len('"abc".startsW'))
    assert content["matches"] == ["startsWith("]
    assert (content["cursor_start"], content["cursor_end"]) == (6, 13)


def test_without_a_match_the_list_is_empty(client):
    content = client.complete(LITERAL + "noSuchThing")
    assert content["status"] == "ok" and content["matches"] == []


@pytest.mark.parametrize("before", ["😀", "😀👩‍👩‍👧 𝒳", "日本 ünï"])
def test_cursors_are_code_points(client, before):
    code = f'"{before}".{BEGUN}'
    content = client.complete(code)
    assert content["cursor_start"] in (len(code) - len(BEGUN), len(code) - len(BEGUN) - 1)
    assert content["cursor_end"] == len(code)
    assert [match.lstrip(".") for match in content["matches"]] == [METHOD]


def test_what_follows_the_cursor_may_have_emoji_too(client):
    code = f'"{"😀"}".{BEGUN}'
    content = client.complete(code + "\n// 😀😀" if JAVA else code + "\n# 😀😀", cursor=len(code))
    assert content["cursor_end"] == len(code)
    assert [match.lstrip(".") for match in content["matches"]] == [METHOD]


def test_types_are_told(client):
    content = client.complete(LITERAL + BEGUN)
    items = content["metadata"]["_jupyter_types_experimental"]
    assert [item["text"] for item in items] == content["matches"]
    for item in items:
        assert item["type"]
        assert (item["start"], item["end"]) == (content["cursor_start"], content["cursor_end"])


@java_only
def test_types_have_signatures_and_count_code_points(client):
    code = '"😀".charA'
    item = typed(client.complete(code))["charAt("]
    assert (item["start"], item["end"]) == (4, 9)
    assert item["type"] and "char" in str(item)


def test_own_variables_are_completed(client):
    client.cell(assign("commissionable", 5))
    assert "commissionable" in client.complete("commissiona")["matches"]


@java_only
def test_the_verbs_are_completed(client):
    assert "commissions()" in client.complete("commissio")["matches"]


@java_only
@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('gql("""{ publisher { contr', "contracts"),
        ('gql("""\n    # 😀\n    { publisher { contr', "contracts"),
        ('contracts().fields("status programTerms.na', "name"),
        ('commissions().fields("😀', None),
        ("%%graphql\n{ publisher { contr", "contracts"),
        ("%%graphql\n# 😀\n{ publisher { contr", "contracts"),
        ("%%sql\nselect * from contr", "contracts"),
        ("%%sql\n-- 😀\nselect * from contr", "contracts"),
        ('sql("select * from commiss', "commissions"),
        ("%%gra", "%%graphql"),
    ],
)
def test_other_languages_are_completed_where_they_stand(client, code, expected):
    content = client.complete(code)
    assert content["status"] == "ok"
    if expected is None:
        return
    word = code[content["cursor_start"] :]
    matches = [match.strip() for match in content["matches"]]
    assert any(match.startswith(expected) for match in matches), (word, matches[:9])
    assert expected.startswith(word) or word.startswith("%")
    assert content["cursor_end"] == len(code)


@java_only
def test_graphql_candidates_have_types(client):
    items = typed(client.complete('gql("""{ publisher { contr'))
    assert all(item["type"] for item in items.values()) and items


@java_only
def test_completing_does_not_run_or_count(client):
    count = client.cell("var untouched = 1; 1").content["execution_count"]
    client.complete("untouched++; untouch")
    assert client.cell("untouched").content["execution_count"] == count + 1
    assert client.cell("untouched").text == "1"


# --- inspection


@java_only
@pytest.mark.parametrize("code", ["Math.max(", "Math.max", "Math.max(1, 2", '"abc".length', '"abc".length(', "String", "new ArrayList", "commissions"])
def test_names_are_inspected(client, code):
    content = client.inspect(code)
    assert content["status"] == "ok" and content["found"] is True, content
    name = code.split("(")[0].split(".")[-1].split(" ")[-1]
    assert name in content["data"]["text/plain"] and isinstance(content["metadata"], dict)


def test_a_cursor_within_a_name_finds_it(client):
    client.cell(assign("looked", 5))
    assert client.inspect("looked + 1", cursor=3)["found"] is True


def test_a_variable_is_inspected_with_its_type(client):
    client.cell(assign("answer", 42))
    content = client.inspect("answer")
    assert content["found"] is True and "int" in content["data"]["text/plain"]


@java_only
def test_a_variable_is_shown_with_its_value(client):
    client.cell('var greeting = "hello";')
    assert "hello" in client.inspect("greeting")["data"]["text/plain"]


@java_only
@pytest.mark.parametrize(("code", "cursor"), [("", 0), ("   ", 2), ("noSuchNameAtAll", 5), ("1 + 1", 5), ("// remark", 5)])
def test_what_has_no_name_is_not_found(client, code, cursor):
    content = client.inspect(code, cursor)
    assert content["status"] == "ok" and content["found"] is False
    assert content["data"] == {} and content["metadata"] == {}


@java_only
def test_detail_level_1_says_more(client):
    client.cell("/** Half of it. */\nint halved(int whole) {\n    return whole / 2;\n}")
    short = client.inspect("halved", detail=0)["data"]["text/plain"]
    whole = client.inspect("halved", detail=1)["data"]["text/plain"]
    assert "halved" in short and "return whole / 2;" in whole


@java_only
@pytest.mark.parametrize("code", ['gql("""{ publisher { contracts', "%%graphql\n{ publisher { contracts", 'gql("""\n# 😀\n{ publisher { contracts(limit'])
def test_a_graphql_field_is_inspected(client, code):
    content = client.inspect(code)
    assert content["found"] is True, content
    name = code.replace("(", " ").split(" ")[-1]
    assert name in content["data"]["text/plain"]


@java_only
def test_inspection_counts_code_points(client):
    code = 'var face = "😀😀😀"; Math.max'
    assert "max" in client.inspect(code, cursor=len(code) - 1)["data"]["text/plain"]


@java_only
def test_inspection_shows_no_terminal_controls_in_html(client):
    for mime, text in client.inspect("Math.max")["data"].items():
        if mime != "text/plain":
            assert "\x1b" not in text


# --- is_complete


@java_only
@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("1 + 1", "complete"),
        ("int n = 1;", "complete"),
        ("", "complete"),
        ("int f(int x) {", "incomplete"),
        ("1 +", "incomplete"),
        ('var t = """', "incomplete"),
        ("int 3x = ;", "invalid"),
        ("class }", "invalid"),
        ("%time", "complete"),
        ("%%graphql\n{ publisher { contracts { count } } }\n", "complete"),
    ],
)
def test_is_complete(client, code, status):
    content = client.ask("is_complete_request", {"code": code})
    assert content["status"] == status
    assert ("indent" in content) == (status == "incomplete")


@java_only
def test_the_next_line_is_indented(client):
    assert client.ask("is_complete_request", {"code": "int f(int x) {"})["indent"] == "    "
    assert client.ask("is_complete_request", {"code": "int f(int x) {\n    if (x > 1) {"})["indent"] == "        "
