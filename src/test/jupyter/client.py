"""A kernel as a process, and front ends that talk to it: every message that comes is kept and sorted by its parent."""

import os
import time
from dataclasses import dataclass, field

import psutil
import zmq
from jupyter_client import KernelManager
from jupyter_client.session import Session

KERNEL = os.environ.get("CJSH_KERNEL", "cjsh")
PATIENCE = float(os.environ.get("CJSH_PATIENCE", "60"))


@dataclass
class Cell:
    """What came back from one request: its reply, and what was published for it, in order."""

    id: str
    reply: dict
    published: list = field(default_factory=list)

    @property
    def content(self):
        return self.reply["content"]

    @property
    def status(self):
        return self.content["status"]

    def of(self, kind):
        return [message["content"] for message in self.published if message["msg_type"] == kind]

    def kinds(self):
        return [message["msg_type"] for message in self.published]

    def streams(self, name):
        return [content["text"] for content in self.of("stream") if content["name"] == name]

    @property
    def out(self):
        return "".join(self.streams("stdout"))

    @property
    def err(self):
        return "".join(self.streams("stderr"))

    @property
    def result(self):
        """The data of the value, or None."""
        found = self.of("execute_result")
        assert len(found) <= 1, found
        return found[0]["data"] if found else None

    @property
    def text(self):
        assert self.result is not None, (self.content, self.published)
        return self.result["text/plain"]


