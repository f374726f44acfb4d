#!/usr/bin/env python3
"""Types into a tmux session and shows what is on its screen then.

keys.py SESSION [-n LINES] STEP...   a STEP is text with <Key>s as tmux names them (<C-c> <Tab> <Enter>) and <wait 2>;
                                     one that begins with ? is shown when the screen has come to rest
"""
import re
import subprocess
import sys
import time


def tmux(*words):
    return subprocess.run(["tmux", "-L", "compare", *words], capture_output=True, text=True).stdout


def screen(session):
    return tmux("capture-pane", "-pt", session)


def rest(session, longest=8, quiet=0.4):
    begun = changed = time.time()
    last = screen(session)
    while time.time() - begun < longest and time.time() - changed < quiet:
        time.sleep(0.1)
        now = screen(session)
        if now != last:
            last, changed = now, time.time()
    return last


def play(session, step):
    for part in re.split(r"(<[A-Za-z0-9. -]+>)", step):
        if re.fullmatch(r"<wait [0-9.]+>", part):
            time.sleep(float(part[6:-1]))
        elif re.fullmatch(r"<.+>", part):
            tmux("send-keys", "-t", session, part[1:-1])
        elif part:
            # A semicolon at the end would be tmux's own.
            tmux("send-keys", "-t", session, "-l", re.sub(r";$", r"\\;", part))
        time.sleep(0.1)


session, steps, lines = sys.argv[1], sys.argv[2:], 14
if steps[:1] == ["-n"]:
    lines, steps = int(steps[1]), steps[2:]
for step in steps:
    play(session, step.removeprefix("?"))
    shown = rest(session)
    if step.startswith("?"):
        print("--- " + step[1:])
        print("\n".join([line for line in shown.split("\n") if line.strip()][-lines:]))
