package cjsh.engine.docs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documentation that the build gathered. A table of names comes first, so that looking one class up reads no other; the
 * bytes depend on the sources alone.
 */
final class DocIndex {
    /** Beside this class. */
    static final String RESOURCE = "index.bin";

    private final byte[] bytes;
    private final Map<String, Integer> places = new HashMap<>();

    private DocIndex(byte[] bytes) throws IOException {
        this.bytes = bytes;
        if (bytes.length > 0) {
            DataInputStream in = from(0);
            int types = in.readInt();
            for (int i = 0; i < types; i++) {
                places.put(in.readUTF(), in.readInt());
            }
        }
    }

    /** The index in the program; an empty one where the program was put together without. */
    static DocIndex load() {
        try (InputStream in = DocIndex.class.getResourceAsStream(RESOURCE)) {
            return new DocIndex(in == null ? new byte[0] : in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocIndex of(byte[] bytes) {
        try {
            return new DocIndex(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<TypeDoc> find(String name) {
        Integer place = places.get(name);
        if (place == null) {
            return Optional.empty();
        }
        try {
            DataInputStream in = from(place);
            String declaration = text(in);
            String words = text(in);
            int count = in.readInt();
            List<MemberDoc> members = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                members.add(new MemberDoc(text(in), text(in), text(in)));
            }
            return Optional.of(new TypeDoc(name, declaration, words, members));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataInputStream from(int place) {
        return new DataInputStream(new ByteArrayInputStream(bytes, place, bytes.length - place));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    static byte[] bytes(List<TypeDoc> types) {
        List<TypeDoc> sorted =
                types.stream().sorted(Comparator.comparing(TypeDoc::name)).toList();
        try {
            List<byte[]> bodies = new ArrayList<>();
            int table = Integer.BYTES;
            for (TypeDoc type : sorted) {
                bodies.add(body(type));
                table += Short.BYTES + type.name().getBytes(StandardCharsets.UTF_8).length + Integer.BYTES;
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(all);
            out.writeInt(sorted.size());
            int place = table;
            for (int i = 0; i < sorted.size(); i++) {
                out.writeUTF(sorted.get(i).name());
                out.writeInt(place);
                place += bodies.get(i).length;
            }
            for (byte[] body : bodies) {
                out.write(body);
            }
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] body(TypeDoc type) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        write(out, type.declaration());
        write(out, type.text());
        out.writeInt(type.members().size());
        for (MemberDoc member : type.members()) {
            write(out, member.key());
            write(out, member.declaration());
            write(out, member.text());
        }
        return body.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }
}
