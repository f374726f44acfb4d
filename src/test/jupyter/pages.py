"""Jupyter in a browser, by what a person sees and does there: a server, a page, a notebook in it."""

import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
import psutil
from playwright.sync_api import Page, expect


def chromium():
    """The system's browser: Playwright's own is a download from elsewhere."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    raise FileNotFoundError("no chromium: src/test/jupyter/run installs it where it may")


def write_notebook(path: Path, kernel: str, *cells: str):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata.kernelspec = {"name": kernel, "display_name": kernel, "language": "java"}
    nbformat.write(notebook, path)


class Server:
    """JupyterLab and Notebook 7, which one server serves, over a folder."""

    def __init__(self, folder: Path, work: Path, environment: dict):
        self.folder = folder
        self.token = secrets.token_hex(16)
        runtime = work / "runtime"
        settings = work / "settings"
        self._settle(settings)
        self.log = work / "server.log"
        environment = environment | {
            "JUPYTER_RUNTIME_DIR": str(runtime),
            "JUPYTER_TOKEN": self.token,
            "JUPYTERLAB_SETTINGS_DIR": str(settings),
            "JUPYTERLAB_WORKSPACES_DIR": str(work / "workspaces"),
        }
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ServerApp.ip=127.0.0.1", "--ServerApp.port=0"]
        command += [f"--ServerApp.root_dir={folder}", "--LabApp.extension_manager=readonly"]
        if hasattr(os, "getuid") and os.getuid() == 0:
            command.append("--allow-root")
        with open(self.log, "wb") as log:
            self._process = subprocess.Popen(
                command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        self.url = self._announced(runtime / f"jpserver-{self._process.pid}.json")

    @staticmethod
    def _settle(settings: Path):
        """No questions of JupyterLab's own above the page, and what docs/jupyter.md advises for completion."""
        for plugin, value in {
            "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
            "completer-extension/manager": {"showDocumentationPanel": True},
        }.items():
            file = settings / "@jupyterlab" / f"{plugin}.jupyterlab-settings"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(value))

    def _announced(self, file: Path):
        while self._process.poll() is None:
            try:
                url = json.loads(file.read_text())["url"]
                self._answer(url + "api/status")
                return url
            except (OSError, ValueError):
                time.sleep(0.1)
        raise AssertionError(f"the server ended:\n{self.log.read_text()}")

    def _answer(self, url: str, method="GET"):
        request = urllib.request.Request(url, method=method, headers={"Authorization": f"token {self.token}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    def kernels(self):
        return json.loads(self._answer(self.url + "api/kernels"))

    def end_kernels(self):
        for kernel in self.kernels():
            self._answer(f"{self.url}api/kernels/{kernel['id']}", "DELETE")

    def stop(self):
        children = psutil.Process(self._process.pid).children(recursive=True)
        self._process.terminate()
        try:
            self._process.wait(60)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        _, alive = psutil.wait_procs(children, 30)
        for child in alive:
            child.kill()
        return alive


class Notebook:
    """A notebook in a page of JupyterLab, or of Notebook 7, which is made of the same parts."""

    PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden)"

    def __init__(self, page: Page, server: Server, file: str, address="lab/tree"):
        self.page = page
        # Each page a workspace of its own, or it opens what the one before had open.
        page.goto(f"{server.url}{address}/{file}?token={server.token}&reset", wait_until="domcontentloaded")
        self.panel = page.locator(self.PANEL)
        expect(self.panel.locator(".jp-Cell").first).to_be_visible()
        # Before it has one it is idle, too; what is run then makes the page ask for a kernel.
        name = self.panel.locator(".jp-KernelName jp-button")
        expect(name).to_have_attribute("aria-label", re.compile("^(?!No Kernel).+"))
        self.wait_idle()

    def wait_idle(self):
        indicator = self.panel.locator(".jp-Notebook-ExecutionIndicator")
        expect(indicator.first).to_have_attribute("data-status", "idle")

    def cell(self, number: int):
        return self.panel.locator(".jp-Notebook .jp-Cell").nth(number - 1)

    def output(self, number: int):
        return self.cell(number).locator(".jp-Cell-outputArea")

    def prompt(self, number: int):
        return self.cell(number).locator(".jp-InputPrompt").first

    def ended(self, number: int):
        """Waits until a cell has its number."""
        expect(self.prompt(number)).to_have_text(re.compile(r"^\[\d+\]:$"))

    def menu(self, name: str, entry: str):
        self.page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{name}$")).click()
        self.page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{entry}$")).click()

    def run_all(self):
        self.menu("Run", "Run All Cells")

    def edit(self, number: int):
        self.cell(number).locator(".cm-content").click()

    def run(self, number: int):
        self.edit(number)
        self.page.keyboard.press("Control+Enter")

    def type(self, number: int, text: str):
        """What is typed key by key, with all that the page does at a key."""
        self.edit(number)
        self.page.keyboard.type(text)

    def code(self, number: int):
        return "\n".join(self.cell(number).locator(".cm-line").all_inner_texts())
