package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Budget BUDGET = new Budget(40_000);

    @Test
    void sizesAreThoseOfJson() {
        assertThat(Budget.size("text/plain", "a\"b\\\n\u0001")).isEqualTo(2 + 1 + 2 + 1 + 2 + 2 + 6);
        assertThat(Budget.size("text/plain", "é日👍")).isEqualTo(2 + 2 + 3 + 4);
        assertThat(Budget.size(MimeBundle.VEGA_LITE, "{\"a\":1}")).isEqualTo(7);
    }

    @Test
    void whatFitsIsUntouched() {
        MimeBundle bundle = MimeBundle.ofText("a").with(MimeBundle.HTML, "<b>".repeat(10_000));
        assertThat(BUDGET.fit(bundle)).isSameAs(bundle);
    }

    @Test
    void theLargestFormGoesWhole() {
        MimeBundle bundle = MimeBundle.ofText("a")
                .with(MimeBundle.HTML, "x".repeat(30_000))
                .with(MimeBundle.SVG, "y".repeat(20_000));
        MimeBundle fitting = BUDGET.fit(bundle);
        assertThat(fitting.data()).containsOnlyKeys(MimeBundle.TEXT, MimeBundle.SVG);
        assertThat(fitting.text()).isEqualTo("a\n… no text/html: 30,002 bytes are more than a notebook should keep");
        assertThat(fitting.data()).containsEntry(MimeBundle.SVG, "y".repeat(20_000));
    }

    @Test
    void textIsCutBeforeAnythingElseGoes() {
        MimeBundle bundle = MimeBundle.ofText("line\n".repeat(10_000)).with(MimeBundle.HTML, "x".repeat(20_000));
        MimeBundle fitting = BUDGET.fit(bundle);
        assertThat(fitting.data()).containsEntry(MimeBundle.HTML, "x".repeat(20_000));
        assertThat(fitting.text()).endsWith("\nline\n… cut here, of 50,000 characters in all");
    }

    @Test
    void textAloneHasAllTheRoom() {
        MimeBundle fitting = BUDGET.fit(MimeBundle.ofText("👍".repeat(50_000)));
        assertThat(fitting.text().length()).isBetween(7_000, 10_000);
        assertThat(fitting.text()).matches("(?s)(👍)+\n… cut here, of 100,000 characters in all");
    }
}
