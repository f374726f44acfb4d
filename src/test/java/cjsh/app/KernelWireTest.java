package cjsh.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cjsh.kernel.KernelClient;
import cjsh.kernel.KernelClient.Door;
import cjsh.kernel.Told;
import cjsh.kernel.Told.Heard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes through the sockets, whoever sends it: the kernel goes on answering those who know its key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KernelWireTest {
    private static final List<Door> DOORS = List.of(Door.SHELL, Door.CONTROL, Door.STDIN);

    private LiveKernel kernel;
    private KernelClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        kernel = new LiveKernel(folder);
        client = kernel.client();
    }

    @AfterAll
    void end() throws Exception {
        kernel.close();
    }

    private void stillAnswers() throws IOException {
        assertThat(client.ask(Door.CONTROL, "kernel_info_request", Map.of()).text("status"))
                .isEqualTo("ok");
        // A cell of junk that failed aborts the one behind it, as any does.
        client.cell("");
        assertThat(client.cell("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void theHeartGivesBackWhatItGets() {
        for (String text : List.of("ping", "", "\0\0", "😀")) {
            assertThat(client.beat(text.getBytes(UTF_8))).isEqualTo(text.getBytes(UTF_8));
        }
    }

    @Test
    void everyFrontEndIsWelcomed() throws IOException {
        try (KernelClient other = kernel.another()) {
            assertThat(other.heard(Door.IOPUB)).anySatisfy(heard -> {
                assertThat(heard.type()).isEqualTo("iopub_welcome");
                assertThat(heard.content()).isEqualTo(Map.of("subscription", ""));
                assertThat(heard.parent()).isEmpty();
            });
        }
    }

    @Test
    void aWrongKeyIsRefusedWithoutAWord() throws IOException {
        try (KernelClient stranger = kernel.stranger()) {
            for (Door door : List.of(Door.SHELL, Door.CONTROL)) {
                stranger.send(door, "shutdown_request", Map.of("restart", false));
                stranger.send(door, "execute_request", Map.of("code", "var stolen = 1;"));
            }
            stillAnswers();
            assertThat(client.cell("stolen").status()).isEqualTo("error");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "5",
                "\"text\"",
                "",
                "\0",
                "{\"code\":\"\\ud83d\"}",
                "{\"code\":5}",
                "{\"code\":\"1\",\"code\":\"2\"}"
            })
    void anyPartMayBeAnything(String part) throws IOException {
        for (Door door : DOORS) {
            for (int place = 0; place < 4; place++) {
                List<byte[]> parts = new ArrayList<>(parts("execute_request"));
                parts.set(place, part.getBytes(UTF_8));
                client.frames(door, client.signed(parts));
            }
        }
        stillAnswers();
    }

    @Test
    void partsAreNotReadAsDeepAsTheStackGoes() throws IOException {
        for (Door door : DOORS) {
            List<byte[]> parts = new ArrayList<>(parts("execute_request"));
            parts.set(3, "[".repeat(200_000).getBytes(UTF_8));
            client.frames(door, client.signed(parts));
        }
        stillAnswers();
    }

    @Test
    void lettersThatAreNoUtf8DoNoHarm() throws IOException {
        List<byte[]> parts = new ArrayList<>(parts("execute_request"));
        byte[] code = "{\"code\":\"// ??\"}".getBytes(UTF_8);
        code[12] = (byte) 0xff;
        code[13] = (byte) 0xc3;
        parts.set(3, code);
        client.frames(Door.SHELL, client.signed(parts));
        stillAnswers();
    }

    private static List<byte[]> parts(String type) {
        String header = "{\"msg_id\":\"odd\",\"session\":\"odd\",\"username\":\"\",\"date\":\"2026-11-21T12:00:00Z\","
                + "\"msg_type\":\"" + type + "\",\"version\":\"5.5\"}";
        return List.of(
                header.getBytes(UTF_8), "{}".getBytes(UTF_8), "{}".getBytes(UTF_8), "{\"code\":\"\"}".getBytes(UTF_8));
    }

    @Test
    void twoThousandFramesOfJunkDoNoHarm() throws IOException {
        Random dice = new Random(6);
        List<String> types = List.of("execute_request", "complete_request", "inspect_request", "input_reply", "tea");
        for (int i = 0; i < 2000; i++) {
            List<byte[]> frames = new ArrayList<>(client.signed(parts(types.get(dice.nextInt(types.size())))));
            for (int change = dice.nextInt(3); change >= 0; change--) {
                spoil(frames, dice);
            }
            if (dice.nextInt(4) == 0 && frames.size() == 6) {
                frames = client.signed(frames.subList(2, 6));
            }
            client.frames(DOORS.get(i % DOORS.size()), frames);
        }
        stillAnswers();
        assertThat(client.beat(new byte[] {1})).containsExactly(1);
    }

    private static void spoil(List<byte[]> frames, Random dice) {
        int place = dice.nextInt(frames.size());
        byte[] frame = frames.get(place).clone();
        switch (dice.nextInt(6)) {
            case 0 -> {
                byte[] other = new byte[dice.nextInt(200)];
                dice.nextBytes(other);
                frames.set(place, other);
            }
            case 1 -> {
                if (frames.size() > 1) {
                    frames.remove(place);
                }
            }
            case 2, 3 -> {
                if (frame.length > 0) {
                    frame[dice.nextInt(frame.length)] = (byte) dice.nextInt(256);
                    frames.set(place, frame);
                }
            }
            case 4 -> frames.set(place, Arrays.copyOf(frame, frame.length / 2));
            default -> frames.add(place, new byte[dice.nextInt(50)]);
        }
    }

    @Test
    void strangersWhoSpeakNoZeroMqDoNoHarm() throws IOException {
        for (Door door : Door.values()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), client.port(door))) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
            }
        }
        stillAnswers();
    }

    @Test
    void twoFrontEndsHaveTheirOwnRepliesAndSeeTheSame() throws IOException {
        try (KernelClient other = kernel.another()) {
            String mine = client.execute("System.out.println(\"mine\"); 1 + 1");
            String theirs = other.execute("System.out.println(\"theirs\"); 2 + 2");
            assertThat(client.answered(mine).result()).isEqualTo("2");
            assertThat(other.answered(theirs).result()).isEqualTo("4");
            client.until("the other's idle", () -> client.isIdle(theirs));
            other.until("the other's idle", () -> other.isIdle(mine));
            assertThat(client.reply(theirs)).isEmpty();
            assertThat(other.reply(mine)).isEmpty();
            Told seen = new Told(client.reply(mine).orElseThrow(), client.published(theirs));
            assertThat(seen.out()).isEqualTo("theirs\n");
            assertThat(seen.result()).isEqualTo("4");
        }
    }

    @Test
    void inputIsAskedOfWhoeverSentTheCell() throws IOException {
        try (KernelClient other = kernel.another()) {
            String request = other.execute("new Scanner(System.in).nextLine()", Map.of("allow_stdin", true));
            Heard asked = other.asked(request);
            client.answer(asked, "not mine to say");
            client.ask(Door.CONTROL, "kernel_info_request", Map.of());
            other.answer(asked, "theirs");
            assertThat(other.answered(request).result()).isEqualTo("\"theirs\"");
            assertThat(client.heard(Door.STDIN)).isEmpty();
        }
    }

    @Test
    void aFrontEndThatGoesMidCellLeavesAKernelThatWorks() throws IOException {
        String request;
        try (KernelClient visitor = kernel.another()) {
            request = visitor.execute(
                    "System.out.println(\"begun\"); new Scanner(System.in).nextLine()", Map.of("allow_stdin", true));
            visitor.asked(request);
        }
        client.ask(Door.CONTROL, "interrupt_request", Map.of());
        client.until("idle", () -> client.isIdle(request));
        stillAnswers();
    }

    @Test
    void identitiesBeforeTheDelimiterAndBuffersBehindTheMessageArePassedOver() throws IOException {
        List<byte[]> frames = new ArrayList<>(List.of("first".getBytes(UTF_8), "second".getBytes(UTF_8)));
        List<byte[]> parts = new ArrayList<>(parts("kernel_info_request"));
        parts.set(
                0,
                new String(parts.get(0), UTF_8)
                        .replace("\"odd\"", "\"enveloped\"")
                        .getBytes(UTF_8));
        frames.addAll(client.signed(parts));
        frames.add(new byte[1000]);
        client.frames(Door.SHELL, frames);
        client.until("a reply", () -> client.reply("enveloped").isPresent());
    }
}
