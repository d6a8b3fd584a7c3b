package civitas.cli;

import civitas.run.MemoryBudget;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.Problem;
import civitas.scenario.ScenarioFile;
import civitas.sweep.design.EmptyDesign;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check scenario files without running them; print all their errors.",
        footer = {"", "Example: civitas validate my-study.json another.json"})
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
    private List<String> files;

    @Option(names = "--json", description = "Print one JSON document instead of lines.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ObjectNode document = Json.object();
        ArrayNode entries = document.putArray("files");
        boolean allValid = true;
        for (String file : files) {
            List<Problem> problems = problems(file);
            allValid &= problems.isEmpty();
            if (json) {
                describe(entries.addObject(), file, problems);
            } else if (problems.isEmpty()) {
                out.println(file + ": valid");
                notices(file).forEach(notice -> out.println(file + ": note: " + notice));
            } else {
                problems.forEach(problem -> spec.commandLine().getErr().println(problem));
            }
        }
        if (json) {
            Json.print(out, document);
        }
        return allValid ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    }

    private static List<String> notices(String file) {
        return new ScenarioArgument(file).read(Overrides.none()).notices();
    }

    private static List<Problem> problems(String file) {
        try {
            ScenarioFile<?> read = new ScenarioArgument(file).read(Overrides.none());
            EmptyDesign.refuse(file, read);
            MemoryBudget.threads(file, read, 1);
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems();
        }
    }

    private static void describe(ObjectNode entry, String file, List<Problem> problems) {
        entry.put("file", file).put("valid", problems.isEmpty());
        ArrayNode list = entry.putArray("problems");
        for (Problem problem : problems) {
            list.addObject()
                    .put("where", problem.where())
                    .put("path", problem.path())
                    .put("message", problem.message());
        }
    }
}
