package io.github.flowdown.excel;

import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.Answer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads every workbook of a folder within the standard limits and says what came of it; run in a Java of its own. */
final class SmallMemoryImport {
    private SmallMemoryImport() {}

    public static void main(String[] arguments) throws IOException {
        Questionnaire questionnaire = Sample.large(Integer.parseInt(arguments[0]));
        for (Path file : workbooks(Path.of(arguments[1]))) {
            // Time this thread has worked: how busy the machine is does not matter here.
            ReturnedWorkbook returned = new ResponseWorkbookReader(
                            ImportLimits.standard(), ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime)
                    .examine(questionnaire, Sample.tier(), file);
            System.out.println(file.getFileName() + " " + describe(returned));
        }
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    private static String describe(ReturnedWorkbook returned) {
        return returned.response()
                .map(response -> response.answers().values().stream()
                                .filter(answer -> answer instanceof Answer.Chosen)
                                .count()
                        + " answers")
                .orElseGet(() -> returned.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .map(problem -> problem.code().id())
                        .collect(Collectors.joining(" ")));
    }
}
