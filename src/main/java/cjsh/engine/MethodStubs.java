package cjsh.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The class file of a class with the same methods as another, each of which calls whatever {@link MethodLink} says it is now.
 * What was compiled and what runs already calls these, and so sees a method's latest definition.
 */
final class MethodStubs {
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD = 10;
    private static final int METHOD_HANDLE = 15;
    private static final int INVOKE_DYNAMIC = 18;
    private static final int INVOKE_STATIC_HANDLE = 6;
    private static final int PUBLIC_SUPER = 0x21;
    private static final int LOAD_INT = 21;
    private static final int CALL = 186;
    private static final int RETURN_INT = 172;
    private static final int RETURN_NOTHING = 177;
    private static final String KINDS = "IJFDA";

    private final ByteArrayOutputStream poolBytes = new ByteArrayOutputStream();
    private final DataOutputStream pool = new DataOutputStream(poolBytes);
    private final Map<String, Integer> known = new HashMap<>();
    private int next = 1;

    private MethodStubs() {}

    static byte[] of(CompiledClass model) {
        try {
            return new MethodStubs().classFile(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] classFile(CompiledClass model) throws IOException {
        ByteArrayOutputStream bodyBytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bodyBytes);
        body.writeShort(PUBLIC_SUPER);
        body.writeShort(classNamed(model.name()));
        body.writeShort(classNamed("java/lang/Object"));
        body.writeShort(0); // interfaces
        body.writeShort(0); // fields
        List<CompiledClass.Member> methods = model.methods();
        body.writeShort(methods.size());
        for (CompiledClass.Member method : methods) {
            method(method, body);
        }
        body.writeShort(1);
        body.writeShort(text("BootstrapMethods"));
        body.writeInt(6);
        body.writeShort(1);
        body.writeShort(bootstrap());
        body.writeShort(0);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(model.head());
        new DataOutputStream(out).writeShort(next);
        out.writeBytes(poolBytes.toByteArray());
        out.writeBytes(bodyBytes.toByteArray());
        return out.toByteArray();
    }

    private void method(CompiledClass.Member method, DataOutputStream out) throws IOException {
        ByteArrayOutputStream codeBytes = new ByteArrayOutputStream();
        DataOutputStream code = new DataOutputStream(codeBytes);
        int local = 0;
        int at = 1;
        String type = method.type();
        while (type.charAt(at) != ')') {
            int kind = kind(type.charAt(at));
            code.writeByte(0xc4); // wide
            code.writeByte(LOAD_INT + kind);
            code.writeShort(local);
            local += size(kind);
            while (type.charAt(at) == '[') {
                at++;
            }
            at = type.charAt(at) == 'L' ? type.indexOf(';', at) + 1 : at + 1;
        }
        code.writeByte(CALL);
        code.writeShort(constant(INVOKE_DYNAMIC, 0, nameAndType(method.name(), type)));
        code.writeShort(0);
        char result = type.charAt(at + 1);
        code.writeByte(result == 'V' ? RETURN_NOTHING : RETURN_INT + kind(result));

        out.writeShort(method.access());
        out.writeShort(text(method.name()));
        out.writeShort(text(type));
        out.writeShort(1);
        out.writeShort(text("Code"));
        out.writeInt(12 + codeBytes.size());
        out.writeShort(Math.max(local, 2)); // stack
        out.writeShort(local);
        out.writeInt(codeBytes.size());
        codeBytes.writeTo(out);
        out.writeShort(0); // exception table
        out.writeShort(0); // attributes
    }

    /** Of the five kinds that the JVM has instructions for. */
    private static int kind(char type) {
        return switch (type) {
            case 'L', '[' -> KINDS.indexOf('A');
            case 'J', 'F', 'D' -> KINDS.indexOf(type);
            default -> 0;
        };
    }

    private static int size(int kind) {
        return kind == KINDS.indexOf('J') || kind == KINDS.indexOf('D') ? 2 : 1;
    }

    private int bootstrap() throws IOException {
        String type = MethodType.methodType(
                        java.lang.invoke.CallSite.class,
                        java.lang.invoke.MethodHandles.Lookup.class,
                        String.class,
                        MethodType.class)
                .toMethodDescriptorString();
        int owner = classNamed(MethodLink.class.getName().replace('.', '/'));
        int method = constant(METHOD, owner, nameAndType("link", type));
        Integer handle = known.get("handle");
        if (handle == null) {
            pool.writeByte(METHOD_HANDLE);
            pool.writeByte(INVOKE_STATIC_HANDLE);
            pool.writeShort(method);
            handle = next++;
            known.put("handle", handle);
        }
        return handle;
    }

    private int nameAndType(String name, String type) throws IOException {
        return constant(NAME_AND_TYPE, text(name), text(type));
    }

    private int classNamed(String name) throws IOException {
        return constant(CompiledClass.CLASS, text(name));
    }

    private int text(String text) throws IOException {
        Integer place = known.get("text " + text);
        if (place == null) {
            pool.write(Relinker.text(text));
            place = next++;
            known.put("text " + text, place);
        }
        return place;
    }

    private int constant(int tag, int... parts) throws IOException {
        String key = tag + java.util.Arrays.toString(parts);
        Integer place = known.get(key);
        if (place == null) {
            pool.writeByte(tag);
            for (int part : parts) {
                pool.writeShort(part);
            }
            place = next++;
            known.put(key, place);
        }
        return place;
    }
}
