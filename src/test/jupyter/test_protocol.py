"""What a front end may ask, and what comes back: kernel_info, execute, input, history, comms."""

import re
import uuid
from datetime import datetime

import pytest

from cells import FAIL, FAILURE, JAVA, PAGE, READ, SLEEP, assign, complain, java_only, say
from client import parent
from kernels import client, front_end, kernels, shared  # noqa: F401

# --- kernel_info


def test_kernel_info_says_who_it_is(client):
    info = client.ask("kernel_info_request")
    assert info["status"] == "ok"
    assert tuple(map(int, info["protocol_version"].split("."))) >= (5, 3)
    assert info["implementation"] and info["implementation_version"] and info["banner"]
    language = info["language_info"]
    for field in ("name", "version", "mimetype", "file_extension", "pygments_lexer", "codemirror_mode"):
        assert language[field], field
    for link in info["help_links"]:
        assert link["text"] and link["url"].startswith("http")


@java_only
def test_kernel_info_is_that_of_java(client):
    info = client.ask("kernel_info_request")
    assert info["implementation"] == "cjsh"
    assert info["protocol_version"] == "5.5"
    language = info["language_info"]
    assert language["name"] == "java"
    assert language["mimetype"] == "text/x-java-source"
    assert language["codemirror_mode"] == "text/x-java"
    assert language["file_extension"] == ".jsh"
    assert re.match(r"\d+", language["version"])


def test_supported_features_name_subshells(client):
    assert "kernel subshells" in client.ask("kernel_info_request")["supported_features"]


def test_kernel_info_is_answered_on_control(client):
    assert client.ask("kernel_info_request", channel="control")["status"] == "ok"


# --- headers and order


def test_headers_are_whole(client):
    cell = client.cell("1 + 1")
    messages = [cell.reply, *cell.published]
    for message in messages:
        header = message["header"]
        assert header["msg_type"] and header["version"].startswith("5.")
        assert isinstance(header["username"], str) and isinstance(header["session"], str)
        assert isinstance(header["date"], datetime) and header["date"].tzinfo is not None
        assert isinstance(message["metadata"], dict) and isinstance(message["content"], dict)
    assert len({message["header"]["msg_id"] for message in messages}) == len(messages)
    assert len({message["header"]["session"] for message in messages}) == 1


def test_parent_header_is_the_request_s_own(client):
    request = client.execute(say("a") + complain("b") + "1 + 1")
    cell = client.answered(request)
    assert {"status", "execute_input", "stream", "execute_result"} <= set(cell.kinds())
    for message in [cell.reply, *cell.published]:
        assert message["parent_header"]["msg_id"] == request
        assert message["parent_header"]["session"] == client.session.session
        assert message["parent_header"]["msg_type"] == "execute_request"


def test_busy_comes_first_then_the_input_and_idle_last(client):
    cell = client.cell(say("a") + "1 + 1")
    states = [content["execution_state"] for content in cell.of("status")]
    assert states == ["busy", "idle"]
    assert cell.kinds()[:2] == ["status", "execute_input"]
    assert cell.kinds()[-1] == "status"
    assert cell.kinds().index("stream") < cell.kinds().index("execute_result")


@pytest.mark.parametrize("kind", ["kernel_info_request", "complete_request", "inspect_request", "is_complete_request", "comm_info_request"])
def test_every_request_is_busy_then_idle(client, kind):
    cell = client.answered(client.send("shell", kind, {"code": "1", "cursor_pos": 1, "detail_level": 0}))
    assert [content["execution_state"] for content in cell.of("status")] == ["busy", "idle"]
    assert cell.reply["msg_type"] == kind.replace("request", "reply")
    assert cell.status == "ok" or kind == "is_complete_request"


def test_one_request_has_one_reply(client):
    request = client.execute("1 + 1")
    client.answered(request)
    client.ask("kernel_info_request")
    assert len([reply for reply in client.replies if parent(reply) == request]) == 1


@java_only
def test_unknown_kinds_are_idle_without_a_reply(client):
    for channel in ("shell", "control"):
        request = client.send(channel, "tea_request", {"sugar": 2})
        client.until(lambda: client.is_idle(request))
        client.ask("kernel_info_request", channel=channel)
        assert [reply for reply in client.replies if parent(reply) == request] == []


# --- execute


def test_a_value_is_a_result(client):
    cell = client.cell("1 + 1")
    assert cell.status == "ok"
    assert cell.text == "2"
    count = cell.content["execution_count"]
    assert cell.of("execute_result")[0]["execution_count"] == count
    assert cell.of("execute_input") == [{"code": "1 + 1", "execution_count": count}]


def test_an_ok_reply_has_all_its_fields(client):
    content = client.cell("1 + 1").content
    assert content["payload"] == [] and content["user_expressions"] == {}


