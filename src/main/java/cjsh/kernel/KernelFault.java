package cjsh.kernel;

/** A kernel can not be started, for a reason that whoever starts it can do something about. */
public final class KernelFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KernelFault(String message) {
        super(message);
    }

    KernelFault(String message, Throwable cause) {
        super(message, cause);
    }
}
