package cjsh.ijava;

import cjsh.display.MimeBundle;
import java.util.Optional;
import java.util.function.Function;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;
import org.jspecify.annotations.Nullable;

/** JJava, or another kernel on jjava-jupyter. */
public final class JJavaHost extends Host {
    private final BaseKernel kernel;

    /** @param json reads the payload of a {@code +json} form */
    public JJavaHost(BaseKernel kernel, Function<String, @Nullable Object> json) {
        super(
                kernel,
                new Cells(kernel, Members.call(kernel, "getJShell")),
                "org.dflib.jjava.jupyter.kernel.BaseNotebookStatics",
                new Payloads(json));
        this.kernel = kernel;
    }

    @Override
    public void shows(Function<Object, Optional<MimeBundle>> forms, Class<?>... types) {
        for (Class<?> type : types) {
            kernel.getRenderer()
                    .createRegistration(type)
                    .register((value, context) -> Payloads.of(value, forms).ifPresent(bundle -> put(bundle, context)));
        }
    }

    private void put(MimeBundle bundle, RenderContext context) {
        payloads.put(bundle, (type, payload) -> {
            MIMEType wanted = context.resolveRequestedType(MIMEType.parse(type));
            if (wanted != null) {
                context.getOutputContainer().putData(wanted, payload);
            }
        });
    }

    @Override
    public void display(MimeBundle bundle) {
        DisplayData data = new DisplayData();
        payloads.put(bundle, data::putData);
        kernel.display(data);
    }

    /** There is a message for it, and no call that sends one. */
    @Override
    public void clear(boolean wait) {
        Members.field(kernel.getIO().display, "env")
                .map(ShellReplyEnvironment.class::cast)
                .ifPresent(cell -> cell.publish(wait ? PublishClearOutput.BEFORE_NEXT_OUTPUT : PublishClearOutput.NOW));
    }
}
