"""The same small cells in the language of each kernel, so that the suites can be tried on a kernel that is known to be right."""

import json
import pytest

from client import KERNEL

JAVA = KERNEL not in ("python3",)
java_only = pytest.mark.skipif(not JAVA, reason="a cell in Java, or beyond what the other kernel promises")


def text(value):
    """A string literal; JSON's escapes are good in both languages."""
    return json.dumps(value, ensure_ascii=False)


def say(value):
    return f"System.out.println({text(value)});" if JAVA else f"print({text(value)})\n"


def complain(value):
    return f"System.err.println({text(value)});" if JAVA else f"import sys\nprint({text(value)}, file=sys.stderr)\n"


def count(lines):
    if JAVA:
        return f'for (int i = 0; i < {lines}; i++) System.out.println("line " + i);'
    return f"for i in range({lines}): print('line', i)\n"


def assign(name, value):
    return f"var {name} = {value};" if JAVA else f"{name} = {value}\n"


FAIL = 'throw new IllegalStateException("broken");' if JAVA else "raise RuntimeError('broken')\n"
FAILURE = "IllegalStateException" if JAVA else "RuntimeError"
SLEEP = "Thread.sleep(600_000);" if JAVA else "import time; time.sleep(600)\n"
LOOP = "while (true) { }" if JAVA else "while True: pass\n"
READ = "var line = new Scanner(System.in).nextLine();" if JAVA else "line = input()\n"
PAGE = '"abc".length?' if JAVA else "print?"


def fetch(port):
    """Asks a server and waits for what it says."""
    if JAVA:
        return (
            "java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder("
            f'URI.create("http://127.0.0.1:{port}/")).build(), java.net.http.HttpResponse.BodyHandlers.ofString());'
        )
    return f"import urllib.request; urllib.request.urlopen('http://127.0.0.1:{port}/')\n"
