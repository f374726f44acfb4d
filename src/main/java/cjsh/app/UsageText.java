package cjsh.app;

import cjsh.display.SafeText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** picocli's complaints in our words: a lower-case fact, names in backticks. */
final class UsageText {
    private UsageText() {}

    static String of(ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            return (first.startsWith("-") ? "no option `" : "no command `") + SafeText.line(first) + "`";
        }
        if (e instanceof CommandLine.MissingParameterException missing) {
            CommandLine.Model.ArgSpec argument = missing.getMissing().get(0);
            return argument.isOption()
                    ? "`" + ((CommandLine.Model.OptionSpec) argument).longestName() + "` is required"
                    : argument.paramLabel() + " is missing";
        }
        String message = SafeText.line(String.valueOf(e.getMessage())).replace('\'', '`');
        return message.isEmpty() ? "wrong call" : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