class Client:
    """A front end with sockets of its own."""

    def __init__(self, connection, key=None):
        self.session = Session(
            key=connection["key"] if key is None else key, signature_scheme=connection["signature_scheme"]
        )
        self.context = zmq.Context()
        self.poller = zmq.Poller()
        self.sockets = {}
        for name, kind in (("shell", zmq.DEALER), ("control", zmq.DEALER), ("stdin", zmq.DEALER), ("iopub", zmq.SUB)):
            socket = self.context.socket(kind)
            socket.linger = 0
            socket.rcvhwm = 0
            if kind == zmq.SUB:
                socket.subscribe(b"")
            else:
                socket.identity = self.session.bsession
            socket.connect(address(connection, name))
            self.sockets[name] = socket
            self.poller.register(socket, zmq.POLLIN)
        self.published = []
        self.replies = []
        self.asked = []

    def close(self):
        self.context.destroy(linger=0)

    def ready(self, seconds=PATIENCE):
        """Waits until the kernel answers, and until what it publishes comes here."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            cell = self.send("shell", "kernel_info_request")
            try:
                return self.answered(cell, 1.0)
            except TimeoutError:
                continue
        raise TimeoutError("the kernel never answered")

    def send(self, channel, kind, content=None, metadata=None, subshell=None):
        message = self.session.msg(kind, content or {}, metadata=metadata)
        if subshell is not None:
            message["header"]["subshell_id"] = subshell
        self.session.send(self.sockets[channel], message)
        return message["header"]["msg_id"]

    def execute(self, code, channel="shell", subshell=None, metadata=None, **options):
        """Sends a cell and does not wait."""
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": True,
            **options,
        }
        return self.send(channel, "execute_request", content, metadata, subshell)

    def pump(self, seconds):
        """Takes what comes within this time, at most a batch; says whether there was anything."""
        for socket, _ in self.poller.poll(int(max(0, seconds) * 1000)):
            for _ in range(100):
                try:
                    frames = socket.recv_multipart(zmq.NOBLOCK)
                except zmq.Again:
                    break
                self.take(socket, frames)

    def take(self, socket, frames):
        _, parts = self.session.feed_identities(frames)
        message = self.session.deserialize(parts)
        if socket is self.sockets["iopub"]:
            self.published.append(message)
        elif socket is self.sockets["stdin"]:
            self.asked.append(message)
        else:
            message["channel"] = "control" if socket is self.sockets["control"] else "shell"
            self.replies.append(message)

    def until(self, found, seconds=PATIENCE, what=""):
        """Waits for the first thing that is found; never longer than that."""
        end = time.monotonic() + seconds
        while True:
            result = found()
            if result:
                return result
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError(what or "nothing came")
            self.pump(min(left, 0.5))

    def reply(self, request, seconds=PATIENCE):
        return self.until(
            lambda: next((m for m in self.replies if parent(m) == request), None), seconds, "no reply to " + request
        )

    def of(self, request):
        return [message for message in self.published if parent(message) == request]

    def is_idle(self, request):
        return any(m["msg_type"] == "status" and m["content"]["execution_state"] == "idle" for m in self.of(request))

    def answered(self, request, seconds=PATIENCE):
        """The reply and everything published up to idle."""
        reply = self.reply(request, seconds)
        self.until(lambda: self.is_idle(request), seconds, "never idle after " + request)
        return Cell(request, reply, self.of(request))

    def cell(self, code, seconds=PATIENCE, **options):
        return self.answered(self.execute(code, **options), seconds)

    def ask(self, kind, content=None, channel="shell", seconds=PATIENCE, subshell=None, metadata=None):
        return self.answered(self.send(channel, kind, content, metadata, subshell), seconds).content

    def complete(self, code, cursor=None, channel="shell", **more):
        cursor = len(code) if cursor is None else cursor
        return self.ask("complete_request", {"code": code, "cursor_pos": cursor}, channel, **more)

    def inspect(self, code, cursor=None, detail=0, channel="shell", **more):
        cursor = len(code) if cursor is None else cursor
        content = {"code": code, "cursor_pos": cursor, "detail_level": detail}
        return self.ask("inspect_request", content, channel, **more)

    def input_request(self, request, seconds=PATIENCE):
        found = self.until(lambda: [m for m in self.asked if parent(m) == request], seconds, "nothing was asked")
        self.asked.remove(found[0])
        return found[0]

    def answer(self, asked, value):
        message = self.session.msg("input_reply", {"value": value}, parent=asked)
        self.session.send(self.sockets["stdin"], message)

    def started(self, request, seconds=PATIENCE):
        """Waits until the kernel says that this cell runs."""
        self.until(lambda: "execute_input" in [m["msg_type"] for m in self.of(request)], seconds, "it never began")

    def printed(self, request, text, seconds=PATIENCE):
        """Waits until the cell has printed this."""
        self.until(lambda: text in Cell(request, {}, self.of(request)).out, seconds, "it never printed " + text)


def parent(message):
    return message["parent_header"].get("msg_id")


def address(connection, name):
    if connection["transport"] == "ipc":
        return f"ipc://{connection['ip']}-{connection[name + '_port']}"
    return f"{connection['transport']}://{connection['ip']}:{connection[name + '_port']}"


class Kernel:
    """One process, started as a notebook server does."""

    def __init__(self, name=KERNEL, **environment):
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(env={**os.environ, **environment})
        info = self.manager.get_connection_info()
        self.connection = {**info, "key": info["key"] if isinstance(info["key"], bytes) else info["key"].encode()}
        self.clients = []

    def client(self, **options):
        client = self.bare_client(**options)
        client.ready()
        return client

    def bare_client(self, **options):
        client = Client(self.connection, **options)
        self.clients.append(client)
        return client

    @property
    def process(self):
        """The process that runs cells: the launcher may have become it, or may be its parent."""
        first = psutil.Process(self.manager.provisioner.process.pid)
        children = first.children(recursive=True)
        return max([first, *children], key=lambda process: process.memory_info().rss)

    def is_alive(self):
        return self.manager.provisioner.process.poll() is None

    def ended(self, seconds):
        """The exit code, waited for at most so long."""
        return self.manager.provisioner.process.wait(seconds)

    def close(self):
        for client in self.clients:
            client.close()
        if self.is_alive():
            self.manager.provisioner.process.kill()
            self.manager.provisioner.process.wait(10)
        self.manager.cleanup_resources()
