package cjsh.shell;

import cjsh.display.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jline.terminal.impl.SixelGraphics;
import org.jline.terminal.impl.TerminalGraphics;

/** How a picture is sent to a terminal. */
enum PictureProtocol {
    KITTY {
        @Override
        String encode(Picture picture) {
            return kitty(picture);
        }
    },
    ITERM {
        @Override
        String encode(Picture picture) {
            byte[] png = picture.png();
            return "\u001b]1337;File=inline=1;size=" + png.length + ";width=" + picture.columns() + ";height="
                    + picture.rows() + ";preserveAspectRatio=0:"
                    + Base64.getEncoder().encodeToString(png) + "\u0007";
        }
    },
    SIXEL {
        @Override
        String encode(Picture picture) throws IOException {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
            return new SixelGraphics().convertImage(image, new TerminalGraphics.ImageOptions());
        }
    };

    /** The protocol's limit for one piece. */
    private static final int CHUNK = 4_096;

    /** What shows the picture. JLine's own forms for kitty and iTerm2 can not say how many characters wide it is. */
    abstract String encode(Picture picture) throws IOException;

    private static String kitty(Picture picture) {
        String data = new String(Base64.getEncoder().encode(picture.png()), StandardCharsets.US_ASCII);
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < data.length(); from += CHUNK) {
            int to = Math.min(data.length(), from + CHUNK);
            // Quiet: answers would be taken for typed keys.
            String first = "a=T,f=100,q=2,c=" + picture.columns() + ",r=" + picture.rows() + ",";
            out.append("\u001b_G")
                    .append(from == 0 ? first : "q=2,")
                    .append(to < data.length() ? "m=1;" : "m=0;")
                    .append(data, from, to)
                    .append("\u001b\\");
        }
        return out.toString();
    }

    /** The one of this name. */
    static Optional<PictureProtocol> named(String name) {
        return java.util.Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The one that the terminal is known for; asking it may still bring sixel. */
    static Optional<PictureProtocol> known(Map<String, String> environment, String terminalType) {
        String program = environment.getOrDefault("TERM_PROGRAM", "");
        if (terminalType.equals("xterm-kitty")
                || terminalType.equals("xterm-ghostty")
                || program.equals("ghostty")
                || environment.containsKey("KITTY_WINDOW_ID")) {
            return Optional.of(KITTY);
        }
        boolean iterm = program.equals("iTerm.app")
                || program.equals("WezTerm")
                || program.equals("mintty")
                || environment.getOrDefault("LC_TERMINAL", "").equals("iTerm2");
        return iterm ? Optional.of(ITERM) : Optional.empty();
    }

    /** Between us and the terminal there is one that passes on text only, whatever the variables around it say. */
    static boolean isWrapped(Map<String, String> environment, String terminalType) {
        return environment.containsKey("TMUX")
                || environment.containsKey("STY")
                || terminalType.startsWith("tmux")
                || terminalType.startsWith("screen");
    }
}
