"""The public suite of Jupyter for kernels, with everything in it that it can ask."""

import jupyter_kernel_test
import pytest

from cells import java_only
from client import KERNEL

VALUES = [{"code": "1 + 2", "result": "3"}, {"code": "6 * 7", "result": "42"}, {"code": "9 - 1", "result": "8"}]
# Not fetched: the suite takes a fetch's progress for what is displayed.
TABLE = 'Table.create("t", StringColumn.create("c", List.of("a", "b", "a")))'


@java_only
class JavaKernel(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".jsh"
    code_hello_world = 'System.out.println("hello, world")'
    code_stderr = 'System.err.println("oh")'
    completion_samples = [
        {"text": '"abc".startsW', "matches": {"startsWith("}},
        {"text": "Collectors.groupingByC", "matches": {"groupingByConcurrent("}},
        {"text": 'gql("""\n    { publisher { contracts { resultList { statu', "matches": {"status"}},
    ]
    complete_code_samples = ["1 + 1", "int n = 3;", "class A { int n; }", "for (int i = 0; i < 3; i++) { }", "", "// a remark"]
    incomplete_code_samples = ["int f(int x) {", "1 +", 'gql("""', "List.of(1,", "class A {", "/* a remark"]
    invalid_code_samples = ["int 3x = ;", "class }", "1 + )", "} 1"]
    code_page_something = '"abc".length?'
    code_generate_error = 'throw new IllegalStateException("broken")'
    code_execute_result = VALUES
    code_display_data = [
        {"code": "display(chart(" + TABLE + ").bar(\"c\"))", "mime": "image/svg+xml"},
        {"code": "display(" + TABLE + ")", "mime": "text/html"},
        {"code": "display(" + TABLE + ")", "mime": "text/plain"},
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max("
    code_clear_output = "clearOutput()"


@java_only
class Welcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True


@java_only
def test_nothing_of_the_suite_is_skipped():
    """A sample that is missing skips its check without a word."""
    suite = jupyter_kernel_test.KernelTests
    samples = [name for name in vars(suite) if name.startswith(("code_", "completion_", "supported_", "language_", "file_"))]
    samples += [name for name in vars(suite) if name.endswith("_code_samples")]
    assert len(samples) >= 14
    assert [name for name in samples if not getattr(JavaKernel, name)] == []


if __name__ == "__main__":
    pytest.main([__file__])
