package cjsh.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives the classes of one snippet names of a later generation, while the user's variables stay where they were first. */
final class Generation {
    private static final int MOST_CONSTANTS = 0xffff;

    private final String wrapper;
    private final Map<String, String> names;
    private final Set<String> variables;

    /**
     * The classes that get new names, with slashes.
     *
     * @param wrapper the class that JShell made for the snippet
     * @param variables static fields of the wrapper that stay its own
     */
    Generation(String wrapper, Map<String, String> names, List<CompiledClass.Member> variables) {
        this.wrapper = wrapper;
        this.names = names;
        this.variables = variables.stream().map(CompiledClass.Member::name).collect(Collectors.toSet());
    }

    byte[] renamed(CompiledClass one) {
        int count = one.constantCount();
        List<byte[]> added = new ArrayList<>();
        Map<String, Integer> texts = new HashMap<>();
        byte[][] constants = new byte[count][];
        int own = 0;
        for (int i = 1; i < count; i++) {
            int tag = one.tag(i);
            constants[i] = one.constant(i);
            if (tag == CompiledClass.UTF8) {
                constants[i] = descriptor(one.text(i), constants[i]);
            } else if (tag == CompiledClass.CLASS) {
                String other = names.get(one.className(i));
                if (other != null) {
                    int text = texts.computeIfAbsent(other, name -> {
                        added.add(Relinker.text(name));
                        return count + added.size() - 1;
                    });
                    constants[i] = constant(CompiledClass.CLASS, text);
                }
            } else if (tag == CompiledClass.FIELD && isVariable(one, i)) {
                if (own == 0) {
                    added.add(constant(CompiledClass.CLASS, one.part(one.part(i, 0), 0)));
                    own = count + added.size() - 1;
                }
                constants[i] = constant(CompiledClass.FIELD, own, one.part(i, 1));
            }
            i += Relinker.isWide(tag) ? 1 : 0;
        }
        if (count + added.size() > MOST_CONSTANTS) {
            throw new IllegalArgumentException("too many constants");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one.head());
        out.writeBytes(new byte[] {(byte) ((count + added.size()) >> 8), (byte) (count + added.size())});
        for (byte[] constant : constants) {
            if (constant != null) {
                out.writeBytes(constant);
            }
        }
        added.forEach(out::writeBytes);
        out.writeBytes(one.tail());
        return out.toByteArray();
    }

    private boolean isVariable(CompiledClass one, int field) {
        return one.className(one.part(field, 0)).equals(wrapper) && variables.contains(one.memberName(field));
    }

    private byte[] descriptor(String text, byte[] constant) {
        String other = text;
        if (text.indexOf(';') > 0) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                other = other.replace("L" + name.getKey() + ";", "L" + name.getValue() + ";");
            }
        }
        return other.equals(text) ? constant : Relinker.text(other);
    }

    private static byte[] constant(int tag, int... parts) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 2 * parts.length).put((byte) tag);
        for (int part : parts) {
            bytes.putShort((short) part);
        }
        return bytes.array();
    }
}
