package cjsh.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets a class file mean other classes: its constants of the kind {@code CONSTANT_Class} get other names, and nothing else changes. */
final class Relinker {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int METHOD_HANDLE = 15;
    private static final int MOST_CONSTANTS = 0xffff;

    private final Map<String, String> links = new HashMap<>();

    /** @param links binary names with dots */
    Relinker(Map<String, String> links) {
        links.forEach((from, to) -> this.links.put(from.replace('.', '/'), to.replace('.', '/')));
    }

    byte[] relinked(byte[] classFile) {
        if (links.isEmpty()) {
            return classFile;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            return relinked(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] relinked(DataInputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(in.readLong()); // magic number and version
        int count = in.readUnsignedShort();
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, Integer> classes = new HashMap<>();
        byte[][] constants = new byte[count][];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            constants[i] = constant(tag, in, i, texts, classes);
            i += isWide(tag) ? 1 : 0;
        }
        List<byte[]> added = new ArrayList<>();
        classes.forEach((place, name) -> {
            String other = links.get(texts.getOrDefault(name, ""));
            if (other != null && count + added.size() < MOST_CONSTANTS) {
                constants[place] =
                        new byte[] {CLASS, (byte) ((count + added.size()) >> 8), (byte) (count + added.size())};
                added.add(text(other));
            }
        });
        out.writeShort(count + added.size());
        for (byte[] constant : constants) {
            if (constant != null) {
                out.write(constant);
            }
        }
        for (byte[] constant : added) {
            out.write(constant);
        }
        in.transferTo(out);
        return bytes.toByteArray();
    }

    private static byte[] constant(
            int tag, DataInputStream in, int place, Map<Integer, String> texts, Map<Integer, Integer> classes)
            throws IOException {
        if (tag == UTF8) {
            String text = in.readUTF();
            texts.put(place, text);
            return text(text);
        }
        byte[] constant = new byte[1 + size(tag)];
        constant[0] = (byte) tag;
        in.readFully(constant, 1, constant.length - 1);
        if (tag == CLASS) {
            classes.put(place, ((constant[1] & 0xff) << 8) | (constant[2] & 0xff));
        }
        return constant;
    }

    /** Of what follows the tag; the Java Virtual Machine Specification, section 4.4. */
    static int size(int tag) {
        return switch (tag) {
            case CLASS, 8, 16, 19, 20 -> 2;
            case METHOD_HANDLE -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            default -> throw new IllegalArgumentException("a constant of the unknown kind " + tag);
        };
    }

    /** Whether a constant takes two places. */
    static boolean isWide(int tag) {
        return tag == LONG || tag == DOUBLE;
    }

    static byte[] text(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeByte(UTF8);
            out.writeUTF(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
