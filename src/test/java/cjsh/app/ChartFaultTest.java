package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads of a chart that can not be drawn. */
class ChartFaultTest {
    @TempDir
    private Path folder = Path.of("");

    private String refused(String code) {
        Program.Run run = Program.in(folder).run("-c", code);
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INVALID);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    @Test
    void aMistypedColumnIsCorrected() {
        assertThat(refused("chart(commissions()).bar(\"rateTyp\")"))
                .contains("the table has no column `rateTyp`: did you mean `rateType`?")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void aColumnFarFromAllOthersSaysWhichThereAre() {
        assertThat(refused("chart(incentives()).hist(\"\\u001b[2J\")"))
                .contains("the table has no column `\\x1b[2J`; it has `advertiserId`, `termsName`")
                .doesNotContain("\u001b");
    }

    @Test
    void textInPlaceOfNumbersSaysWhichColumnsHaveThem() {
        assertThat(refused("chart(commissions()).line(\"startTime\", \"termsName\").aggregate(SUM)"))
                .contains("`termsName` holds text, and numbers are needed", "columns of numbers: `rateValue`, `rank`");
    }
}