def test_each_cell_counts(client):
    first = client.cell("1").content["execution_count"]
    assert client.cell(assign("counted", 2)).content["execution_count"] == first + 1
    assert client.cell(FAIL).content["execution_count"] == first + 2
    assert client.cell("3").content["execution_count"] == first + 3


def test_a_statement_has_no_result(client):
    cell = client.cell(assign("quiet", 5))
    assert cell.status == "ok" and cell.result is None
    assert client.cell("quiet").text == "5"


@pytest.mark.parametrize("code", ["", "   ", "\n\n"])
def test_an_empty_cell_is_fine(client, code):
    cell = client.cell(code)
    assert cell.status == "ok" and cell.result is None and cell.of("error") == []


def test_silent_publishes_no_input_and_no_result_and_does_not_count(client):
    before = client.cell("1").content["execution_count"]
    cell = client.cell("2 + 2", silent=True)
    assert cell.status == "ok"
    assert set(cell.kinds()) == {"status"}
    assert client.cell("1").content["execution_count"] == before + 1


def test_silent_still_does_what_it_says(client):
    client.cell(assign("hush", 11), silent=True)
    assert client.cell("hush").text == "11"


@java_only
def test_silent_prints_nothing(client):
    assert set(client.cell(say("psst") + complain("psst"), silent=True).kinds()) == {"status"}


def test_silent_faults_are_in_the_reply(client):
    cell = client.cell(FAIL, silent=True)
    assert cell.status == "error" and cell.content["ename"] == FAILURE


def test_without_history_it_does_not_count_but_shows(client):
    before = client.cell("1").content["execution_count"]
    cell = client.cell("20 + 3", store_history=False)
    assert cell.text == "23"
    assert client.cell("1").content["execution_count"] == before + 1
    history = client.ask("history_request", {"hist_access_type": "tail", "n": 2, "output": False, "raw": True})
    assert [entry[2].strip() for entry in history["history"]] == ["1", "1"]


def test_user_expressions_are_values(client):
    cell = client.cell(assign("six", 6), user_expressions={"product": "six * 7", "sum": "six + 1"})
    assert cell.status == "ok"
    expressions = cell.content["user_expressions"]
    assert {name: value["status"] for name, value in expressions.items()} == {"product": "ok", "sum": "ok"}
    assert expressions["product"]["data"]["text/plain"] == "42"
    assert expressions["sum"]["data"]["text/plain"] == "7"
    assert expressions["sum"]["metadata"] == {}
    assert cell.result is None


def test_user_expressions_may_fail_one_by_one(client):
    cell = client.cell("", user_expressions={"good": "1 + 1", "bad": "noSuchName"})
    assert cell.status == "ok"
    bad = cell.content["user_expressions"]["bad"]
    assert bad["status"] == "error"
    assert isinstance(bad["ename"], str) and "noSuchName" in bad["evalue"] and isinstance(bad["traceback"], list)
    assert cell.content["user_expressions"]["good"]["data"]["text/plain"] == "2"
    assert "error" not in cell.kinds()


def test_user_expressions_do_not_count(client):
    before = client.cell("1", user_expressions={"a": "1", "b": "2"}).content["execution_count"]
    assert client.cell("1").content["execution_count"] == before + 1


def test_a_cell_with_nothing_but_code_has_the_usual_options(client):
    cell = client.answered(client.send("shell", "execute_request", {"code": "40 + 2"}))
    assert cell.status == "ok" and cell.text == "42"


@java_only
@pytest.mark.parametrize(
    "content", [{}, {"code": None}, {"code": 5}, {"code": ["1"]}, {"code": "1", "user_expressions": [1], "silent": "no"}]
)
def test_odd_content_is_answered(client, content):
    assert client.answered(client.send("shell", "execute_request", content)).status in ("ok", "error")
    assert client.cell("1 + 1").text == "2"


@java_only
@pytest.mark.parametrize("options", [{"cursor_pos": -5}, {"cursor_pos": 10**9}, {"cursor_pos": "x"}, {}, {"code": 5}])
@pytest.mark.parametrize("kind", ["complete", "inspect"])
def test_odd_cursors_are_answered(client, kind, options):
    content = client.ask(kind + "_request", {"code": '"abc".le', **options})
    assert content["status"] in ("ok", "error")
    if kind == "complete" and content["status"] == "ok":
        assert 0 <= content["cursor_start"] <= content["cursor_end"] <= len('"abc".le')


@pytest.mark.parametrize(
    "metadata",
    [{}, {"tags": ["parameters"]}, {"cellId": "x", "deletedCells": ["a"], "recordTiming": False}, {"a": {"b": [None, {"c": "😀" * 99}]}}],
)
def test_cell_metadata_may_have_any_shape(client, metadata):
    assert client.cell("1 + 1", metadata=metadata).text == "2"


