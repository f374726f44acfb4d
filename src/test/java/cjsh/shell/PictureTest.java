package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Painter;
import cjsh.display.Picture;
import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.Screen;
import cjsh.engine.Session;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values as pictures: the bytes that a terminal gets, and when it gets text. */
@Timeout(120)
class PictureTest {
    private static final String INPUT = "new StringBuilder(\"dra\" + \"wn\")";
    private static final Pattern KITTY = Pattern.compile("\u001b_G([^;]*);([^\u001b]*)\u001b\\\\");

    /** Draws string builders, red. */
    private static final Painter PAINTER = new Painter() {
        @Override
        public boolean draws(Object value) {
            return value instanceof StringBuilder;
        }

        @Override
        public Optional<Picture> picture(Object value, Screen screen, Cell cell) {
            return Optional.of(red(screen.columns() / 2, 6, cell));
        }
    };

    private static Picture red(int columns, int rows, Painter.Cell cell) {
        BufferedImage image =
                new BufferedImage(columns * cell.width(), rows * cell.height(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                // Noise makes the file larger than one piece of kitty's protocol.
                image.setRGB(x, y, new Color(255, x * y % 32, (x ^ y) % 32).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(bytes.toByteArray(), columns, rows);
    }

    private static ShellBuilder builder(Map<String, String> environment, Preferences preferences) {
        return Shell.builder()
                .environment(environment)
                .preferences(preferences)
                .painter(PAINTER)
                .session(() -> Session.builder().open());
    }

    private static Preferences wanting(String pictures) {
        Preferences preferences = new Preferences();
        assertThat(preferences.set(Preference.PICTURES, pictures)).isEmpty();
        return preferences;
    }

    private static String shown(Map<String, String> environment, Preferences preferences, String type)
            throws Exception {
        try (Conversation shell = new Conversation(builder(environment, preferences), type)) {
            shell.await("cjsh> ").type(INPUT + "\n").ask("1 + 1", "2\n");
            shell.leave();
            return shell.raw();
        }
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void kittyGetsThePictureInPieces() throws Exception {
        String raw = shown(Map.of("KITTY_WINDOW_ID", "1"), new Preferences(), "xterm-256color");
        List<String> control = new ArrayList<>();
        StringBuilder data = new StringBuilder();
        Matcher matcher = KITTY.matcher(raw);
        while (matcher.find()) {
            control.add(matcher.group(1));
            assertThat(matcher.group(2)).hasSizeLessThanOrEqualTo(4096);
            data.append(matcher.group(2));
        }
        assertThat(control).hasSizeGreaterThan(1);
        assertThat(control.get(0)).isEqualTo("a=T,f=100,q=2,c=40,r=6,m=1");
        assertThat(control.get(control.size() - 1)).isEqualTo("q=2,m=0");
        BufferedImage image = decoded(Base64.getDecoder().decode(data.toString()));
        assertThat(image.getWidth()).isEqualTo(400);
        assertThat(image.getHeight()).isEqualTo(120);
        assertThat(new Color(image.getRGB(200, 60)).getRed()).isEqualTo(255);
        assertThat(raw).doesNotContain("\u001b[c");
    }

    @Test
    void itermGetsOneFile() throws Exception {
        String raw = shown(Map.of("TERM_PROGRAM", "iTerm.app"), new Preferences(), "xterm-256color");
        Matcher matcher =
                Pattern.compile("\u001b\\]1337;File=([^:]*):([^\u0007]*)\u0007").matcher(raw);
        assertThat(matcher.find()).isTrue();
        assertThat(matcher.group(1)).contains("inline=1", "width=40", "height=6");
        assertThat(decoded(Base64.getDecoder().decode(matcher.group(2))).getWidth())
                .isEqualTo(400);
    }

    @Test
    void aTerminalThatSaysItShowsSixelsGetsSuchInItsOwnSize() throws Exception {
        try (Conversation shell = new Conversation(builder(Map.of(), new Preferences()), "xterm-256color")) {
            shell.await("cjsh> ").type(INPUT + "\n").awaitRaw("\u001b[16t\u001b[c");
            shell.send("\u001b[6;16;8t\u001b[?62;4;22c").awaitRaw("\u001bP").awaitRaw("\u001b\\");
            // Asked once.
            shell.type(INPUT + "\n").awaitRaw("\u001bP").awaitRaw("\u001b\\");
            shell.ask("1 + 1", "2\n");
            shell.leave();
            String raw = shell.raw();
            assertThat(raw.split(Pattern.quote("\u001b[16t"), -1)).hasSize(2);
            String picture = raw.substring(raw.indexOf("\u001bP"), raw.indexOf("\u001b\\"));
            // Six lines of pixels a band: six lines of 16 make 16 bands of 320 columns.
            String body = picture.substring(picture.indexOf('q') + 1);
            assertThat(body.split("-", -1)).hasSize(17);
            assertThat(body).contains(";2;100;");
        }
    }

    @Test
    void aTerminalThatKnowsNoPicturesShowsText() throws Exception {
        try (Conversation shell = new Conversation(builder(Map.of(), new Preferences()), "xterm-256color")) {
            shell.await("cjsh> ").type(INPUT + "\n").awaitRaw("\u001b[c");
            shell.send("\u001b[?1;2c").await("\"drawn\"\n").ask("1 + 1", "2\n");
            assertThat(shell.leave()).doesNotContain("\u001bP");
        }
    }

    @Test
    void aTerminalThatDoesNotAnswerShowsText() throws Exception {
        assertThat(shown(Map.of(), new Preferences(), "xterm-256color"))
                .contains("drawn")
                .doesNotContain("\u001bP");
    }

    @Test
    void nobodyAsksWhereTextIsWanted() throws Exception {
        for (Map<String, String> environment : List.of(
                Map.of("NO_COLOR", "1", "KITTY_WINDOW_ID", "1"), Map.of("TMUX", "/tmp/x", "KITTY_WINDOW_ID", "1"))) {
            assertThat(shown(environment, new Preferences(), "xterm-256color"))
                    .contains("drawn")
                    .doesNotContain("\u001b_G", "\u001b[c");
        }
        assertThat(shown(Map.of("KITTY_WINDOW_ID", "1"), wanting("off"), "xterm-256color"))
                .contains("drawn")
                .doesNotContain("\u001b_G");
    }

    @Test
    void whatTheUserWantsIsNotDoubted() throws Exception {
        assertThat(shown(Map.of("TMUX", "/tmp/x"), wanting("kitty"), "screen")).contains("\u001b_G");
    }

    @Test
    void whatWasTypedWhileTheTerminalWasAskedIsTheNextLine() {
        List<String> typed = new ArrayList<>();
        TerminalAnswer answer = TerminalAnswer.parse("1 +\u001b[6;20;10t 2\u001b[?62;4c\n", typed::add);
        assertThat(answer).isEqualTo(new TerminalAnswer(true, new Painter.Cell(10, 20)));
        assertThat(typed.stream().collect(Collectors.joining())).isEqualTo("1 + 2\n");
    }

    @Test
    void strangeAnswersAreNoAnswers() {
        for (String came :
                List.of("", "\u001b[c", "\u001b[?c", "\u001b[?1;44c", "\u001b[6;0;0t\u001b[?1c", "\u001b[?4")) {
            TerminalAnswer answer = TerminalAnswer.parse(came, text -> {});
            assertThat(answer).isEqualTo(new TerminalAnswer(false, Painter.USUAL_CELL));
        }
    }
}
