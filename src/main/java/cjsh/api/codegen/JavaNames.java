package cjsh.api.codegen;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of one scope: what Java or our own classes need for themselves, or what is taken already, gets an underscore. */
final class JavaNames {
    /** Of every object, and what a selection can do besides. */
    static final Set<String> OF_FIELDS = Set.of("scalars", "all", "as", "leaf", "object", "on", "arguments");

    static final Set<String> OF_INPUTS = Set.of("toWire", "set", "setTime", "object", "objects");

    static final Set<String> OF_ENTRIES = Set.of("connection", "filled", "wire", "time", "valid");

    /** Of queries and calls, with what mutations can do. */
    static final Set<String> OF_CALLS = Set.of(
            "table",
            "fetch",
            "frame",
            "report",
            "linked",
            "document",
            "variables",
            "curl",
            "fields",
            "rowsAt",
            "maxRows",
            "pageSize",
            "select",
            "record",
            "with",
            "spec",
            "connection",
            "checked",
            "argument",
            "arguments",
            "timeArgument",
            "preview",
            "send",
            "template",
            "valid",
            "plan",
            "tableName",
            "finish");

    private static final Set<String> OF_OBJECT =
            Set.of("getClass", "hashCode", "equals", "clone", "toString", "notify", "notifyAll", "wait", "finalize");

    /** What generated source says without a package, and words that can name no type. */
    private static final Set<String> TYPES = Set.of(
            "Object",
            "SuppressWarnings",
            "String",
            "Override",
            "Deprecated",
            "SafeVarargs",
            "Enum",
            "Record",
            "UnaryOperator",
            "Supplier",
            "List",
            "Map",
            "Nullable",
            "Instant",
            "LocalDate",
            "OffsetDateTime",
            "BigDecimal",
            "Connection",
            "PropertyUpdate",
            "Api",
            "CallSpec",
            "Status",
            "Fields",
            "Input",
            "RecordCall",
            "MutationCall",
            "ApiEntry",
            "WireName",
            "record",
            "var",
            "yield",
            "sealed",
            "permits");

    private final Set<String> taken = new HashSet<>();
    private final boolean caseMatters;

    private JavaNames(boolean caseMatters) {
        this.caseMatters = caseMatters;
    }

    static JavaNames methods(Set<String> reserved) {
        JavaNames names = new JavaNames(true);
        names.taken.addAll(OF_OBJECT);
        names.taken.addAll(reserved);
        return names;
    }

    /** Class names become file names, and some file systems know no case. */
    static JavaNames types(String prefix) {
        JavaNames names = new JavaNames(false);
        TYPES.forEach(names::take);
        for (String file : Set.of("Fields", "Inputs", "Enums", "Calls", "Api")) {
            names.take(prefix + file);
        }
        return names;
    }

    static JavaNames plain() {
        return new JavaNames(true);
    }

    boolean isFree(String name) {
        return !SourceVersion.isKeyword(name) && !taken.contains(key(name));
    }

    String take(String name) {
        String free = name;
        while (!isFree(free)) {
            free += "_";
        }
        taken.add(key(free));
        return free;
    }

    private String key(String name) {
        return caseMatters ? name : name.toLowerCase(Locale.ROOT);
    }

    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
