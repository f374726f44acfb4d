"""The kernel in `jupyter console`, at a real terminal."""

import shutil
import subprocess
import sys
import time

import pytest

from conftest import PATIENCE


class Terminal:
    """A program in tmux, by what is on its screen."""

    def __init__(self, folder, environment, *command):
        self._tmux = ["tmux", "-f", "/dev/null", "-S", str(folder / "terminal")]
        self._environment = environment | {"TERM": "screen-256color"}
        self._run("new-session", "-d", "-x", "100", "-y", "40", *command)

    def _run(self, *arguments):
        asked = subprocess.run(
            [*self._tmux, *arguments], env=self._environment, capture_output=True, text=True, timeout=60, check=False)
        return asked.stdout if asked.returncode == 0 else None

    def screen(self):
        """What is there, or None when the program has ended."""
        return self._run("capture-pane", "-p", "-t", "0")

    def type(self, text):
        self._run("send-keys", "-t", "0", "-l", text)

    def press(self, *keys):
        self._run("send-keys", "-t", "0", *keys)

    def wait(self, seen, what):
        last = ""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            screen = self.screen()
            if seen(screen):
                return screen
            last = screen if screen is not None else f"{last}\n(ended)"
            time.sleep(0.05)
        raise AssertionError(f"not seen: {what}\n{last}")

    def sees(self, *texts):
        return self.wait(lambda screen: screen is not None and all(text in screen for text in texts), " and ".join(texts))

    def ended(self):
        self.wait(lambda screen: screen is None, "the end")

    def close(self):
        self._run("kill-server")


@pytest.fixture
def console(tmp_path, environment, kernel_name, artifacts, request):
    assert shutil.which("tmux"), "no tmux: src/test/jupyter/run installs it where it may"
    terminal = Terminal(tmp_path, environment, sys.executable, "-m", "jupyter_console", "--kernel", kernel_name)
    yield terminal
    if (screen := terminal.screen()) is not None:
        (artifacts / f"console-{request.node.name.removeprefix('test_')}.txt").write_text(screen)
    terminal.close()


def prompt(number):
    return f"In [{number}]:"


def test_values_and_exit(console):
    console.sees("cjsh", prompt(1))
    console.type("1 + 1")
    console.press("Enter")
    console.sees("Out[1]: 2", prompt(2))
    console.type("exit")
    console.press("Enter")
    console.ended()


def test_tab(console):
    console.sees(prompt(1))
    # The console falls over what takes longer than five seconds, as the first completion may on a very busy machine.
    console.type("1 + 1")
    console.press("Enter")
    console.sees("Out[1]: 2", prompt(2))
    console.type("commissions().tab")
    console.press("Tab")
    console.sees("commissions().table()")
    console.press("Enter")
    console.sees("advertiserId", "rows × ", prompt(3))


def test_lines_until_it_is_whole(console):
    console.sees(prompt(1))
    console.type("int twice(int n) {")
    console.press("Enter")
    console.sees("int twice(int n) {", "...:")
    console.type("return 2 * n; }")
    console.press("Enter")
    console.sees(prompt(2))
    console.type("twice(21)")
    console.press("Enter")
    console.sees("Out[2]: 42", prompt(3))


def test_interrupt(console):
    console.sees(prompt(1))
    console.type("System.out.println(\"it runs\"); while (true) { }")
    console.press("Enter")
    console.wait(lambda screen: screen is not None and "\nit runs" in screen, "the loop")
    console.press("C-c")
    console.sees("interrupted", prompt(2))
    console.type("6 * 7")
    console.press("Enter")
    console.sees("Out[2]: 42")


def test_fault(console):
    console.sees(prompt(1))
    console.type("commissions().tabel()")
    console.press("Enter")
    screen = console.sees("did you mean `table`?", prompt(2))
    assert "\tat " not in screen and "jdk.jshell" not in screen
    console.press("C-d")
    console.sees("exit")
    console.type("y")
    console.press("Enter")
    console.ended()
