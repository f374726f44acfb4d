"""Sockets and frames: signatures, junk, two front ends, subshells, what is answered while a cell runs, bad connection files."""

import json
import os
import random
import socket
import subprocess
import time

import pytest
import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.session import Session

from cells import JAVA, LOOP, READ, SLEEP, assign, count, java_only, say
from client import KERNEL, Cell, address, parent
from kernels import client, front_end, fresh, kernels, shared  # noqa: F401


@pytest.fixture
def raw(shared):
    """Sockets that send whatever frames they are given."""
    context = zmq.Context()
    sockets = {}

    def open_socket(channel, kind=zmq.DEALER):
        if channel not in sockets:
            sockets[channel] = context.socket(kind)
            sockets[channel].linger = 1000
            sockets[channel].connect(address(shared.connection, channel))
        return sockets[channel]

    yield open_socket
    context.destroy(linger=1000)


def frames(client, kind="kernel_info_request", content=None, **parts):
    """A message as frames; parts are bytes that take the place of a part, and are signed."""
    message = client.session.msg(kind, content or {})
    pack = client.session.pack
    names = ("header", "parent_header", "metadata", "content")
    body = [parts.get(name, pack(message[name])) for name in names]
    return [b"<IDS|MSG>", client.session.sign(body), *body]


# --- heartbeat and welcome


def test_the_heartbeat_echoes_at_once(shared):
    with zmq.Context() as context, context.socket(zmq.REQ) as heart:
        heart.linger = 0
        heart.connect(address(shared.connection, "hb"))
        times = []
        for text in (b"ping", b"", b"\x00\xff" * 50, "😀".encode(), b"last"):
            begin = time.monotonic()
            heart.send(text)
            assert heart.poll(10_000), "no heartbeat"
            assert heart.recv() == text
            times.append(time.monotonic() - begin)
        assert min(times) < 0.1


def test_the_heart_beats_while_a_cell_runs(client, shared):
    request = client.execute(say("begun") + READ, allow_stdin=True)
    asked = client.input_request(request)
    with zmq.Context() as context, context.socket(zmq.REQ) as heart:
        heart.linger = 0
        heart.connect(address(shared.connection, "hb"))
        heart.send(b"ping")
        assert heart.poll(10_000) and heart.recv() == b"ping"
    client.answer(asked, "")
    client.answered(request)


@pytest.mark.parametrize("topic", [pytest.param(b"", marks=java_only), b"kernel."])
def test_every_subscriber_is_welcomed(client, shared, topic):
    with zmq.Context() as context, context.socket(zmq.SUB) as subscriber:
        subscriber.linger = 0
        subscriber.subscribe(topic)
        subscriber.connect(address(shared.connection, "iopub"))
        assert subscriber.poll(10_000), "no welcome"
        session = Session(key=shared.connection["key"])
        _, parts = session.feed_identities(subscriber.recv_multipart())
        message = session.deserialize(parts)
        assert message["msg_type"] == "iopub_welcome"
        assert message["content"] == {"subscription": topic.decode()}
        assert message["parent_header"] == {}


# --- signatures and junk


def test_a_wrong_key_is_refused_without_a_word(client, shared):
    stranger = shared.bare_client(key=b"not the key")
    for channel in ("shell", "control"):
        stranger.send(channel, "kernel_info_request")
        stranger.execute(assign("stolen", 1), channel=channel)
    assert client.cell("1 + 1").text == "2"
    assert client.ask("kernel_info_request", channel="control")["status"] == "ok"
    assert stranger.sockets["shell"].poll(0) == 0 and stranger.sockets["control"].poll(0) == 0
    assert client.cell("stolen").status == "error"


@java_only
def test_a_stranger_cannot_shut_it_down(client, shared):
    stranger = shared.bare_client(key=b"not the key")
    stranger.send("control", "shutdown_request", {"restart": False})
    stranger.send("shell", "shutdown_request", {"restart": False})
    for _ in range(3):
        assert client.cell("1 + 1").text == "2"
    assert shared.is_alive()


