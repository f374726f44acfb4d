package cjsh.engine.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Declarations in short words: types without packages and annotations. */
final class Declarations {
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^()]*\\))?\\s*");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

    /** Classes of ours that only hold others together. */
    private static final Pattern HOLDER = Pattern.compile("\\b[A-Z]\\w*(?:Calls|Fields|Inputs|Enums)\\.(?=[A-Z])");

    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final CharSequence source;

    Declarations(Trees trees, CompilationUnitTree unit) {
        this.positions = trees.getSourcePositions();
        this.unit = unit;
        try {
            this.source = unit.getSourceFile().getCharContent(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code record cjsh.engine.Source(String name, String text)}. */
    String head(ClassTree type, String name) {
        String kind = switch (type.getKind()) {
            case INTERFACE -> "interface ";
            case ENUM -> "enum ";
            case RECORD -> "record ";
            case ANNOTATION_TYPE -> "@interface ";
            default -> "class ";
        };
        String components = type.getKind() == Tree.Kind.RECORD
                ? type.getMembers().stream()
                        .filter(member -> member instanceof VariableTree field && !isStatic(field))
                        .map(member -> parameter((VariableTree) member))
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
        String above = type.getExtendsClause() == null ? "" : " extends " + words(type.getExtendsClause());
        String verb = type.getKind() == Tree.Kind.INTERFACE ? " extends " : " implements ";
        String others = type.getImplementsClause().isEmpty() ? "" : verb + list(type.getImplementsClause());
        return kind + name + typeParameters(type.getTypeParameters()) + components + above + others;
    }

    /** The same of a class whose source is not at hand. */
    static String head(Class<?> type) {
        String kind = type.isAnnotation()
                ? "@interface "
                : type.isInterface() ? "interface " : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ";
        Class<?> above = type.getSuperclass();
        boolean plain = above == null || above == Object.class || above == Enum.class || above == Record.class;
        String verb = type.isInterface() ? " extends " : " implements ";
        String others = names(type.getGenericInterfaces());
        return kind
                + type.getCanonicalName()
                + (type.getTypeParameters().length == 0 ? "" : "<" + names(type.getTypeParameters()) + ">")
                + (plain ? "" : " extends " + names(type.getGenericSuperclass()))
                + (others.isEmpty() ? "" : verb + others);
    }

    private static String names(Type... types) {
        return Arrays.stream(types)
                .map(type ->
                        PACKAGE.matcher(type.getTypeName().replace('$', '.')).replaceAll(""))
                .collect(Collectors.joining(", "));
    }

    /** {@code <T> T Out.of(int n)}, {@code new Table(String name)}. */
    String method(MethodTree method, String owner) {
        String parameters =
                method.getParameters().stream().map(this::parameter).collect(Collectors.joining(", ", "(", ")"));
        if (method.getReturnType() == null) {
            return "new " + owner + parameters;
        }
        String generic = typeParameters(method.getTypeParameters());
        return (generic.isEmpty() ? "" : generic + " ") + words(method.getReturnType()) + " " + owner + "."
                + method.getName() + parameters;
    }

    String accessor(VariableTree component, String owner) {
        return words(component.getType()) + " " + owner + "." + component.getName() + "()";
    }

    /** A constant of an enum is of the type whose name stands in front of it anyway. */
    String field(VariableTree field, ClassTree type, String owner) {
        boolean constant = type.getKind() == Tree.Kind.ENUM
                && field.getInitializer() instanceof NewClassTree
                && words(field.getType()).contentEquals(type.getSimpleName());
        return (constant ? "" : words(field.getType()) + " ") + owner + "." + field.getName();
    }

    /** With type and name; a list of any length stays one. */
    String parameter(VariableTree parameter) {
        String type = words(parameter.getType());
        boolean any = type.endsWith("[]") && writtenWithDots(parameter);
        return (any ? type.substring(0, type.length() - 2) + "..." : type) + " " + parameter.getName();
    }

    private boolean writtenWithDots(VariableTree parameter) {
        long start = positions.getStartPosition(unit, parameter);
        long end = positions.getEndPosition(unit, parameter);
        // Some have no end: the parameters of a record's short constructor.
        return start >= 0
                && end > start
                && source.subSequence((int) start, (int) end).toString().contains("...");
    }

    private static boolean isStatic(VariableTree field) {
        return field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static String typeParameters(List<? extends Tree> parameters) {
        return parameters.isEmpty() ? "" : "<" + list(parameters) + ">";
    }

    private static String list(List<? extends Tree> types) {
        return types.stream().map(Declarations::words).collect(Collectors.joining(", "));
    }

    private static String words(Tree type) {
        String plain = ANNOTATION.matcher(type.toString()).replaceAll("");
        return HOLDER.matcher(PACKAGE.matcher(plain).replaceAll(""))
                .replaceAll("")
                .replaceAll(",(?=\\S)", ", ");
    }
}
