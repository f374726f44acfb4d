"""What is printed: whole, in order, few messages, and with the cell that printed it."""

import re

import pytest

from cells import JAVA, assign, complain, count, java_only, say
from client import Cell
from kernels import client, front_end, fresh, kernels, shared  # noqa: F401

MESSAGES = 20


def test_standard_output_and_error_have_their_names(client):
    cell = client.cell(say("one") + complain("two"))
    assert cell.out == "one\n" and cell.err == "two\n"


def test_text_of_all_planes_arrives(client):
    text = "ünï 日本 😀 👩‍👩‍👧 \u202e\x1b[31m\x07"
    assert client.cell(say(text)).out == text + "\n"


def test_ten_thousand_lines_are_few_messages(client):
    cell = client.cell(count(10_000))
    assert cell.out == "".join(f"line {i}\n" for i in range(10_000))
    assert len(cell.streams("stdout")) <= MESSAGES


@java_only
def test_output_and_errors_come_in_the_order_written(client):
    cell = client.cell('for (int i = 0; i < 300; i++) { System.out.println("o" + i); System.err.println("e" + i); }')
    text = "".join(content["text"] for content in cell.of("stream"))
    assert text == "".join(f"o{i}\ne{i}\n" for i in range(300))


@java_only
def test_characters_are_never_cut_in_two(client):
    cell = client.cell('for (int i = 0; i < 20_000; i++) { System.out.print("😀é日"); }')
    assert cell.out == "😀é日" * 20_000


@java_only
def test_bytes_of_a_character_may_be_written_one_by_one(client):
    cell = client.cell('for (byte b : "😀".getBytes(java.nio.charset.StandardCharsets.UTF_8)) { System.out.write(b); System.out.flush(); }')
    assert cell.out == "😀"


@java_only
def test_invalid_bytes_and_lone_surrogates_are_still_utf_8(client):
    cell = client.cell('System.out.write(0xff); System.out.write(0xc3); System.out.println("\\ud83d|"); System.out.flush();')
    cell.out.encode()
    assert "|" in cell.out
    assert client.cell("1 + 1").text == "2"


def test_streams_come_before_the_result(client):
    cell = client.cell(say("a") + "1 + 1")
    assert cell.kinds().index("stream") < cell.kinds().index("execute_result")


@java_only
def test_printed_and_displayed_keep_their_order(client):
    cell = client.cell('System.out.println("a"); display(1); System.err.println("b"); display(2); System.out.println("c");')
    shown = [kind for kind in cell.kinds() if kind in ("stream", "display_data")]
    assert shown == ["stream", "display_data", "stream", "display_data", "stream"]


def test_output_is_there_while_the_cell_runs(client):
    if JAVA:
        request = client.execute('System.out.println("early"); new Scanner(System.in).nextLine();', allow_stdin=True)
    else:
        request = client.execute("print('early'); input()", allow_stdin=True)
    asked = client.input_request(request)
    client.printed(request, "early")
    client.answer(asked, "")
    assert client.answered(request).status == "ok"


# Threads. A latch of the session says when; nothing here waits for a clock.


@java_only
def test_a_thread_that_outlives_its_cell_prints_into_that_cell(client):
    client.cell("var go = new java.util.concurrent.CountDownLatch(1);")
    first = client.execute(
        'var later = new Thread(() -> { try { go.await(); } catch (InterruptedException e) { } System.out.println("late"); }); later.start();'
    )
    assert client.answered(first).status == "ok"
    second = client.cell('go.countDown(); later.join(); System.out.println("mine");')
    client.printed(first, "late")
    assert second.out == "mine\n"


@java_only
def test_output_after_the_reply_arrives(client):
    client.cell("var gate = new java.util.concurrent.CountDownLatch(1);")
    first = client.execute(
        'new Thread(() -> { try { gate.await(); } catch (InterruptedException e) { } System.out.print("after all"); System.err.print("oh"); }).start();'
    )
    client.answered(first)
    client.cell("gate.countDown();")
    client.printed(first, "after all")
    client.until(lambda: "oh" in Cell(first, {}, client.of(first)).err)


@java_only
def test_a_thread_of_a_thread_prints_into_its_cell(client):
    cell = client.cell('var outer = new Thread(() -> { var inner = new Thread(() -> System.out.println("deep")); inner.start(); try { inner.join(); } catch (InterruptedException e) { } }); outer.start(); outer.join();')
    assert cell.out == "deep\n"


@java_only
def test_a_parallel_stream_prints_into_the_cell_that_runs_it(client):
    for name in ("first", "second"):
        cell = client.cell(f'IntStream.range(0, 500).parallel().forEach(i -> System.out.println("{name} " + i));')
        assert sorted(cell.out.splitlines()) == sorted(f"{name} {i}" for i in range(500))


