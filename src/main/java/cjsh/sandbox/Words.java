package cjsh.sandbox;

import java.util.List;

/**
 * Names that people or attackers have been seen to type. Whoever shows, exports or highlights text has to live with
 * them.
 */
final class Words {
    /** Each occurs among the names of program terms, situations, properties and items. */
    static final List<String> ODD = List.of(
            "Sports, Outdoors & \"More\"",
            "first line\nsecond line",
            "\u65e5\u672c\u8a9e\u306e\u6761\u4ef6",
            "Holiday \ud83c\udf81 sale \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "red \u001b[31malert",
            "=1+1",
            "<script>alert(1)</script>",
            "left \u202eright to left",
            "  spaces around  ",
            "",
            "tab\there",
            "it's 100% & <b>bold</b>",
            "C:\\temp\\new",
            "null",
            "-0042",
            "\u017b\u00f3\u0142\u0107 na\u00efve e\u0301");

    private Words() {}

    /** An odd name at every so-manieth index, else the ordinary one. */
    static String name(int index, int every, String ordinary) {
        return index % every == every - 1 ? ODD.get(index / every % ODD.size()) : ordinary;
    }
}
