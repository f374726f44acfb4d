"""Measures kernels in turn, each run in fresh processes, and prints medians and ratios."""

import argparse
import os
import statistics
import time

from running import Named, Running

LONGEST_SHUTDOWN = 6.0

# What each measure is called, and what it is counted in.
MEASURES = {
    "ready": ("launch → kernel_info_reply", "ms"),
    "first": ("launch → first 1+1 answered", "ms"),
    "cpu": ("CPU until then", "ms"),
    "resident": ("resident after it", "MB"),
    "warm": ("warm 1+1", "ms"),
    "complete_first": ("first completion", "ms"),
    "complete": ("warm completion", "ms"),
    "inspect_first": ("first inspect", "ms"),
    "inspect": ("warm inspect", "ms"),
    "lines": ("10,000 printed lines → idle", "ms"),
    "messages": ("… messages", ""),
    "lost": ("… lines that never came", ""),
    "idle": ("idle, share of a core", "%"),
    "resident_end": ("resident at the end", "MB"),
    "interrupt_sleep": ("interrupt of a sleep → reply", "ms"),
    "interrupt_loop": ("interrupt of a loop → reply", "ms"),
    "burnt": ("… core burnt 3 s later", "%"),
    "shutdown": ("shutdown_request → gone", "ms"),
    "shutdown_busy": ("… while a cell sleeps", "ms"),
}

JAVA = {
    "complete": "String.val",
    "inspect": "String.valueOf(1)",
    "lines": 'for (int i = 0; i < 10_000; i++) System.out.println("line " + i);',
    "sleep": "Thread.sleep(60_000);",
    "loop": "while (true) { }",
}
PYTHON = {
    "complete": "str.for",
    "inspect": "str.format(1)",
    "lines": 'for i in range(10_000): print("line", i)',
    "sleep": "import time; time.sleep(60)",
    "loop": "while True: pass",
}


def start(kernel):
    running = Running(kernel)
    try:
        running.reply(running.send("kernel_info_request"))
    except BaseException:
        running.__exit__()
        raise
    return running


def measure(kernel, turns, seen):
    """One run: a process for most, one for the loop, one that is shut down while a cell runs."""
    words = PYTHON if kernel.python else JAVA
    with start(kernel) as running:
        seen("ready", running.since_launch())
        request = running.execute("1+1")
        running.reply(request)
        seen("first", running.since_launch())
        seen("cpu", running.cpu())
        seen("resident", running.resident())
        running.idle(request)
        complete = {"code": words["complete"], "cursor_pos": len(words["complete"])}
        inspect = {"code": words["inspect"], "cursor_pos": words["inspect"].index("(") - 2, "detail_level": 0}
        seen("complete_first", running.timed("complete_request", complete))
        seen("inspect_first", running.timed("inspect_request", inspect))
        for _ in range(5):
            running.timed_cell("1+1")
        seen("warm", statistics.median(running.timed_cell("1+1") for _ in range(turns)))
        seen("complete", statistics.median(running.timed("complete_request", complete) for _ in range(turns)))
        seen("inspect", statistics.median(running.timed("inspect_request", inspect) for _ in range(turns)))
        lines(running, words["lines"], seen)
        request = running.begun(words["sleep"])
        seen("interrupt_sleep", interrupted(running, request))
        before = running.cpu()
        time.sleep(2)
        seen("idle", (running.cpu() - before) / 2)
        seen("resident_end", running.resident())
        seen("shutdown", running.shut_down(LONGEST_SHUTDOWN))
    with start(kernel) as running:
        running.timed_cell("1+1")
        request = running.begun(words["loop"])
        seen("interrupt_loop", interrupted(running, request))
        # What a kernel makes ready while nobody asks for anything is not the loop's.
        time.sleep(3)
        before = running.cpu()
        time.sleep(1)
        seen("burnt", running.cpu() - before)
    with start(kernel) as running:
        running.timed_cell("1+1")
        running.begun(words["sleep"])
        seen("shutdown_busy", running.shut_down(LONGEST_SHUTDOWN))


def lines(running, code, seen):
    begin = time.perf_counter()
    request = running.execute(code)
    running.idle(request)
    seen("lines", time.perf_counter() - begin)
    try:
        # What comes after idle has come.
        running.until(lambda: False, 0.3)
    except TimeoutError:
        pass
    texts = [content["text"] for content in running.of(request, "stream") if content["name"] == "stdout"]
    seen("messages", len(texts))
    seen("lost", 10_000 - "".join(texts).count("\n"))


def interrupted(running, request):
    begin = time.perf_counter()
    running.interrupt()
    running.reply(request, 10)
    return time.perf_counter() - begin


SCALE = {"ms": 1000, "MB": 1 / 1024 / 1024, "%": 100, "": 1}


def median(values, unit):
    if not values:
        return None
    return statistics.median(values) * SCALE[unit]


def number(value):
    if value is None:
        return "never"
    return f"{value:,.0f}" if value >= 30 or value == int(value) else f"{value:.1f}"


def table(header, rows):
    print("| " + " | ".join(header) + " |")
    print("|---" * len(header) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def report(kernels, values, spread):
    header = ["median" + (" (min–max)" if spread else ""), *(kernel.label for kernel in kernels)]
    rows = []
    for measure_name, (words, unit) in MEASURES.items():
        row = [words + (f", {unit}" if unit else "")]
        for kernel in kernels:
            all_values = values[kernel.label].get(measure_name, [])
            text = number(median(all_values, unit))
            if spread and all_values:
                text += f" ({number(min(all_values) * SCALE[unit])}–{number(max(all_values) * SCALE[unit])})"
            row.append(text)
        rows.append(row)
    table(header, rows)


def ratios(kernels, values):
    """The first kernel's to each other's."""
    first, *others = kernels
    rows = []
    for measure_name, (words, unit) in MEASURES.items():
        own = median(values[first.label].get(measure_name), unit)
        row = [words]
        for other in others:
            peer = median(values[other.label].get(measure_name), unit)
            row.append(f"{own / peer:.2f}" if own is not None and peer else "–")
        rows.append(row)
    table([f"{first.label} to", *(other.label for other in others)], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--kernel",
        action="append",
        required=True,
        metavar="NAME[@LABEL][=DATA][,VARIABLE=VALUE…]",
        help="a kernel that Jupyter knows, or one of the given Jupyter data folder; the first is compared with the others",
    )
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--turns", type=int, default=30, help="of what is measured warm, in each run")
    parser.add_argument("--spread", action="store_true", help="show the least and the most, too")
    options = parser.parse_args()
    kernels = [Named(text) for text in options.kernel]
    values = {kernel.label: {} for kernel in kernels}
    load = [os.getloadavg()[0]]
    for _ in range(options.runs):
        for kernel in kernels:
            of_kernel = values[kernel.label]
            try:
                measure(kernel, options.turns, lambda name, value: of_kernel.setdefault(name, []).append(value))
            except (TimeoutError, RuntimeError) as fault:
                print(f"{kernel.label}: {type(fault).__name__} {fault}", flush=True)
        load.append(os.getloadavg()[0])
    print(f"{options.runs} runs, load {min(load):.1f}–{max(load):.1f}\n")
    report(kernels, values, options.spread)
    if len(kernels) > 1:
        ratios(kernels, values)


if __name__ == "__main__":
    main()
