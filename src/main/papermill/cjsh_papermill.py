"""Lets papermill give parameters to notebooks in Java.

papermill writes parameters as code and knows no Java. Once this is installed beside it, it does: ``papermill in.ipynb out.ipynb -p
days 30``. A parameter has the type that the cell tagged ``parameters`` declares, so that ``-p publisher 999`` is a text where
that cell says ``String publisher``.
"""

import json
import math
import re
import unicodedata
from contextvars import ContextVar

from papermill.engines import NBClientEngine as Engine  # noqa: F401, for `--engine cjsh`; it is the usual one
from papermill.exceptions import PapermillException
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

_DECLARATION = re.compile(
    r"""^[ \t]*(?:final[ ]+)?(?P<type>[A-Za-z_][\w.]*(?:<[^=;]*>)?(?:\[\])?)[ ]+(?P<name>[A-Za-z_$][\w$]*)\s*=\s*
    (?P<value>(?:\"{3}.*?\"{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[^;"'])*);[ \t]*(?://[ \t]*(?P<help>.*?))?[ \t]*$""",
    re.VERBOSE | re.MULTILINE,
)
_NAME = re.compile(r"[^\W\d][\w$]*|[$][\w$]*")
_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t", "\b": r"\b", "\f": r"\f"}
_TEXTS = ("String", "CharSequence")
_PARSED = {
    "LocalDate": "java.time.LocalDate",
    "LocalDateTime": "java.time.LocalDateTime",
    "Instant": "java.time.Instant",
    "Duration": "java.time.Duration",
}
_MADE = {"BigDecimal": "java.math.BigDecimal", "BigInteger": "java.math.BigInteger"}
_INT = 2**31
_LONG = 2**63


def _text(value):
    """A literal that reads the same in every editor: no control character and none that turns the direction of text."""
    literal = []
    for character in value:
        kind = unicodedata.category(character)
        if character in _ESCAPES:
            literal.append(_ESCAPES[character])
        elif kind == "Cc":
            # Java reads \u000a before it knows of literals, as the end of the line; octal escapes are the literal's own.
            literal.append(f"\\{ord(character):03o}")
        elif kind in ("Cf", "Cs", "Co", "Zl", "Zp"):
            units = character.encode("utf-16-be", "surrogatepass")
            literal.extend(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
        else:
            literal.append(character)
    return '"' + "".join(literal) + '"'


def _number(value):
    if isinstance(value, float):
        if math.isfinite(value):
            return repr(value)
        return "Double.NaN" if math.isnan(value) else f"Double.{'POSITIVE' if value > 0 else 'NEGATIVE'}_INFINITY"
    if -_INT <= value < _INT:
        return str(value)
    return f"{value}L" if -_LONG <= value < _LONG else f'new java.math.BigInteger("{value}")'


def _words(value):
    """What stands in a text for a value that was given as something else."""
    if isinstance(value, (bool, list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _of_type(value, declared):
    """An expression of the declared type, as far as this value can be one; else the compiler says why not."""
    if value is None:
        return "null"
    name = declared.split(".")[-1] if "<" not in declared else declared
    if name in _TEXTS:
        return _text(_words(value))
    if name in _PARSED:
        return f"{_PARSED[name]}.parse({_text(_words(value))})"
    if name in _MADE and not isinstance(value, (bool, list, dict)):
        return f"new {_MADE[name]}({_text(_words(value))})"
    if isinstance(value, int) and not isinstance(value, bool):
        if name in ("double", "Double", "float", "Float"):
            return f"{value}.0" + ("f" if name in ("float", "Float") else "")
        if name in ("long", "Long"):
            return f"{value}L"
    if isinstance(value, float) and name in ("float", "Float"):
        return f"(float) {_number(value)}"
    inner = re.fullmatch(r"(?:java\.util\.)?(?:List|Collection|Set)<(.*)>", declared)
    if isinstance(value, list) and inner:
        made = _list(value, inner.group(1).strip())
        return made if "Set<" not in declared else f"new java.util.LinkedHashSet<>({made})"
    return _expression(value)


def _list(values, declared=""):
    elements = ", ".join(_of_type(value, declared) for value in values)
    # Unlike List.of, it takes null.
    return f"java.util.Arrays.asList({elements})" if None in values else f"java.util.List.of({elements})"


def _expression(value):
    """As the value is by itself."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, list):
        return _list(value)
    if isinstance(value, dict):
        # Keeps the order, and takes null and any number of entries.
        entries = " ".join(f"put({_text(str(key))}, {_expression(each)});" for key, each in value.items())
        return f"new java.util.LinkedHashMap<String, Object>() {{{{ {entries} }}}}"
    return _text(str(value))


def _type_of(declared, default):
    """Of `var`, what its first value says."""
    if declared != "var":
        return declared
    if default.startswith('"'):
        return "String"
    if default in ("true", "false"):
        return "boolean"
    if re.fullmatch(r"-?\d[\d_]*[lL]", default):
        return "long"
    if re.fullmatch(r"-?\d[\d_]*", default):
        return "int"
    return "double" if re.fullmatch(r"-?\d[\d_]*\.\d*(?:[eE][-+]?\d+)?[dD]?", default) else "None"


class JavaTranslator(Translator):
    """Parameters as declarations of Java variables."""

    # papermill shows the notebook to `inspect` and the values to `codify`, right after each other.
    _declared = ContextVar("declared", default={})

    @classmethod
    def translate(cls, val):
        return _expression(val)

    @classmethod
    def comment(cls, cmt_str):
        return "// " + " ".join(cmt_str.split())

    @classmethod
    def inspect(cls, parameters_cell):
        found = []
        declared = {}
        for match in _DECLARATION.finditer(parameters_cell["source"]):
            name, default = match["name"], match["value"].strip()
            type_name = _type_of(match["type"], default)
            found.append(Parameter(name, type_name, default, match["help"] or ""))
            # A `var` may become a larger number, but a text stays one.
            if match["type"] != "var" or type_name == "String":
                declared[name] = type_name
        cls._declared.set(declared)
        return found

    @classmethod
    def codify(cls, parameters, comment="Parameters"):
        declared = cls._declared.get()
        cls._declared.set({})
        lines = [cls.comment(comment)]
        for name, value in parameters.items():
            if not _NAME.fullmatch(name):
                raise PapermillException(f"{name!r} is no name of a Java variable")
            lines.append(cls._declaration(name, value, declared.get(name, "None")))
        return "\n".join(lines) + "\n"

    @classmethod
    def _declaration(cls, name, value, declared):
        if declared != "None" and not (value is None and declared in ("int", "long", "double", "float", "boolean")):
            return f"{declared} {name} = {_of_type(value, declared)};"
        if value is None:
            return f"Object {name} = null;"
        kind = "java.util.Map<String, Object>" if isinstance(value, dict) else "var"
        return f"{kind} {name} = {_expression(value)};"


try:
    papermill_translators.find_translator("", "java")
except PapermillException:
    papermill_translators.register("java", JavaTranslator)
