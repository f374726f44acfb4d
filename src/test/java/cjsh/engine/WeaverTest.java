package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** That what is woven stops and still does what it did is the matter of {@link InterruptTest} and all that runs snippets. */
class WeaverTest {
    @SuppressWarnings("unused")
    private static final class Sample {
        static int loops(int n) {
            int sum = 0;
            for (int i = 0; i < n; i++) {
                do {
                    sum++;
                } while (sum % 3 != 0);
            }
            return sum > 10 ? sum : -sum;
        }
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = WeaverTest.class.getClassLoader().getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }

    private static int checks(byte[] classFile, String method) {
        byte[] readable = classFile.clone();
        readable[7] = Opcodes.V17;
        int[] count = {0};
        new ClassReader(readable)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitMethodInsn(
                                            int opcode, String owner, String called, String type, boolean isInterface) {
                                        count[0] += name.equals(method) && owner.equals(Woven.NAME) ? 1 : 0;
                                    }
                                };
                            }
                        },
                        0);
        return count[0];
    }

    @Test
    void checksAtTheStartAndBeforeEachJumpBack() throws IOException {
        assertThat(checks(Weaver.woven(classFile(Sample.class)), "loops")).isEqualTo(3);
    }

    /** Nothing is asked of the JDK: not the hook of its own control, and not a class file of a known number. */
    @ParameterizedTest
    @ValueSource(ints = {61, 69, 70, 99, 0x7fff})
    void weavesClassFilesOfAnyJdk(int version) throws IOException {
        byte[] classFile = classFile(Sample.class);
        classFile[6] = (byte) (version >> 8);
        classFile[7] = (byte) version;
        classFile[4] = classFile[5] = (byte) 0xff; // a preview
        byte[] woven = Weaver.woven(classFile);
        assertThat(Arrays.copyOf(woven, 8)).isEqualTo(Arrays.copyOf(classFile, 8));
        woven[6] = 0;
        assertThat(checks(woven, "loops")).isEqualTo(3);
    }

    /** A session goes on without checks rather than not at all; what can not be stopped can be left behind. */
    @Test
    void leavesAClassAsItIsThatItCanNotRead() {
        byte[] none = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 99, 0, 3, 77, 0, 0, 0, 0};
        assertThat(Weaver.woven(none)).isEqualTo(none);
    }

    /** A method may have 64 KB; one that is nearly full has no room for a check at each of its loops. */
    @Test
    void runsAMethodThatIsTooLongForChecks() {
        String loops = IntStream.range(0, 3_000)
                .mapToObj(i -> "while (n < " + i + ") n++;")
                .collect(Collectors.joining("\n"));
        try (Session session = Session.builder().open()) {
            session.execute("int n = 0;");
            assertThat(session.execute("{\n" + loops + "\n}")).isInstanceOf(Outcome.Done.class);
            assertThat(session.variables()).containsExactly(new Variable("n", "int", 2_999));
        }
    }

    /** Of the classes that snippets become, none may be linked to the JDK's own hook: it would stop all evaluations at once. */
    @Test
    void doesNotUseTheHookOfTheJdk() throws ReflectiveOperationException {
        try (Session session = Session.builder().open()) {
            session.execute("Class<?> type = new Object() { }.getClass();");
            ClassLoader loader = ((Class<?>)
                            Objects.requireNonNull(session.variables().get(0).value()))
                    .getClassLoader();
            Set<String> found = new HashSet<>();
            try {
                found.add(Class.forName("REPL.$Cancel$", false, loader).getName());
            } catch (ClassNotFoundException e) {
                // as it should be
            }
            assertThat(found).isEmpty();
        }
    }
}
