"""The kernel in JupyterLab and in Notebook 7, in a browser without a screen."""

import re
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from conftest import PATIENCE, ROOT
from pages import Notebook, Server, chromium, write_notebook

TABLE = "commissions().table()"
CHART = 'chart(commissions()).bar("rateType")'
LOOP = "while (true) { }"
ASK = 'var name = new java.util.Scanner(System.in).nextLine();\n"Hello, " + name'
FAULT = 'int half(int n) {\n  if (n % 2 != 0) throw new IllegalStateException("odd: " + n);\n  return n / 2;\n}\nhalf(3)'
MILLION = 'for (int i = 1; i <= 1_000_000; i++) System.out.println("line " + i);'
SUM = "1 + 1"


@pytest.fixture(scope="module")
def server(tmp_path_factory, environment):
    folder = tmp_path_factory.mktemp("root")
    shutil.copytree(ROOT / "notebooks", folder, dirs_exist_ok=True)
    server = Server(folder, tmp_path_factory.mktemp("work"), environment)
    yield server
    assert not server.stop(), "kernels outlived the server"


@pytest.fixture(scope="module")
def browser():
    # Root has no sandbox of the browser's, and a container's /dev/shm is small.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser, server, artifacts, request):
    expect.set_options(timeout=1_000 * PATIENCE)
    context = browser.new_context(viewport={"width": 1280, "height": 1100})
    page = context.new_page()
    page.set_default_timeout(1_000 * PATIENCE)
    foreign = []
    # The kernel's outputs ask nobody: what they show is in them.
    page.on("request", lambda asked: foreign.append(asked.url) if foreign_address(asked.url, server.url) else None)
    yield page
    page.screenshot(path=artifacts / f"{request.node.name.removeprefix('test_')}-end.png")
    context.close()
    server.end_kernels()
    assert not foreign


def foreign_address(url, own):
    return url.startswith(("http:", "https:", "ws:", "wss:")) and own.split("://")[1] not in url


@pytest.fixture
def notebook(page, server, kernel_name, request):
    """Opens a new notebook with these cells."""

    def opened(*cells, address="lab/tree"):
        file = f"{request.node.name}.ipynb"
        write_notebook(server.folder / file, kernel_name, *cells)
        return Notebook(page, server, file, address)

    return opened


@pytest.fixture
def picture(page, artifacts, request):
    """Keeps what is on the page now."""

    def keep(name):
        page.screenshot(path=artifacts / f"{request.node.name.removeprefix('test_')}-{name}.png")

    return keep


def see_table(notebook, number):
    output = notebook.output(number)
    expect(output.locator("table tbody tr").first).to_be_visible()
    assert output.locator("table tbody tr").count() > 5
    expect(output).to_contain_text(re.compile(r"rows × \d+ columns"))
    expect(output).to_contain_text("sandbox")


def see_chart(notebook, number):
    """Drawn by Vega, and not the picture that is beside the drawing for those who have none."""
    drawing = notebook.output(number).locator(".vega-embed").locator("canvas, svg.marks").first
    expect(drawing).to_be_visible()
    colours = """drawing => {
      if (drawing.tagName !== 'CANVAS') return drawing.querySelectorAll('path').length
      const data = drawing.getContext('2d').getImageData(0, 0, drawing.width, drawing.height).data
      return new Set(new Uint32Array(data.buffer)).size
    }"""
    assert drawing.evaluate(colours) > 5, "an empty drawing"


def choose_theme(page, name):
    page.get_by_text("Settings", exact=True).click()
    page.get_by_text("Theme", exact=True).hover()
    page.get_by_text(f"JupyterLab {name}", exact=True).click()
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "true" if name == "Light" else "false")


def test_table_and_chart(notebook, picture, page):
    opened = notebook(TABLE, CHART)
    opened.run_all()
    opened.ended(2)
    see_table(opened, 1)
    picture("table")
    see_chart(opened, 2)
    opened.output(2).scroll_into_view_if_needed()
    picture("chart")
    choose_theme(page, "Dark")
    see_chart(opened, 2)
    picture("chart-dark")
    opened.output(1).scroll_into_view_if_needed()
    picture("table-dark")
    # The server keeps it for the pages that come after.
    choose_theme(page, "Light")


def press_tab(page, done):
    """JupyterLab drops what takes longer than a second, as the first completion may on a busy machine; people press Tab again."""
    for _ in range(20):
        page.keyboard.press("Tab")
        try:
            expect(done).to_be_visible(timeout=3_000)
            return
        except AssertionError:
            pass
    expect(done).to_be_visible()


