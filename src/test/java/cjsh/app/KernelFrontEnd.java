package cjsh.app;

import cjsh.kernel.KernelClient;
import cjsh.kernel.Told;
import cjsh.kernel.Told.Heard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cells of a notebook, run one after the other by somebody who knows nothing but Jupyter's protocol. */
final class KernelFrontEnd implements FrontEnd {
    private final Path folder;

    KernelFrontEnd(Path folder) {
        this.folder = folder;
    }

    @Override
    public String play(List<String> inputs) throws Exception {
        return messages(inputs).stream().map(EngineFrontEnd::text).collect(Collectors.joining());
    }

    List<Message> messages(List<String> inputs) throws Exception {
        List<Message> messages = new ArrayList<>();
        try (LiveKernel kernel = new LiveKernel(folder)) {
            KernelClient client = kernel.client();
            for (String input : inputs) {
                cell(client.cell(input), messages);
            }
        }
        return messages;
    }

    private static void cell(Told told, List<Message> messages) throws IOException {
        int count = told.reply().number("execution_count");
        for (Heard heard : told.published()) {
            switch (heard.type()) {
                case "status" -> {}
                case "execute_input" -> messages.add(new Message.ExecuteInput(count, heard.text("code")));
                case "stream" -> stream(heard, messages);
                case "execute_result" -> messages.add(new Message.ExecuteResult(count, heard.plain()));
                case "error" -> messages.add(new Message.Failure(heard.traceback()));
                default -> throw new IOException("a message nobody expects here: " + heard.type());
            }
        }
        messages.add(new Message.ExecuteReply(count, told.status()));
    }

    /** Where a text is cut into messages says nothing. */
    private static void stream(Heard heard, List<Message> messages) {
        String text = heard.text("text");
        if (messages.get(messages.size() - 1) instanceof Message.Stream before
                && before.name().equals(heard.text("name"))) {
            messages.remove(messages.size() - 1);
            text = before.text() + text;
        }
        messages.add(new Message.Stream(heard.text("name"), text));
    }
}
