package cjsh.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A class file as far as it matters whether one may stand in for another: its members, and the whole without line numbers. */
final class CompiledClass {
    static final int UTF8 = 1;
    static final int CLASS = 7;
    static final int FIELD = 9;
    private static final int NAME_AND_TYPE = 12;
    private static final int STATIC = 0x8;
    private static final int PRIVATE = 0x2;
    private static final int SYNTHETIC = 0x1000;
    private static final int AFTER_MAGIC_AND_VERSION = 8;

    private final byte[] bytes;
    private final byte[] withoutLines;
    private final ByteBuffer in;
    private final int[] constants;
    private final int constantsEnd;
    private final String name;
    private final List<Member> fields;
    private final List<Member> methods;
    private int firstLine;

    CompiledClass(byte[] classFile) {
        this.bytes = classFile;
        this.withoutLines = classFile.clone();
        this.in = ByteBuffer.wrap(classFile).position(AFTER_MAGIC_AND_VERSION);
        this.constants = new int[unsigned()];
        for (int i = 1; i < constants.length; i++) {
            constants[i] = in.position();
            int tag = in.get();
            skip(tag == UTF8 ? unsigned() : Relinker.size(tag));
            i += Relinker.isWide(tag) ? 1 : 0;
        }
        this.constantsEnd = in.position();
        unsigned(); // access
        this.name = className(unsigned());
        unsigned(); // superclass
        skip(2 * unsigned()); // interfaces
        this.fields = members();
        this.methods = members();
    }

    /** With slashes. */
    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** What users see of it by name: static and not the compiler's. */
    List<Member> fields() {
        return fields;
    }

    /** Static, not private, and not those that JShell adds. */
    List<Member> methods() {
        return methods;
    }

    boolean sameShape(CompiledClass other) {
        return fields.equals(other.fields) && methods.equals(other.methods);
    }

    /** Whether only line numbers differ, as when JShell puts another line before the same text. */
    boolean sameButForLines(CompiledClass other) {
        return Arrays.equals(withoutLines, other.withoutLines);
    }

    int firstLine() {
        return firstLine;
    }

    int constantCount() {
        return constants.length;
    }

    int tag(int constant) {
        return constants[constant] == 0 ? 0 : bytes[constants[constant]];
    }

    String text(int constant) {
        int at = constants[constant] + 1;
        return new String(bytes, at + 2, in.getShort(at) & 0xffff, StandardCharsets.UTF_8);
    }

    /** The number after a constant's tag, or the one after that. */
    int part(int constant, int index) {
        return in.getShort(constants[constant] + 1 + 2 * index) & 0xffff;
    }

    String className(int constant) {
        return text(part(constant, 0));
    }

    /** Of a field that is used somewhere. */
    String memberName(int constant) {
        int nameAndType = part(constant, 1);
        if (tag(nameAndType) != NAME_AND_TYPE) {
            throw new IllegalArgumentException("not a member: constant " + constant);
        }
        return text(part(nameAndType, 0));
    }

    /** A constant as it is in the file. */
    byte[] constant(int constant) {
        int tag = tag(constant);
        int size = tag == UTF8 ? 2 + part(constant, 0) : Relinker.size(tag);
        return Arrays.copyOfRange(bytes, constants[constant], constants[constant] + 1 + size);
    }

    /** Magic number and version. */
    byte[] head() {
        return Arrays.copyOf(bytes, AFTER_MAGIC_AND_VERSION);
    }

    /** What follows the constants. */
    byte[] tail() {
        return Arrays.copyOfRange(bytes, constantsEnd, bytes.length);
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>();
        int count = unsigned();
        for (int i = 0; i < count; i++) {
            int access = unsigned();
            Member member = new Member(text(unsigned()), text(unsigned()), access);
            attributes();
            boolean named = (access & STATIC) != 0 && (access & (PRIVATE | SYNTHETIC)) == 0;
            if (named && Stream.of("do_it$", "<clinit>").noneMatch(member.name()::equals)) {
                members.add(member);
            }
        }
        return List.copyOf(members);
    }

    private void attributes() {
        int count = unsigned();
        for (int i = 0; i < count; i++) {
            String kind = text(unsigned());
            int length = in.getInt();
            int end = in.position() + length;
            if (kind.equals("Code")) {
                skip(4); // stack and variables
                skip(in.getInt());
                skip(8 * unsigned()); // exception table
                attributes();
            } else if (kind.equals("LineNumberTable")) {
                lines();
            }
            in.position(end);
        }
    }

    private void lines() {
        int count = unsigned();
        for (int i = 0; i < count; i++) {
            unsigned();
            int at = in.position();
            int line = unsigned();
            firstLine = firstLine == 0 ? line : firstLine;
            withoutLines[at] = 0;
            withoutLines[at + 1] = 0;
        }
    }

    private int unsigned() {
        return in.getShort() & 0xffff;
    }

    private void skip(int count) {
        in.position(in.position() + count);
    }

    /** A field or a method. */
    record Member(String name, String type, int access) {}
}
