package cjsh.engine.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The classes of one source file. */
final class UnitReader {
    private static final String OURS = "cjsh.";

    private final DocTrees trees;
    private final CompilationUnitTree unit;
    private final Declarations declarations;
    private final String prefix;
    private final List<TypeDoc> types = new ArrayList<>();

    UnitReader(DocTrees trees, CompilationUnitTree unit) {
        this.trees = trees;
        this.unit = unit;
        this.declarations = new Declarations(trees, unit);
        this.prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    }

    List<TypeDoc> types() {
        TreePath root = new TreePath(unit);
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                type(new TreePath(root, type), type, "");
            }
        }
        return types;
    }

    private void type(TreePath path, ClassTree type, String around) {
        if (type.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
            return;
        }
        String name = around + type.getSimpleName();
        // A class of ours that only holds others together says nothing.
        String owner = prefix.startsWith(OURS) ? type.getSimpleName().toString() : name;
        String text = text(path);
        List<MemberDoc> members = new ArrayList<>();
        List<TreePath> nested = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            TreePath below = new TreePath(path, member);
            if (member instanceof ClassTree) {
                nested.add(below);
            } else if (member instanceof MethodTree method
                    && isReachable(method.getModifiers().getFlags(), type)) {
                members.add(method(below, method, owner));
            } else if (member instanceof VariableTree field
                    && isReachable(field.getModifiers().getFlags(), type)) {
                String key = field.getName().toString();
                members.add(new MemberDoc(key, declarations.field(field, type, owner), text(below)));
            }
        }
        if (type.getKind() == Tree.Kind.RECORD) {
            record(type, owner, text, members);
        }
        types.add(new TypeDoc(prefix + name, declarations.head(type, prefix + name), text, members));
        nested.forEach(below -> type(below, (ClassTree) below.getLeaf(), name + "."));
    }

    private MemberDoc method(TreePath path, MethodTree method, String owner) {
        boolean constructor = method.getReturnType() == null;
        String name = constructor ? MemberDoc.CONSTRUCTOR : method.getName().toString();
        String key = MemberDoc.key(
                name,
                method.getParameters().stream().map(declarations::parameter).toList());
        return new MemberDoc(key, declarations.method(method, owner), text(path));
    }

    /** What a record has without its being written: methods for the components, which its comment tells of, and a constructor. */
    private void record(ClassTree type, String owner, String text, List<MemberDoc> members) {
        List<VariableTree> components = type.getMembers().stream()
                .filter(member -> member instanceof VariableTree field
                        && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(VariableTree.class::cast)
                .toList();
        for (VariableTree component : components) {
            String key = component.getName() + "()";
            if (members.stream().noneMatch(one -> one.key().equals(key))) {
                String beginning = "- " + component.getName() + ": ";
                String words = text.lines()
                        .filter(line -> line.startsWith(beginning))
                        .map(line -> line.substring(beginning.length()))
                        .findFirst()
                        .orElse("");
                members.add(new MemberDoc(key, declarations.accessor(component, owner), words));
            }
        }
        List<String> parameters =
                components.stream().map(declarations::parameter).toList();
        String key = MemberDoc.key(MemberDoc.CONSTRUCTOR, parameters);
        if (members.stream().noneMatch(one -> one.key().equals(key))) {
            members.add(new MemberDoc(key, "new " + owner + "(" + String.join(", ", parameters) + ")", text));
        }
    }

    private static boolean isReachable(Set<Modifier> flags, ClassTree type) {
        boolean open = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        return (open && !flags.contains(Modifier.PRIVATE))
                || flags.contains(Modifier.PUBLIC)
                || flags.contains(Modifier.PROTECTED);
    }

    private String text(TreePath path) {
        DocCommentTree comment = trees.getDocCommentTree(path);
        return comment == null ? "" : DocText.of(comment);
    }
}
