package cjsh;

import java.util.List;

/** What nobody should send, and what everybody has to survive. */
public final class Hostile {
    private Hostile() {}

    /** Each of another kind; all of them hide, move, run, load or mean something somewhere. */
    public static List<String> texts() {
        return List.of(
                "\u001b[2J\u0007",
                "\u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\",
                "\u202egpj.exe\u2066",
                "zero\u200bwidth\u200d\ufeff",
                "nul\u0000nul",
                "half \ud83d pair",
                "x".repeat(100_000),
                "<script>alert(1)</script>",
                "</script><script src=http://evil.example/x.js>",
                "</svg><svg onload=alert(1)>",
                "</pre></td></table><b>",
                "\"onload=\"alert(1)",
                "' onmouseover='alert(1)",
                "javascript:alert(1)",
                "$(document).ready()",
                "# head\n* [a](javascript:alert(1)) `code` ![i](http://evil.example/i.png)",
                "$x^2$ \\(y\\) $$z$$",
                "]]><!--<![CDATA[",
                "a\r\nb\tc",
                "日本語の広告主",
                "👨‍👩‍👧‍👦",
                "مرحبا بالعالم",
                "http://evil.example/",
                "&lt;b&gt; &#60; &amp;",
                "a.b[0]['c']\\\"d\\",
                "\\\" + warn('x') + \\\"",
                "{\"signal\": \"1\"}",
                "datum.secret",
                "image",
                "title",
                "\u2028\u2029",
                "\ufffe\uffff",
                "%s %n {0} ${x}");
    }
}
