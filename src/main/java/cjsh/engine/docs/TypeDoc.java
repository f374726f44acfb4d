package cjsh.engine.docs;

import java.util.List;
import java.util.Optional;

/**
 * A class, interface, enum or record.
 *
 * @param name with package and the classes around it, all with dots between
 * @param declaration {@code class tech.tablesaw.api.Table extends Relation}
 * @param text what its sources say, in paragraphs; may be empty
 */
public record TypeDoc(String name, String declaration, String text, List<MemberDoc> members) {
    public TypeDoc {
        members = List.copyOf(members);
    }

    /** The member with this key, or the only one that may be meant where types have other names: a type parameter's, say. */
    public Optional<MemberDoc> member(String key) {
        Optional<MemberDoc> same =
                members.stream().filter(one -> one.key().equals(key)).findFirst();
        if (same.isPresent()) {
            return same;
        }
        MemberDoc wanted = new MemberDoc(key, "", "");
        List<MemberDoc> alike = members.stream()
                .filter(one -> one.name().equals(wanted.name())
                        && one.parameters() == wanted.parameters()
                        && one.key().contains("(") == key.contains("("))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }
}