@java_only
def test_an_executor_s_tasks_print(client):
    client.cell("var pool = java.util.concurrent.Executors.newFixedThreadPool(2);")
    cell = client.cell('pool.submit(() -> System.out.println("in the pool")).get();')
    assert cell.out == "in the pool\n"
    client.cell("pool.shutdownNow();")


@java_only
def test_an_exception_in_a_thread_is_told_in_its_cell(client):
    cell = client.cell('var dying = new Thread(() -> { throw new IllegalStateException("in a thread"); }); dying.start(); dying.join();')
    assert cell.status == "ok"
    client.until(lambda: "in a thread" in Cell(cell.id, {}, client.of(cell.id)).err)


@java_only
def test_a_kept_system_out_still_prints(client):
    client.cell("var kept = System.out;")
    assert client.cell('kept.println("by hand");').out == "by hand\n"


@java_only
def test_a_replaced_system_out_does_no_harm(client):
    cell = client.cell(
        "var mine = new java.io.ByteArrayOutputStream(); var old = System.out; System.setOut(new java.io.PrintStream(mine)); "
        'System.out.print("caught"); System.out.flush(); System.setOut(old); mine.toString()'
    )
    assert cell.text == '"caught"' and cell.out == ""
    assert client.cell('System.out.print("again");').out == "again"


@java_only
def test_closing_system_out_does_not_silence_later_cells(client):
    client.cell("System.out.close();")
    assert client.cell(say("still here")).out == "still here\n"


# Much.


@java_only
def test_a_million_lines_are_bounded(fresh):
    client = fresh.client()
    client.cell(count(1000))
    before = fresh.process.memory_info().rss
    cell = client.cell('for (int i = 0; i < 1_000_000; i++) { System.out.println("line " + i); }', seconds=180)
    assert cell.status == "ok"
    assert len(cell.of("stream")) < 200
    assert sum(len(content["text"]) for content in cell.of("stream")) < 3_000_000
    assert cell.out.startswith("line 0\nline 1\n")
    assert cell.out.endswith("line 999998\nline 999999\n")
    everything = "".join(content["text"] for content in cell.of("stream"))
    assert re.search(r"\d[\d,_. ]* lines", everything), "how many were left out"
    assert fresh.process.memory_info().rss - before < 250 * 1024 * 1024
    assert client.cell(say("next")).out == "next\n"


@java_only
def test_the_notice_says_how_many_lines_were_left_out(client):
    cell = client.cell('for (int i = 0; i < 400_000; i++) { System.out.println("line " + i); }', seconds=180)
    everything = "".join(content["text"] for content in cell.of("stream"))
    shown = len(re.findall(r"^line \d+$", everything, re.M))
    (notice,) = [line for line in everything.splitlines() if " lines were left out" in line]
    said = int(re.sub(r"\D", "", re.search(r"\d[\d,_.]*", notice).group()))
    assert abs(said + shown - 400_000) <= 2, notice


@java_only
def test_one_endless_line_is_bounded(client):
    cell = client.cell('for (int i = 0; i < 1_000_000; i++) { System.out.print("0123456789"); }', seconds=180)
    assert cell.status == "ok"
    assert sum(len(text) for text in cell.streams("stdout")) < 3_000_000
    assert client.cell(say("next")).out == "next\n"


# display


@java_only
def test_display_is_display_data(client):
    cell = client.cell("display(40 + 2);")
    (shown,) = cell.of("display_data")
    assert shown["data"]["text/plain"] == "42"
    assert isinstance(shown["metadata"], dict) and isinstance(shown.get("transient", {}), dict)
    assert cell.result is None


@java_only
def test_display_may_come_from_a_thread(client):
    cell = client.cell("var shower = new Thread(() -> display(7)); shower.start(); shower.join();")
    assert [content["data"]["text/plain"] for content in cell.of("display_data")] == ["7"]


@java_only
def test_clear_output_is_a_message_of_its_own(client):
    cell = client.cell('System.out.println("old"); clearOutput(); System.out.println("new");')
    kinds = [kind for kind in cell.kinds() if kind in ("stream", "clear_output")]
    assert kinds == ["stream", "clear_output", "stream"]
    (content,) = cell.of("clear_output")
    assert isinstance(content["wait"], bool)


if not JAVA:

    def test_the_harness_sees_late_output(client):
        request = client.execute("import threading\nt = threading.Timer(0.2, lambda: print('late'))\nt.start()")
        client.answered(request)
        client.printed(request, "late")
