"""Interrupt, shutdown, exit, and what a kernel leaves behind: nothing."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import time

import psutil
import pytest

from cells import FAIL, JAVA, LOOP, READ, SLEEP, assign, fetch, java_only, say
from client import KERNEL, Client
from kernels import client, front_end, fresh, kernels, shared  # noqa: F401

INTERRUPTED = "Interrupted" if JAVA else "KeyboardInterrupt"
GONE = 10.0
QUIET = 20


def interrupt(client, shared):
    """As the kernelspec's interrupt_mode has it: by a message, or by the signal of a kernel that knows no message."""
    if shared.manager.kernel_spec.interrupt_mode == "message":
        assert client.ask("interrupt_request", channel="control")["status"] == "ok"
    else:
        shared.manager.interrupt_kernel()


def burnt(process, seconds=1.0):
    """The share of a core that the process uses while nothing runs: the least of some seconds, since a young one still compiles itself."""
    return min(quiet_seconds(process, seconds))


def quiet_seconds(process, seconds):
    for _ in range(10):
        share = process.cpu_percent(interval=seconds)
        yield share
        if share < QUIET:
            return


@contextlib.contextmanager
def deaf_server():
    """Takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0), backlog=16) as server:
        yield server.getsockname()[1]


ENDLESS = {
    "sleep": SLEEP,
    "loop": LOOP,
    "loop in a method": "void spin() { while (true) { } }\nspin();",
    "loop in a lambda": "Runnable spinning = () -> { while (true) { } };\nspinning.run();",
    "loop in a class": "class Spinner { void spin() { for (;;) { } } }\nnew Spinner().spin();",
    "stream without end": "IntStream.iterate(1, i -> i + 1).map(i -> i % 7).allMatch(i -> i < 9)",
    "parallel stream": "IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> { while (true) { } });",
    "swallows InterruptedException": "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }",
    "swallows every Throwable": "while (true) { try { Thread.sleep(5); } catch (Throwable t) { } }",
    "recursion": "int deep(int n) { return n <= 0 ? 0 : deep(n - 1) + deep(n - 1); }\ndeep(200)",
    "waits for a lock": "var lock = new Object();\nsynchronized (lock) { lock.wait(); }",
    # As in Python, a thread that the code has started is its own affair; waiting for it is not.
    "joins a thread": "var stuck = new Thread(() -> java.util.concurrent.locks.LockSupport.park());\nstuck.start();\nstuck.join();",
    "prints without end": 'while (true) { System.out.println("again"); }',
    "regex that explodes": 'java.util.regex.Pattern.matches("(x+x+)+y", new AbstractList<String>() { public int size() { return 1; } '
    'public String get(int i) { return ""; } }.get(0) + "x".repeat(20)) ; while (true) { }',
}
SIMPLE = ("sleep", "loop")


@pytest.mark.parametrize("name", [pytest.param(name, marks=[] if name in SIMPLE else java_only) for name in ENDLESS])
def test_an_interrupt_ends(client, shared, name):
    request = client.execute(say("begun") + "\n" + ENDLESS[name])
    client.printed(request, "begun")
    interrupt(client, shared)
    cell = client.answered(request)
    assert cell.status == "error"
    assert cell.content["ename"] == INTERRUPTED
    assert client.cell("1 + 1").text == "2"
    assert burnt(shared.process) < QUIET


def test_an_interrupt_ends_http_to_a_server_that_never_answers(client, shared):
    with deaf_server() as port:
        request = client.execute(say("begun") + fetch(port))
        client.printed(request, "begun")
        interrupt(client, shared)
        assert client.answered(request).status == "error"
    assert client.cell("1 + 1").text == "2"


@java_only
def test_an_interrupt_ends_a_fetch_of_ours(kernels):
    with deaf_server() as port:
        kernel = kernels(CJ_PROGRAMS_URL=f"http://127.0.0.1:{port}/query", CJ_TOKEN="test-token", CJ_PUBLISHER_ID="999")
        client = kernel.client()
        request = client.execute(say("begun") + "contracts().table()")
        client.printed(request, "begun")
        assert client.ask("interrupt_request", channel="control")["status"] == "ok"
        cell = client.answered(request)
        assert cell.status == "error" and cell.content["ename"] == "Interrupted"
        assert "test-token" not in json.dumps(cell.published, default=str)
        assert client.cell("1 + 1").text == "2"


def test_an_interrupt_ends_waiting_for_input(client, shared):
    request = client.execute(READ, allow_stdin=True)
    asked = client.input_request(request)
    interrupt(client, shared)
    assert client.answered(request).status == "error"
    client.answer(asked, "too late")
    assert client.cell("1 + 1").text == "2"
    request = client.execute(READ + "line", allow_stdin=True)
    client.answer(client.input_request(request), "in time")
    assert "in time" in client.answered(request).text


def test_an_interrupt_of_nothing_is_harmless(client, shared):
    for _ in range(3):
        interrupt(client, shared)
    assert client.cell("1 + 1").text == "2"
    assert client.cell(assign("after", 3) + "after").text == "3"


def test_an_interrupt_aborts_what_is_queued(client, shared):
    request = client.execute(say("begun") + SLEEP)
    queued = client.execute("1 + 1")
    client.printed(request, "begun")
    interrupt(client, shared)
    assert client.answered(request).status == "error"
    assert client.answered(queued).status == "aborted"


@java_only
def test_an_interrupted_cell_has_a_short_traceback(client, shared):
    request = client.execute(say("begun") + SLEEP)
    client.printed(request, "begun")
    interrupt(client, shared)
    (error,) = client.answered(request).of("error")
    assert error["ename"] == "Interrupted" and error["traceback"]
    assert "Exception" not in "".join(error["traceback"])


@java_only
def test_a_cell_that_heeds_nothing_is_named_and_then_left_behind(kernels):
    kernel = kernels()
    client = kernel.client()
    request = client.execute(say("begun") + "new java.net.ServerSocket(0).accept();")
    client.printed(request, "begun")
    interrupt(client, kernel)
    client.until(lambda: client.replies and any(m["msg_type"] == "execute_reply" for m in client.replies) or stderr_of(client, request))
    if not any(m["msg_type"] == "execute_reply" for m in client.replies):
        interrupt(client, kernel)
    assert client.answered(request).status == "error"
    assert client.cell("1 + 1").text == "2"


def stderr_of(client, request):
    return "".join(m["content"]["text"] for m in client.of(request) if m["msg_type"] == "stream" and m["content"]["name"] == "stderr")


# --- shutdown


@pytest.mark.parametrize("restart", [False, True])
def test_shutdown_is_answered_and_the_process_ends(fresh, restart):
    client = fresh.client()
    client.cell("1 + 1")
    processes = family(fresh)
    reply = client.reply(client.send("control", "shutdown_request", {"restart": restart}))
    assert reply["content"] == {"status": "ok", "restart": restart}
    assert fresh.ended(GONE) == 0
    assert gone(processes)


@java_only
@pytest.mark.parametrize("code", [pytest.param(SLEEP, id="sleeps"), pytest.param(LOOP, id="loops")])
def test_shutdown_while_a_cell(fresh, code):
    client = fresh.client()
    request = client.execute(say("begun") + code)
    client.printed(request, "begun")
    processes = family(fresh)
    assert client.reply(client.send("control", "shutdown_request", {"restart": False}))["content"]["status"] == "ok"
    fresh.ended(GONE)
    assert gone(processes)


@java_only
def test_shutdown_on_the_shell_channel_is_as_good(fresh):
    client = fresh.client()
    assert client.reply(client.send("shell", "shutdown_request", {"restart": False}))["content"]["status"] == "ok"
    fresh.ended(GONE)


@java_only
@pytest.mark.parametrize(
    "code",
    [
        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));",
        "new Thread(() -> { while (true) { } }).start();",
        "new Thread(() -> { try { Thread.sleep(600_000); } catch (InterruptedException e) { } }).start();",
    ],
    ids=["a hook that never ends", "a thread that loops", "a thread that sleeps"],
)
def test_shutdown_in_spite_of(fresh, code):
    client = fresh.client()
    client.cell(code)
    client.send("control", "shutdown_request", {"restart": False})
    fresh.ended(GONE)


@java_only
def test_shutdown_hooks_of_the_user_run(fresh, tmp_path):
    client = fresh.client()
    left = tmp_path / "left"
    client.cell(
        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { try { java.nio.file.Files.createFile(Path.of("
        f'"{left}")); }} catch (java.io.IOException e) {{ }} }}));'
    )
    client.send("control", "shutdown_request", {"restart": False})
    fresh.ended(GONE)
    assert left.exists()


@java_only
def test_nothing_is_left_in_the_temporary_folder(kernels, tmp_path):
    kernel = kernels(TMPDIR=str(tmp_path), JAVA_TOOL_OPTIONS=f"-Djava.io.tmpdir={tmp_path}")
    client = kernel.client()
    assert client.cell('sql("select 1 as one")').status == "ok"
    client.send("control", "shutdown_request", {"restart": False})
    kernel.ended(GONE)
    assert [str(path) for path in tmp_path.rglob("*") if path.is_file() and "hsperfdata" not in str(path)] == []


@java_only
def test_what_an_interrupted_loop_left_does_not_hold_the_shutdown(fresh):
    client = fresh.client()
    request = client.execute(say("begun") + LOOP)
    client.printed(request, "begun")
    interrupt(client, fresh)
    client.answered(request)
    client.send("control", "shutdown_request", {"restart": False})
    fresh.ended(GONE)


# --- exit


@java_only
@pytest.mark.parametrize(
    ("code", "status"),
    [("System.exit(3);", 3), ("exit()", 0), ("Runtime.getRuntime().exit(4);", 4), ("void leave() { System.exit(5); }\nleave();", 5)],
    ids=["System.exit", "exit()", "Runtime.exit", "in a method"],
)
def test_exit_is_answered_then_the_process_ends(fresh, code, status):
    client = fresh.client()
    request = client.execute(say("bye") + code)
    cell = client.answered(request)
    assert cell.out == "bye\n"
    assert cell.status in ("ok", "error")
    assert any(payload.get("source") == "ask_exit" for payload in cell.content.get("payload", [])) or cell.status == "error"
    assert fresh.ended(GONE) == status


@java_only
def test_exit_aborts_what_is_queued_or_leaves_it_unanswered_but_ends(fresh):
    client = fresh.client()
    request = client.execute("System.exit(0);")
    client.execute("1 + 1")
    client.answered(request)
    fresh.ended(GONE)


@java_only
def test_exit_of_a_thread_ends_too(fresh):
    client = fresh.client()
    client.execute("new Thread(() -> System.exit(6)).start();")
    assert fresh.ended(GONE) == 6


# --- the parent


def test_a_kernel_ends_when_its_parent_is_gone(tmp_path):
    told = tmp_path / "kernel.json"
    launcher = subprocess.Popen(
        [sys.executable, __file__, str(told)], stdin=subprocess.PIPE, cwd=os.path.dirname(__file__), env={**os.environ, "CJSH_KERNEL": KERNEL}
    )
    try:
        assert launcher.stdin
        end = time.monotonic() + 60
        while not told.exists():
            assert time.monotonic() < end and launcher.poll() is None
        started = json.loads(told.read_text())
        client = Client({**started["connection"], "key": started["connection"]["key"].encode()})
        client.ready()
        processes = [psutil.Process(pid) for pid in started["pids"]]
        client.close()
        launcher.kill()
        launcher.wait(10)
        assert gone(processes, 20)
    finally:
        launcher.kill()


def family(kernel):
    first = psutil.Process(kernel.manager.provisioner.process.pid)
    return [first, *first.children(recursive=True)]


def gone(processes, seconds=GONE):
    _, alive = psutil.wait_procs(processes, timeout=seconds)
    for process in alive:
        process.kill()
    return alive == []


def be_a_parent(told):
    """Starts a kernel and waits to be killed."""
    from client import Kernel

    kernel = Kernel()
    kernel.client().close()
    pids = [process.pid for process in family(kernel)]
    with open(told + ".part", "w", encoding="utf-8") as file:
        json.dump({"pids": pids, "connection": kernel.connection}, file, default=bytes.decode)
    os.rename(told + ".part", told)
    sys.stdin.read()


if __name__ == "__main__":
    be_a_parent(sys.argv[1])


@java_only
def test_cells_behind_the_end_do_not_run(fresh, tmp_path):
    """They began to run while the kernel was ending."""
    client = fresh.client()
    go, left = tmp_path / "go", tmp_path / "left"
    client.execute(f'while (!java.nio.file.Files.exists(java.nio.file.Path.of("{go}"))) {{ Thread.onSpinWait(); }}\nexit(0);')
    behind = client.execute(f'java.nio.file.Files.writeString(java.nio.file.Path.of("{left}"), "x");')
    client.ask("kernel_info_request", channel="control")
    go.touch()
    assert client.reply(behind)["content"]["status"] == "aborted"
    assert fresh.ended(GONE) == 0
    assert not left.exists()


@java_only
def test_an_interrupted_fetch_says_how_to_go_on(client, shared):
    """Of the sandbox's it said no more than that it was interrupted."""
    request = client.execute(say("begun") + '\nfor (int i = 0; i < 20; i++) items("catalog-250k").table();')
    client.until(lambda: "page" in str(client.of(request)), what="a page")
    interrupt(client, shared)
    cell = client.answered(request)
    assert cell.content["ename"] == INTERRUPTED
    assert "resume()" in "".join(cell.content["traceback"])
