import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the kernel's logos: a prompt and what it brings. {@code java src/bench/kernel/Logos.java} writes them into
 * {@code src/main/resources/cjsh/kernel}; the same shapes as SVG and, for those who want none, as PNG of 32 and 64 pixels.
 */
final class Logos {
    private static final Path FOLDER = Path.of("src/main/resources/cjsh/kernel");

    private static final String TILE = "#2b5fc7";
    private static final String PROMPT = "#ffffff";
    private static final String BARS = "#ffd35c";

    /** On a square of 64: x and top of bars that stand on one line. */
    private static final int[][] TOPS = {{30, 36}, {40, 28}, {50, 18}};

    private static final int BOTTOM = 46;
    private static final int WIDTH = 6;

    private Logos() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Files.createDirectories(FOLDER);
        for (int size : new int[] {32, 64}) {
            File file = FOLDER.resolve("logo-" + size + "x" + size + ".png").toFile();
            ImageIO.write(picture(size), "png", file);
        }
        Files.writeString(FOLDER.resolve("logo-svg.svg"), svg());
    }

    private static BufferedImage picture(int size) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / 64.0, size / 64.0);
        pen.setColor(Color.decode(TILE));
        pen.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 26, 26));
        pen.setColor(Color.decode(PROMPT));
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D prompt = new Path2D.Double();
        prompt.moveTo(12, 20);
        prompt.lineTo(24, 32);
        prompt.lineTo(12, 44);
        pen.draw(prompt);
        pen.setColor(Color.decode(BARS));
        for (int[] bar : TOPS) {
            pen.fill(new RoundRectangle2D.Double(bar[0], bar[1], WIDTH, BOTTOM - bar[1], 2, 2));
        }
        pen.dispose();
        return picture;
    }

    private static String svg() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">\n");
        svg.append("  <title>cjsh</title>\n");
        svg.append("  <rect x=\"2\" y=\"2\" width=\"60\" height=\"60\" rx=\"13\" fill=\"" + TILE + "\"/>\n");
        svg.append("  <path d=\"M12 20 24 32 12 44\" fill=\"none\" stroke=\"" + PROMPT
                + "\" stroke-width=\"6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n");
        for (int[] bar : TOPS) {
            svg.append("  <rect x=\"" + bar[0] + "\" y=\"" + bar[1] + "\" width=\"" + WIDTH + "\" height=\""
                    + (BOTTOM - bar[1]) + "\" rx=\"1\" fill=\"" + BARS + "\"/>\n");
        }
        return svg.append("</svg>\n").toString();
    }
}
