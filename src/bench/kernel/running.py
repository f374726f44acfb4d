"""A kernel as a process, and one front end that talks to it as fast as sockets let it."""

import os
import subprocess
import sys
import tempfile
import time

import psutil
import zmq
from jupyter_client.connect import write_connection_file
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.session import Session

PATIENCE = 30.0


class Named:
    """A kernel as the command line names it: NAME[@LABEL][=DATA][,VARIABLE=VALUE…]."""

    def __init__(self, text):
        text, *variables = text.split(",")
        text, _, data = text.partition("=")
        self.name, _, label = text.partition("@")
        self.label = label or self.name
        self.environment = dict(variable.split("=", 1) for variable in variables)
        specs = KernelSpecManager(ensure_native_kernel=False)
        if data:
            specs.kernel_dirs = [os.path.join(data, "kernels")]
        self.spec = specs.get_kernel_spec(self.name)
        self.python = self.spec.language == "python"


def filled(part, words):
    """As Jupyter fills a kernel's command in: known words only, since a shell has braces of its own."""
    for name, value in words.items():
        part = part.replace("{" + name + "}", str(value))
    return part


class Running:
    """One process of a kernel. Times are seconds since it was launched."""

    def __init__(self, named):
        self.named = named
        self.folder = tempfile.TemporaryDirectory()
        self.file, info = write_connection_file(os.path.join(self.folder.name, "kernel.json"), ip="127.0.0.1", key=os.urandom(16).hex().encode())
        self.session = Session(key=info["key"].encode() if isinstance(info["key"], str) else info["key"])
        self.context = zmq.Context()
        self.sockets = {name: self.connect(name, info) for name in ("shell", "control", "stdin", "iopub")}
        self.poller = zmq.Poller()
        for socket in self.sockets.values():
            self.poller.register(socket, zmq.POLLIN)
        self.replies = {}
        self.published = {}
        spec = named.spec
        words = {"connection_file": self.file, "resource_dir": spec.resource_dir}
        command = [filled(part, words) for part in spec.argv]
        if command[0] in ("python", "python3"):
            # As Jupyter does.
            command[0] = sys.executable
        environment = {**os.environ, **spec.env, **named.environment, "JPY_PARENT_PID": str(os.getpid())}
        self.launched = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def connect(self, name, info):
        socket = self.context.socket(zmq.SUB if name == "iopub" else zmq.DEALER)
        socket.linger = 0
        socket.rcvhwm = 0
        # The default of 100 would hide what is measured.
        socket.reconnect_ivl = 5
        if name == "iopub":
            socket.subscribe(b"")
        else:
            socket.identity = self.session.bsession
        socket.connect(f"tcp://127.0.0.1:{info[name + '_port']}")
        return socket

    def since_launch(self):
        return time.perf_counter() - self.launched

    def send(self, kind, content=None, channel="shell"):
        message = self.session.msg(kind, content or {})
        self.session.send(self.sockets[channel], message)
        return message["header"]["msg_id"]

    def execute(self, code):
        content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False}
        return self.send("execute_request", {**content, "user_expressions": {}, "stop_on_error": True})

    def until(self, found, patience=PATIENCE):
        """Waits for what is found; TimeoutError when it does not come."""
        end = time.perf_counter() + patience
        while not found():
            left = end - time.perf_counter()
            if left <= 0:
                raise TimeoutError
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.named.label} ended with {self.process.returncode}")
            for socket, _ in self.poller.poll(min(left, 0.5) * 1000):
                self.take(socket)

    def take(self, socket):
        while True:
            try:
                frames = socket.recv_multipart(zmq.NOBLOCK)
            except zmq.Again:
                return
            _, parts = self.session.feed_identities(frames)
            message = self.session.deserialize(parts)
            parent = message["parent_header"].get("msg_id")
            if socket is self.sockets["iopub"]:
                self.published.setdefault(parent, []).append(message)
            else:
                self.replies[parent] = message["content"]

    def reply(self, request, patience=PATIENCE):
        self.until(lambda: request in self.replies, patience)
        return self.replies[request]

    def of(self, request, kind):
        return [message["content"] for message in self.published.get(request, []) if message["msg_type"] == kind]

    def idle(self, request):
        self.until(lambda: any(status["execution_state"] == "idle" for status in self.of(request, "status")))

    def timed(self, kind, content=None):
        """How long a request takes until its reply is here."""
        begin = time.perf_counter()
        self.reply(self.send(kind, content))
        return time.perf_counter() - begin

    def timed_cell(self, code):
        begin = time.perf_counter()
        request = self.execute(code)
        reply = self.reply(request)
        taken = time.perf_counter() - begin
        if reply["status"] != "ok":
            raise RuntimeError(f"{self.named.label}: {code}: {reply}")
        self.idle(request)
        return taken

    def begun(self, code):
        """Sends a cell that does not end by itself, and waits until it runs."""
        request = self.execute(code)
        self.until(lambda: self.of(request, "execute_input"))
        time.sleep(0.4)
        return request

    def interrupt(self):
        if self.named.spec.interrupt_mode == "message":
            self.send("interrupt_request", channel="control")
        else:
            self.process.send_signal(2)

    def processes(self):
        first = psutil.Process(self.process.pid)
        return [first, *first.children(recursive=True)]

    def resident(self):
        """Bytes, of all its processes."""
        return sum(process.memory_info().rss for process in self.processes())

    def cpu(self):
        """Seconds, of all its processes."""
        return sum(sum(process.cpu_times()[:2]) for process in self.processes())

    def shut_down(self, patience):
        """How long it takes from the request until no process is left."""
        processes = self.processes()
        begin = time.perf_counter()
        self.send("shutdown_request", {"restart": False}, channel="control")
        while self.process.poll() is None or any(process.is_running() for process in processes[1:]):
            if time.perf_counter() - begin > patience:
                raise TimeoutError
            time.sleep(0.001)
        return time.perf_counter() - begin

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            for process in reversed(self.processes()):
                process.kill()
        self.process.wait()
        self.context.destroy(linger=0)
        self.folder.cleanup()
