package io.github.flowdown.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a wrong command line prints: what is wrong with it, what was probably meant, and where to read more. Ends with status 2. */
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("flowdown: " + sentence(problem, command));
        err.println("Try '%s --help' for what it takes.".formatted(name(command)));
        return 2;
    }

    private static String sentence(ParameterException problem, CommandLine command) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (problem instanceof OverwrittenOptionException twice && twice.getOverwritten() != null) {
            return "%s is given twice; give it once".formatted(label(twice.getOverwritten()));
        }
        return problem instanceof MissingParameterException missing
                ? missing(missing, command)
                : plain(String.valueOf(problem.getMessage()));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String missing(MissingParameterException missing, CommandLine command) {
        String message = String.valueOf(missing.getMessage());
        // An option written last, without its value, has a message of its own.
        if (missing.getMissing().isEmpty() || message.contains("parameter for option")) {
            return plain(message);
        }
        String lacking = missing.getMissing().stream()
                .sorted(Comparator.comparing(ArgSpec::isOption))
                .map(argument -> argument instanceof OptionSpec option
                        ? option.longestName() + " " + option.paramLabel()
                        : argument.paramLabel())
                .collect(Collectors.joining(", "));
        return "'%s' needs %s, which %s missing"
                .formatted(name(command), lacking, missing.getMissing().size() == 1 ? "is" : "are");
    }

    /** A message of the parser without its terms of art. */
    private static String plain(String message) {
        return message.replaceFirst("^Invalid value for positional parameter at index \\S+ \\((.*?)\\): ", "$1: ")
                .replaceFirst("^Invalid value for option '(.*?)'[^:]*: ", "$1: ")
                .replaceFirst("^Missing required parameter for option '(.*?)' \\((.*)\\)", "$1 needs $2 after it");
    }

    private static String unmatched(UnmatchedArgumentException unmatched, CommandLine command) {
        String written = unmatched.getUnmatched().get(0);
        boolean topLevel = command.getParent() == null;
        if (unmatched.isUnknownOption() || written.startsWith("-")) {
            boolean misplaced = topLevel && isOptionOfACommand(written, command);
            return misplaced
                    ? "'%s' belongs after the command: flowdown COMMAND … %s".formatted(written, written)
                    : "'%s' has no option '%s'%s".formatted(name(command), written, suggestion(unmatched));
        }
        if (topLevel) {
            return "there is no command '%s'%s The commands are: %s."
                    .formatted(
                            written,
                            suggestion(unmatched).isEmpty() ? "." : suggestion(unmatched),
                            String.join(", ", command.getSubcommands().keySet()));
        }
        String taken = command.getCommandSpec().positionalParameters().stream()
                .map(PositionalParamSpec::paramLabel)
                .distinct()
                .collect(Collectors.joining(" "));
        return "'%s' is one argument too many: '%s' takes %s; put a name that holds spaces in quotes"
                .formatted(written, name(command), taken);
    }

    private static boolean isOptionOfACommand(String written, CommandLine command) {
        String option = written.replaceFirst("=.*", "");
        return command.getSubcommands().values().stream()
                .anyMatch(sub -> sub.getCommandSpec().findOption(option) != null);
    }

    /** What the parser finds nearest; it finds something for everything, so the first letter has to agree. */
    private static String suggestion(UnmatchedArgumentException unmatched) {
        String written = unmatched.getUnmatched().get(0);
        return unmatched.getSuggestions().stream()
                .filter(name -> firstLetter(name).equals(firstLetter(written)))
                .findFirst()
                .map("; did you mean '%s'?"::formatted)
                .orElse("");
    }

    private static String firstLetter(String name) {
        String letters = name.replaceFirst("^-+", "");
        return letters.isEmpty() ? "" : letters.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