def test_long_texts_are_a_page(client):
    cell = client.cell(PAGE)
    assert cell.status == "ok"
    (payload,) = cell.content["payload"]
    assert payload["source"] == "page" and payload["start"] == 0 and payload["data"]["text/plain"]


# --- faults


def test_a_fault_has_name_message_and_traceback(client):
    cell = client.cell(FAIL)
    assert cell.status == "error"
    (error,) = cell.of("error")
    assert error["ename"] == FAILURE and error["evalue"] == "broken"
    assert error["traceback"] and all(isinstance(line, str) for line in error["traceback"])
    assert {name: cell.content[name] for name in ("ename", "evalue", "traceback")} == error


@java_only
def test_a_traceback_has_the_user_s_frames_only(client):
    client.cell("int divide(int n) {\n    return 1 / n;\n}")
    cell = client.cell("List.of(0).stream().map(x -> divide(x)).toList()")
    text = plain(cell.of("error")[0]["traceback"])
    assert "ArithmeticException" in text and "divide" in text
    for internal in ("jdk.", "java.base", "cjsh.", "REPL", "do_it$", "reflect", "zeromq"):
        assert internal not in text


@java_only
def test_causes_are_told(client):
    cell = client.cell('throw new IllegalArgumentException("outer", new java.io.IOException("inner"));')
    assert cell.of("error")[0]["ename"] == "IllegalArgumentException"
    assert cell.of("error")[0]["evalue"] == "outer"
    assert "inner" in plain(cell.of("error")[0]["traceback"])


@java_only
def test_the_user_s_own_exception_gives_the_name(client):
    client.cell("class OutOfTea extends RuntimeException { OutOfTea() { super(\"no more\"); } }")
    assert client.cell("throw new OutOfTea();").of("error")[0]["ename"] == "OutOfTea"


@java_only
def test_an_exception_without_a_message_has_an_empty_one(client):
    error = client.cell("throw new IllegalStateException();").of("error")[0]
    assert error["ename"] == "IllegalStateException" and isinstance(error["evalue"], str)


@java_only
def test_what_does_not_compile_says_where(client):
    cell = client.cell("int fine = 1;\nint wrong = fine +* 2;\n")
    error = cell.of("error")[0]
    assert cell.status == "error" and error["ename"] == "CompileError"
    assert "int wrong = fine +* 2;" in plain(error["traceback"]) and "^" in plain(error["traceback"])


@java_only
def test_an_unknown_name_in_a_later_line_is_shown_there(client):
    count = client.cell("1").content["execution_count"]
    error = client.cell("int a = 1;\nint b = 2;\nint c = unheardOf;\n").of("error")[0]
    assert error["ename"] == "CompileError"
    text = plain(error["traceback"])
    assert f"In[{count + 1}]:3" in text and "unheardOf" in text


@java_only
def test_an_unfinished_cell_is_a_compile_error(client):
    assert client.cell("int f(int x) {").of("error")[0]["ename"] == "CompileError"


@java_only
def test_a_refused_magic_is_a_usage_error(client):
    assert client.cell("%noSuchMagic").of("error")[0]["ename"] == "UsageError"


@java_only
def test_what_stood_before_a_fault_has_happened(client):
    cell = client.cell('var before = 8;\nSystem.out.println("said");\nthrow new IllegalStateException("x");')
    assert cell.out == "said\n"
    assert client.cell("before").text == "8"


def test_an_error_aborts_what_is_queued(client):
    first = client.execute(FAIL)
    queued = [client.execute(say("never")) for _ in range(3)]
    assert client.answered(first).status == "error"
    for request in queued:
        cell = client.answered(request)
        assert cell.status == "aborted"
        assert set(cell.kinds()) == {"status"}
    assert client.until(lambda: client.cell("1 + 1").status == "ok")


def test_without_stop_on_error_the_queue_goes_on(client):
    first = client.execute(FAIL, stop_on_error=False)
    second = client.execute("1 + 1")
    assert client.answered(first).status == "error"
    assert client.answered(second).text == "2"


@java_only
def test_only_cells_are_aborted(client):
    client.execute(FAIL)
    asked = [client.send("shell", "kernel_info_request"), client.send("shell", "is_complete_request", {"code": "1"})]
    assert client.answered(asked[0]).status == "ok"
    assert client.answered(asked[1]).status == "complete"


# --- input


def test_input_is_asked_of_the_front_end(client):
    request = client.execute(READ + "line", allow_stdin=True)
    asked = client.input_request(request)
    assert asked["content"]["password"] is False and isinstance(asked["content"]["prompt"], str)
    client.answer(asked, "ünï 😀")
    assert "ünï 😀" in client.answered(request).text