JUNK = {
    "one frame": [b"hello"],
    "empty frame": [b""],
    "many empty frames": [b""] * 9,
    "no delimiter": [b"a", b"b", b"{}", b"{}", b"{}", b"{}"],
    "delimiter alone": [b"<IDS|MSG>"],
    "too few parts": [b"<IDS|MSG>", b"", b"{}"],
    "no signature": [b"<IDS|MSG>", b"", b"{}", b"{}", b"{}", b"{}"],
    "binary": [b"<IDS|MSG>", b"\xff" * 64, b"\x00\xff", b"\x80", b"\xc3", b"\xfe"],
    "large": [b"x" * 5_000_000],
    "many parts": [b"<IDS|MSG>"] * 500,
}


@pytest.mark.parametrize("channel", ["shell", "control", "stdin"])
@pytest.mark.parametrize("name", JUNK)
def test_junk_is_dropped(client, raw, channel, name):
    raw(channel).send_multipart(JUNK[name])
    assert client.ask("kernel_info_request", channel="control")["status"] == "ok"
    assert client.cell("1 + 1").text == "2"


SIGNED = {
    "header is no JSON": {"header": b"{"},
    "header is a list": {"header": b"[]"},
    "header is empty": {"header": b"{}"},
    "header is null": {"header": b"null"},
    "type is a number": {"header": b'{"msg_id":"a","msg_type":5}'},
    "content is no JSON": {"content": b"{{"},
    "content is a list": {"content": b"[1]"},
    "content is null": {"content": b"null"},
    "content is invalid UTF-8": {"content": b'{"code":"\xff\xfe\xc3"}'},
    "content is nested too deep": {"content": b"[" * 100_000 + b"]" * 100_000},
    "content has a huge number": {"content": b'{"code":"1","silent":' + b"9" * 10_000 + b"}"},
    "parent is a list": {"parent_header": b"[1,2]"},
    "metadata is null": {"metadata": b"null"},
    "metadata is a list": {"metadata": b'["tags"]'},
    "metadata is a text": {"metadata": b'"tags"'},
    "metadata is no JSON": {"metadata": b"tags"},
    "metadata is nested": {"metadata": b'{"tags":[[[{"a":null}]]]}'},
    "content twice the same name": {"content": b'{"code":"1","code":"2"}'},
    "content has a lone surrogate": {"content": b'{"code":"\\"\\ud83d\\""}'},
    "content has NUL": {"content": b'{"code":"1 + \\u0000 1"}'},
}


@java_only
@pytest.mark.parametrize("channel", ["shell", "control"])
@pytest.mark.parametrize("name", SIGNED)
def test_malformed_parts_with_the_right_signature_do_no_harm(client, raw, channel, name):
    for kind in ("kernel_info_request", "execute_request", "complete_request"):
        raw(channel).send_multipart(frames(client, kind, **SIGNED[name]))
    assert client.ask("kernel_info_request", channel="control")["status"] == "ok"
    client.cell("")
    assert client.cell("1 + 1").text == "2"


@java_only
@pytest.mark.parametrize("metadata", [b"[]", b'"x"', b"null", b"5", b'{"tags":5,"a":[{}]}', b'{"cellId":null}'])
def test_metadata_of_any_json_is_answered(client, metadata):
    message = frames(client, "execute_request", {"code": "20 + 1"}, metadata=metadata)
    client.sockets["shell"].send_multipart(message)
    request = json.loads(message[2])["msg_id"]
    assert client.answered(request).text == "21"


@java_only
def test_frames_behind_the_message_are_buffers_that_nobody_asked_for(client):
    message = [*frames(client, "execute_request", {"code": "20 + 2"}), b"\x00" * 1000, b"x"]
    client.sockets["shell"].send_multipart(message)
    assert client.answered(json.loads(message[2])["msg_id"]).text == "22"