def test_tab_in_graphql(notebook, picture, page):
    opened = notebook("", "")
    opened.type(1, 'gql("""{ publisher { ')
    menu = page.locator(".jp-Completer:not(.lm-mod-hidden)")
    press_tab(page, menu)
    expect(menu.locator(".jp-Completer-item").first).to_contain_text("contracts")
    expect(menu.locator(".jp-Completer-docpanel")).to_contain_text("A publisher's contracts with advertisers")
    picture("menu")
    page.keyboard.press("Enter")
    expect(opened.cell(1).locator(".cm-content")).to_contain_text('gql("""{ publisher { contracts(')
    # The only one goes in at once.
    opened.type(2, 'gql("""{ publisher { con')
    press_tab(page, opened.cell(2).locator(".cm-content", has_text="{ publisher { contracts("))


def test_shift_tab_in_graphql(notebook, picture, page):
    opened = notebook("")
    opened.type(1, 'gql("""{ publisher { contracts')
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".jp-Tooltip")).to_contain_text("contracts")
    expect(page.locator(".jp-Tooltip")).to_contain_text("ContractList")
    picture("text")


def test_interrupt_by_menu(notebook, picture):
    opened = notebook(LOOP, SUM)
    opened.run(1)
    expect(opened.prompt(1)).to_have_text("[*]:")
    opened.menu("Kernel", "Interrupt Kernel")
    opened.ended(1)
    expect(opened.output(1)).to_contain_text("nterrupted")
    opened.run(2)
    expect(opened.output(2)).to_contain_text("2")
    picture("after")


def test_interrupt_by_keys(notebook, page):
    opened = notebook(LOOP, SUM)
    opened.run(1)
    expect(opened.prompt(1)).to_have_text("[*]:")
    page.keyboard.press("Escape")
    page.keyboard.press("i")
    page.keyboard.press("i")
    opened.ended(1)
    opened.run(2)
    expect(opened.output(2)).to_contain_text("2")


def test_restart(notebook, picture, page):
    opened = notebook("var kept = 41;", "kept + 1")
    opened.run_all()
    expect(opened.output(2)).to_contain_text("42")
    opened.menu("Kernel", "Restart Kernel…")
    page.locator(".jp-Dialog .jp-mod-accept").click()
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    opened.wait_idle()
    opened.run(2)
    expect(opened.output(2)).to_contain_text("kept")
    expect(opened.output(2)).not_to_contain_text("42")
    picture("forgotten")


def test_input(notebook, picture, page):
    opened = notebook(ASK)
    opened.run(1)
    field = opened.cell(1).locator(".jp-Stdin-input")
    expect(field).to_be_visible()
    picture("asks")
    field.fill("Ada")
    field.press("Enter")
    expect(opened.output(1)).to_contain_text("Hello, Ada")
    picture("answered")


def test_fault(notebook, picture):
    opened = notebook(FAULT, "commissions().tabel()", 'contracts().fields("status programTerms.nam").table()')
    opened.run(1)
    fault = opened.output(1)
    expect(fault).to_contain_text("odd: 3")
    expect(fault).to_contain_text("IllegalStateException")
    expect(fault).to_contain_text("half")
    for internal in ("jdk.jshell", "java.base", "cjsh.", "at REPL", "$JShell$"):
        expect(fault).not_to_contain_text(internal)
    assert fault.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr'] span").count() > 0, "no colour"
    opened.run(2)
    expect(opened.output(2)).to_contain_text("table")
    opened.run(3)
    expect(opened.output(3)).to_contain_text("did you mean `name`")
    picture("words")


def test_a_million_lines(notebook, picture, page):
    opened = notebook(MILLION, "")
    opened.run(1)
    opened.ended(1)
    expect(opened.output(1)).to_contain_text("line 1000000")
    opened.type(2, SUM)
    expect(opened.cell(2).locator(".cm-content")).to_have_text(SUM)
    page.keyboard.press("Control+Enter")
    expect(opened.output(2)).to_contain_text("2")
    picture("after")


def test_notebook_7(notebook, picture):
    opened = notebook(TABLE, CHART, address="notebooks")
    opened.run_all()
    opened.ended(2)
    see_table(opened, 1)
    see_chart(opened, 2)
    opened.output(2).scroll_into_view_if_needed()
    picture("chart")
