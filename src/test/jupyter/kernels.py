"""The fixtures of the protocol suites: one kernel for a module's harmless checks, a new one for each that may end it."""

import pytest

from client import Kernel


@pytest.fixture(scope="module")
def shared():
    kernel = Kernel()
    yield kernel
    kernel.close()


@pytest.fixture(scope="module")
def front_end(shared):
    return shared.client()


@pytest.fixture
def client(shared, front_end):
    """The module's front end, with nothing left in it from the check before."""
    assert shared.is_alive(), "an earlier check ended the kernel"
    front_end.published.clear()
    front_end.replies.clear()
    front_end.asked.clear()
    return front_end


@pytest.fixture
def kernels():
    """Starts kernels; all end with the check."""
    started = []

    def start(**environment):
        started.append(Kernel(**environment))
        return started[-1]

    yield start
    for kernel in started:
        kernel.close()


@pytest.fixture
def fresh(kernels):
    return kernels()