def test_what_was_printed_comes_before_the_question(client):
    request = client.execute(say("please") + READ, allow_stdin=True)
    asked = client.input_request(request)
    client.printed(request, "please")
    client.answer(asked, "x")
    assert client.answered(request).status == "ok"


@java_only
def test_an_unfinished_line_is_the_prompt_or_printed(client):
    request = client.execute('System.out.print("Name? "); ' + READ + "line", allow_stdin=True)
    asked = client.input_request(request)
    if "Name? " not in asked["content"]["prompt"]:
        client.printed(request, "Name? ")
    client.answer(asked, "Ann")
    assert "Ann" in client.answered(request).text


@java_only
def test_each_line_is_asked_for(client):
    request = client.execute("var in = new Scanner(System.in); in.nextLine() + in.nextLine()", allow_stdin=True)
    for part in ("a", "b"):
        client.answer(client.input_request(request), part)
    assert client.answered(request).text == '"ab"'


@java_only
def test_what_one_cell_left_unread_is_not_the_next_one_s(client):
    request = client.execute("System.in.read()", allow_stdin=True)
    client.answer(client.input_request(request), "left over")
    client.answered(request)
    request = client.execute(READ + "line", allow_stdin=True)
    client.answer(client.input_request(request), "new")
    assert client.answered(request).text == '"new"'


def test_input_that_is_not_allowed_is_refused_at_once(client):
    cell = client.cell(READ, allow_stdin=False)
    assert cell.status == "error" and cell.of("error")
    assert client.asked == []


# --- history


def history(client, **asked):
    content = {"output": False, "raw": True, **asked}
    return client.ask("history_request", content)["history"]


def test_history_tail_range_and_search(client):
    for code in ("100 + 1", "100 + 2", "100 + 3", "100 + 2"):
        client.cell(code)
    tail = history(client, hist_access_type="tail", n=3)
    assert [entry[2] for entry in tail] == ["100 + 2", "100 + 3", "100 + 2"]
    session, line, _ = tail[0]
    assert [entry[1] for entry in tail] == [line, line + 1, line + 2]
    if JAVA:
        assert history(client, hist_access_type="range", session=session, start=line, stop=line + 2) == tail[:2]
    assert [entry[1:] for entry in history(client, hist_access_type="range", session=0, start=line, stop=line + 1)] == [[line, "100 + 2"]]
    found = history(client, hist_access_type="search", pattern="100 + *", n=10)
    assert {"100 + 1", "100 + 2", "100 + 3"} == {entry[2] for entry in found}
    assert len(history(client, hist_access_type="search", pattern="100 + 2", unique=True, n=10)) == 1
    assert len(history(client, hist_access_type="search", pattern="100 + *", n=2)) == 2
    assert history(client, hist_access_type="search", pattern="*never typed*", n=10) == []


def test_history_with_output_has_pairs(client):
    client.cell("31 + 2")
    (entry,) = history(client, hist_access_type="tail", n=1, output=True)
    assert entry[2][0] == "31 + 2" and entry[2][1] in ("33", None)


@java_only
@pytest.mark.parametrize(
    "asked", [{"hist_access_type": "sideways"}, {}, {"hist_access_type": "tail", "n": "x"}, {"hist_access_type": "tail", "n": -1},
              {"hist_access_type": "range", "session": 99, "start": 5, "stop": 1}, {"hist_access_type": "search"}]
)  # fmt: skip
def test_odd_history_is_answered(client, asked):
    content = client.ask("history_request", asked)
    assert content["status"] in ("ok", "error")


# --- comms


def test_a_comm_of_an_unknown_target_is_closed(client):
    comm = uuid.uuid4().hex
    request = client.send("shell", "comm_open", {"comm_id": comm, "target_name": "no.such.target", "data": {}})
    client.until(lambda: client.is_idle(request))
    (closed,) = [m["content"] for m in client.of(request) if m["msg_type"] == "comm_close"]
    assert closed["comm_id"] == comm
    assert comm not in client.ask("comm_info_request", {})["comms"]


def test_comm_info_is_empty(client):
    content = client.ask("comm_info_request", {"target_name": "nobody"})
    assert content["status"] == "ok" and content["comms"] == {}


def test_messages_to_an_unknown_comm_do_no_harm(client):
    for kind in ("comm_msg", "comm_close"):
        request = client.send("shell", kind, {"comm_id": "nobody", "data": {"a": 1}})
        client.until(lambda: client.is_idle(request))
    assert client.cell("1 + 1").text == "2"


# --- a debugger there is none


@java_only
def test_a_debugger_is_not_promised(client):
    info = client.ask("kernel_info_request")
    assert "debugger" not in info["supported_features"] and not info.get("debugger", False)


def plain(traceback):
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(traceback))