def test_identities_before_the_delimiter_are_given_back(client):
    message = [b"first", b"\x00second", *frames(client, "kernel_info_request")]
    client.sockets["shell"].send_multipart(message)
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if client.sockets["shell"].poll(500):
            got = client.sockets["shell"].recv_multipart()
            assert got[:2] == [b"first", b"\x00second"]
            return
    raise AssertionError("no reply")


@java_only
def test_seeded_junk_everywhere(client, raw, shared):
    dice = random.Random(6)
    whole = frames(client, "execute_request", {"code": "never.mind()", "silent": True, "stop_on_error": False})
    for i in range(600):
        parts = list(whole)
        for _ in range(dice.randint(1, 3)):
            place = dice.randrange(len(parts))
            part = bytearray(parts[place])
            what = dice.randrange(5)
            if what == 0:
                parts[place] = dice.randbytes(dice.randrange(200))
            elif what == 1 and len(parts) > 1:
                del parts[place]
            elif what == 2 and part:
                part[dice.randrange(len(part))] = dice.randrange(256)
                parts[place] = bytes(part)
            elif what == 3:
                parts[place] = bytes(part[: len(part) // 2])
            else:
                parts.insert(place, dice.randbytes(dice.randrange(50)))
        raw(("shell", "control", "stdin")[i % 3]).send_multipart(parts)
    for channel in ("shell", "control"):
        assert client.ask("kernel_info_request", channel=channel)["status"] == "ok"
    # What still is a cell has failed, and aborts those that were sent before its reply.
    client.cell("")
    assert client.cell("1 + 1").text == "2"


def test_a_plain_tcp_stranger_does_no_harm(client, shared):
    for name in ("shell", "control", "stdin", "iopub", "hb"):
        with socket.create_connection(("127.0.0.1", shared.connection[name + "_port"])) as stranger:
            stranger.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert client.cell("1 + 1").text == "2"


@java_only
def test_a_cell_of_50_mb_is_answered(fresh):
    client = fresh.client()
    cell = client.cell("// " + "x" * 50_000_000 + "\n1 + 1", seconds=240)
    assert cell.status in ("ok", "error")
    if cell.status == "ok":
        assert cell.text == "2"
    else:
        assert len("".join(cell.of("error")[0]["traceback"])) < 100_000
    assert client.cell("2 + 2").text == "4"


@java_only
def test_a_text_of_50_mb_is_answered(fresh):
    client = fresh.client()
    cell = client.cell('var big = "' + "x" * 50_000_000 + '";', seconds=240)
    assert cell.status in ("ok", "error")
    assert sum(len(json.dumps(message, default=str)) for message in cell.published if message["msg_type"] == "error") < 200_000
    assert client.cell("2 + 2").text == "4"


# --- several front ends


def test_each_front_end_has_its_own_replies_and_sees_all_that_is_published(client, shared):
    other = shared.client()
    mine, theirs = client.execute(say("mine") + "1 + 1"), other.execute(say("theirs") + "2 + 2")
    assert client.answered(mine).text == "2"
    assert other.answered(theirs).text == "4"
    client.until(lambda: client.is_idle(theirs))
    other.until(lambda: other.is_idle(mine))
    for either in (client, other):
        assert Cell(mine, {}, either.of(mine)).out == "mine\n"
        assert Cell(theirs, {}, either.of(theirs)).out == "theirs\n"
    assert theirs not in [parent(reply) for reply in client.replies]
    assert mine not in [parent(reply) for reply in other.replies]


def test_input_is_asked_of_the_front_end_whose_cell_it_is(client, shared):
    other = shared.client()
    request = other.execute(READ + "line", allow_stdin=True)
    asked = other.input_request(request)
    assert client.asked == []
    other.answer(asked, "theirs")
    assert "theirs" in other.answered(request).text
    assert client.asked == []


@java_only
def test_an_answer_of_somebody_else_is_not_taken(client, shared):
    other = shared.client()
    request = client.execute(READ + "line", allow_stdin=True)
    asked = client.input_request(request)
    other.answer(asked, "not mine to say")
    other.ask("kernel_info_request", channel="control")
    client.answer(asked, "mine")
    assert client.answered(request).text == '"mine"'


def test_a_front_end_that_goes_mid_cell_leaves_a_kernel_that_works(client, shared):
    visitor = shared.client()
    request = visitor.execute(say("begun") + count(2000) + say("done"))
    visitor.started(request)
    visitor.close()
    client.until(lambda: client.is_idle(request))
    assert Cell(request, {}, client.of(request)).out.endswith("done\n")
    assert client.cell("1 + 1").text == "2"


@java_only
def test_a_front_end_that_goes_while_it_is_asked_can_be_interrupted(client, shared):
    visitor = shared.client()
    request = visitor.execute(READ, allow_stdin=True)
    visitor.input_request(request)
    visitor.close()
    assert client.ask("interrupt_request", channel="control")["status"] == "ok"
    client.until(lambda: client.is_idle(request))
    assert client.cell("1 + 1").text == "2"


@java_only
def test_a_subscriber_that_never_reads_holds_nobody(fresh):
    client = fresh.client()
    sleeper = fresh.bare_client()
    assert sleeper
    for _ in range(3):
        assert client.cell(count(20_000)).out.count("\n") == 20_000
    assert client.cell("1 + 1").text == "2"


# --- while a cell runs


@pytest.fixture
def busy(client):
    """A cell that runs until it is given a line."""
    if JAVA:
        client.cell("var sales = 7;")
        # What completion knows of GraphQL is made when it is first asked for; whoever types presses Tab again.
        client.until(lambda: client.complete('gql("""{ publisher { contr')["matches"])
    request = client.execute(READ, allow_stdin=True)
    asked = client.input_request(request)
    yield request
    client.answer(asked, "")
    assert client.answered(request).status == "ok"


CHANNELS = ["shell", "control"]


@java_only
@pytest.mark.parametrize("channel", CHANNELS)
def test_completion_while_a_cell_runs(client, busy, channel):
    assert "startsWith(" in client.complete('"abc".startsW', channel=channel)["matches"]
    assert "sales" in client.complete("sale", channel=channel)["matches"]
    assert not client.is_idle(busy)


@java_only
@pytest.mark.parametrize("channel", CHANNELS)
def test_graphql_completion_while_a_cell_runs(client, busy, channel):
    assert any(match.startswith("contracts") for match in client.complete('gql("""{ publisher { contr', channel=channel)["matches"])


@java_only
@pytest.mark.parametrize("channel", CHANNELS)
def test_inspection_while_a_cell_runs(client, busy, channel):
    assert client.inspect("Math.max", channel=channel)["found"] is True
    assert client.inspect("sales", channel=channel)["found"] is True


@java_only
@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("kind", ["is_complete_request", "kernel_info_request", "history_request", "comm_info_request"])
def test_answered_while_a_cell_runs(client, busy, channel, kind):
    content = client.ask(kind, {"code": "1 + 1", "hist_access_type": "tail", "n": 1}, channel=channel)
    assert content["status"] == ("complete" if kind == "is_complete_request" else "ok")
    assert not client.is_idle(busy)


def test_kernel_info_on_control_while_a_cell_runs(client, busy):
    assert client.ask("kernel_info_request", channel="control")["status"] == "ok"


@java_only
def test_completion_while_a_loop_runs(client):
    request = client.execute(say("begun") + LOOP)
    client.printed(request, "begun")
    assert "startsWith(" in client.complete('"abc".startsW')["matches"]
    client.ask("interrupt_request", channel="control")
    assert client.answered(request).content["ename"] == "Interrupted"


# --- subshells (JEP 91)


@pytest.fixture
def subshell(client):
    created = client.ask("create_subshell_request", channel="control")
    assert created["status"] == "ok"
    yield created["subshell_id"]
    client.ask("delete_subshell_request", {"subshell_id": created["subshell_id"]}, channel="control")


def test_subshells_are_made_listed_and_deleted(client):
    ids = [client.ask("create_subshell_request", channel="control")["subshell_id"] for _ in range(2)]
    assert len(set(ids)) == 2 and all(isinstance(name, str) and name for name in ids)
    assert set(ids) <= set(client.ask("list_subshell_request", channel="control")["subshell_id"])
    for name in ids:
        assert client.ask("delete_subshell_request", {"subshell_id": name}, channel="control")["status"] == "ok"
    assert not set(ids) & set(client.ask("list_subshell_request", channel="control")["subshell_id"])


def test_deleting_an_unknown_subshell_is_an_error(client):
    content = client.ask("delete_subshell_request", {"subshell_id": "nobody"}, channel="control")
    assert content["status"] == "error" and content["evalue"]


def test_a_cell_runs_in_a_subshell(client, subshell):
    client.cell(assign("common", 9))
    cell = client.cell("common + 1", subshell=subshell)
    assert cell.text == "10"
    assert cell.reply["parent_header"]["subshell_id"] == subshell


def test_completion_in_a_subshell_while_the_main_one_runs(client, subshell, busy):
    matches = client.complete('"abc".starts', subshell=subshell)["matches"]
    assert any("starts" in match for match in matches)
    assert not client.is_idle(busy)


@java_only
def test_cells_of_two_shells_take_turns(client, subshell):
    request = client.execute(READ, allow_stdin=True)
    asked = client.input_request(request)
    other = client.execute("5 + 5", subshell=subshell)
    client.complete("1", subshell=subshell)
    client.answer(asked, "")
    assert client.answered(request).status == "ok"
    assert client.answered(other).text == "10"


def test_a_request_to_an_unknown_subshell_is_answered(client):
    cell = client.answered(client.execute("1 + 1", subshell="nobody"))
    assert cell.status == "error"
    assert client.cell("1 + 1").text == "2"


# --- connection files


def command(connection_file):
    spec = KernelSpecManager().get_kernel_spec(KERNEL)
    return [word.replace("{connection_file}", str(connection_file)).replace("{resource_dir}", spec.resource_dir) for word in spec.argv], {
        **os.environ,
        **spec.env,
    }


def refused(connection_file):
    argv, environment = command(connection_file)
    ended = subprocess.run(argv, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode != 0
    assert len(ended.stderr.strip().splitlines()) == 1, ended.stderr
    assert ended.stdout == ""
    return ended.stderr


@java_only
def test_a_missing_connection_file_is_named(tmp_path):
    assert "no-such-file.json" in refused(tmp_path / "no-such-file.json")


GOOD = {
    "shell_port": 0, "iopub_port": 0, "stdin_port": 0, "control_port": 0, "hb_port": 0,
    "ip": "127.0.0.1", "transport": "tcp", "signature_scheme": "hmac-sha256", "key": "a-key",
}  # fmt: skip


@java_only
@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "{}", '"text"', "\x00\xff", '{"shell_port": "x"}',
        json.dumps({**GOOD, "shell_port": -1}), json.dumps({**GOOD, "shell_port": 70000}),
        json.dumps({**GOOD, "signature_scheme": "hmac-nonsense"}), json.dumps({**GOOD, "transport": "pigeon"}),
        json.dumps({**GOOD, "ip": "not an address"}), json.dumps({**GOOD, "key": 5}),
    ],
)  # fmt: skip
def test_a_broken_connection_file_is_one_line_and_an_exit_code(tmp_path, text):
    file = tmp_path / "broken.json"
    file.write_text(text)
    said = refused(file)
    assert "Exception" not in said and "\tat " not in said
    assert "a-key" not in said


@java_only
def test_a_connection_file_that_is_a_folder_is_refused(tmp_path):
    refused(tmp_path)


@java_only
def test_a_port_that_is_taken_is_named(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ports = {name: free_port() for name in ("shell_port", "iopub_port", "stdin_port", "hb_port")}
        file = tmp_path / "taken.json"
        file.write_text(json.dumps({**GOOD, **ports, "control_port": port}))
        assert str(port) in refused(file)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]
