package cjsh.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes a snippet's code stoppable: a call of {@link Woven#check()} at the start of each method and before each jump back.
 * And {@code System.exit} in it becomes a wish of the session's user.
 */
final class Weaver {
    private static final int VERSION = 4;
    private static final int VERSION_END = 8;

    private Weaver() {}

    /** The class with checks; as it was, when there is no room for them. */
    static byte[] woven(byte[] classFile) {
        byte[] readable = classFile.clone();
        // A newer JDK's number would be refused, though code as such has not changed since 17.
        readable[VERSION_END - 2] = 0;
        readable[VERSION_END - 1] = Opcodes.V17;
        try {
            ClassReader reader = new ClassReader(readable);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new Checks(writer), 0);
            byte[] woven = writer.toByteArray();
            System.arraycopy(classFile, VERSION, woven, VERSION, VERSION_END - VERSION);
            return woven;
        } catch (RuntimeException e) {
            // A method close to the limit of 64 KB, or a kind of class file to come: it can still be left behind.
            return classFile;
        }
    }

    private static final class Checks extends ClassVisitor {
        Checks(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new Method(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class Method extends MethodVisitor {
        private final Set<Label> behind = new HashSet<>();

        Method(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, Woven.NAME, "check", "()V", false);
        }

        private void checkWhenBack(Label... targets) {
            for (Label target : targets) {
                if (behind.contains(target)) {
                    check();
                    return;
                }
            }
        }

        @Override
        public void visitCode() {
            super.visitCode();
            check();
        }

        @Override
        public void visitLabel(Label label) {
            behind.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            checkWhenBack(label);
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            checkWhenBack(otherwise);
            checkWhenBack(labels);
            super.visitTableSwitchInsn(min, max, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            checkWhenBack(otherwise);
            checkWhenBack(labels);
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            if (endsTheProcess(owner, name)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, Woven.NAME, name, exit(owner), false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] ours = arguments.clone();
            for (int i = 0; i < ours.length; i++) {
                if (ours[i] instanceof Handle handle && endsTheProcess(handle.getOwner(), handle.getName())) {
                    ours[i] = new Handle(
                            Opcodes.H_INVOKESTATIC, Woven.NAME, handle.getName(), exit(handle.getOwner()), false);
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, ours);
        }

        private static boolean endsTheProcess(String owner, String name) {
            boolean ofRuntime = owner.equals("java/lang/Runtime");
            return (name.equals("exit") && (ofRuntime || owner.equals("java/lang/System")))
                    || (name.equals("halt") && ofRuntime);
        }

        /** An instance method's receiver becomes the first argument. */
        private static String exit(String owner) {
            return owner.equals("java/lang/System") ? "(I)V" : "(Ljava/lang/Runtime;I)V";
        }
    }
}
