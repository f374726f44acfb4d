"""What all tests of the installed kernel share: its name, the environment it is started in, and a folder for what is kept."""

import os
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
# Read before they are taken away.
ARTIFACTS = os.environ.get("CJSH_ARTIFACTS")
KERNEL = os.environ.get("CJSH_KERNEL", "cjsh")
# Seconds for one step, on a machine that has other things to do; none should need a tenth of it.
PATIENCE = float(os.environ.get("CJSH_PATIENCE", "60"))


def without_settings(environment):
    """An environment without the user's token, addresses and settings, in which the sandbox answers."""
    ours = ("CJ_", "CJSH_")
    return {name: value for name, value in environment.items() if not name.startswith(ours)}


def pytest_addoption(parser):
    parser.addoption("--renew", action="store_true", help="write the outputs of the repository's notebooks anew")


@pytest.fixture(scope="session")
def kernel_name():
    """The name under which `cjsh kernel install` installs the kernel; another one's, to see what that does with the same."""
    return KERNEL


@pytest.fixture(scope="session")
def environment():
    """For the kernel, and for every program that starts one."""
    return without_settings(os.environ)


@pytest.fixture(scope="session", autouse=True)
def no_settings():
    """Kernels that a library starts inherit this process's environment."""
    kept = dict(os.environ)
    os.environ.clear()
    os.environ.update(without_settings(kept))
    yield
    os.environ.clear()
    os.environ.update(kept)


@pytest.fixture(scope="session")
def artifacts():
    """Where screenshots and the like go: never into the repository."""
    folder = Path(ARTIFACTS) if ARTIFACTS else Path(tempfile.mkdtemp(prefix="cjsh-artifacts-"))
    folder = folder.resolve()
    assert not folder.is_relative_to(ROOT), f"CJSH_ARTIFACTS is inside of the repository: {folder}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
