package cjsh.ijava;

import cjsh.display.MimeBundle;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.messages.publish.PublishClearOutput;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** IJava, or another kernel on jupyter-jvm-basekernel. */
public final class IJavaHost extends Host {
    private final BaseKernel kernel;

    /** @param json reads the payload of a {@code +json} form */
    public IJavaHost(BaseKernel kernel, Function<String, @Nullable Object> json) {
        super(
                kernel,
                new Cells(
                        kernel,
                        Members.field(kernel, "evaluator").flatMap(evaluator -> Members.call(evaluator, "getShell"))),
                "io.github.spencerpark.ijava.runtime.Display",
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
