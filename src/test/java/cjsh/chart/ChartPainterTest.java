package cjsh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cjsh.display.Painter;
import cjsh.display.Picture;
import cjsh.display.Screen;
import cjsh.display.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Charts as pictures. What they look like is for eyes; here it counts that all marks are there, and in their colours. */
class ChartPainterTest {
    private static final Painter PAINTER = new ChartPainter();

    private static Optional<BufferedImage> drawn(Chart chart, Screen screen) throws IOException {
        Optional<Picture> picture = PAINTER.picture(chart, screen, Painter.USUAL_CELL);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(picture.get().png()));
        assertThat(image.getWidth()).isEqualTo(picture.get().columns() * 10);
        assertThat(image.getHeight()).isEqualTo(picture.get().rows() * 20);
        assertThat(picture.get().columns()).isLessThanOrEqualTo(screen.columns());
        return Optional.of(image);
    }

    private static long pixels(BufferedImage image, int colour) {
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> (image.getRGB(x, y) & 0xffffff) == (colour & 0xffffff))
                        .count())
                .sum();
    }

    /** Without fonts there are no pictures, and so nothing to test. */
    private static void needsFonts() {
        boolean drawn = PAINTER.picture(
                        Objects.requireNonNull(ChartCases.all().get("bar-mean")),
                        new Screen(80, 24, true),
                        Painter.USUAL_CELL)
                .isPresent();
        assumeThat(drawn).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> marksAreThereInBothThemes() {
        needsFonts();
        return ChartCases.all().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
                        Optional<BufferedImage> image = drawn(each.getValue(), new Screen(100, 30, theme));
                        assertThat(image.isPresent()).isEqualTo(!each.getKey().startsWith("nothing"));
                        if (image.isPresent() && !each.getKey().equals("bar-zeros")) {
                            Ink ink = Ink.of(theme);
                            long ground = pixels(image.get(), ink.ground());
                            long all =
                                    (long) image.get().getWidth() * image.get().getHeight();
                            assertThat(ground).isBetween(all / 10, all * 98 / 100);
                            if (each.getKey().startsWith("bar") || each.getKey().startsWith("hist")) {
                                assertThat(pixels(image.get(), ink.series(0))).isPositive();
                            }
                        }
                    }
                }));
    }

    @Test
    void longerBarsHaveMorePixels() throws IOException {
        needsFonts();
        Chart chart =
                ChartData.of(ChartCases.named(new double[] {10, 5}, "a", "b")).bar("name", "amount");
        Screen screen = new Screen(80, 24, Theme.DARK);
        BufferedImage image = drawn(chart, screen).orElseThrow();
        int colour = Ink.of(Theme.DARK).series(0) & 0xffffff;
        long[] widths = IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> (image.getRGB(x, y) & 0xffffff) == colour)
                        .count())
                .filter(width -> width > 0)
                .distinct()
                .toArray();
        assertThat(widths).hasSizeBetween(2, 4);
        assertThat((double) IntStream.range(0, widths.length)
                                .mapToLong(i -> widths[i])
                                .min()
                                .orElseThrow()
                        / IntStream.range(0, widths.length)
                                .mapToLong(i -> widths[i])
                                .max()
                                .orElseThrow())
                .isBetween(0.47, 0.53);
    }

    @Test
    void otherValuesAreNotDrawn() {
        assertThat(PAINTER.draws("text")).isFalse();
        assertThat(PAINTER.picture("text", new Screen(80, 24, true), Painter.USUAL_CELL))
                .isEmpty();
    }
}
