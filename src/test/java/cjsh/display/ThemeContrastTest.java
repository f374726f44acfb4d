package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every colour of a theme can be read on its ground, in the palettes of the terminals that most people have. */
class ThemeContrastTest {
    /** Below it letters fade; large text wants 3 by WCAG, but no two palettes have the same blue. */
    private static final double LEAST = 2.35;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private static final Map<String, String> PALETTES = Map.of(
            "xterm",
                    "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
            "GNOME",
                    "171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff",
            "Windows",
                    "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
            "macOS",
                    "000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5");

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "auto"})
    void isEnough(String name) {
        Theme theme = Stream.of(Theme.DARK, Theme.LIGHT, Theme.EITHER)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Integer> grounds =
                name.equals("dark") ? List.of(BLACK) : name.equals("light") ? List.of(WHITE) : List.of(BLACK, WHITE);
        PALETTES.forEach((terminal, palette) -> grounds.forEach(ground -> codes(theme)
                .forEach(code -> assertThat(contrast(colour(palette, code), ground))
                        .as("%s, colour %s at %06x in the palette of %s", name, code, ground, terminal)
                        .isGreaterThan(LEAST))));
    }

    private static Stream<Integer> codes(Theme theme) {
        Stream<String> styles = Arrays.stream(Style.values()).map(theme::parameters);
        Stream<String> series = IntStream.range(0, 6)
                .mapToObj(number -> theme.series(number, "x").replaceAll("\u001b\\[(\\d+)m.*", "$1"));
        return Stream.concat(styles, series)
                .flatMap(parameters -> Arrays.stream(parameters.split(";")))
                .filter(parameter -> parameter.length() == 2)
                .map(Integer::valueOf)
                .distinct();
    }

    private static int colour(String palette, int code) {
        int index = code >= 90 ? code - 82 : code - 30;
        return Integer.parseInt(palette.split(" ")[index], 16);
    }

    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int value) {
        double part = (value & 0xff) / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
