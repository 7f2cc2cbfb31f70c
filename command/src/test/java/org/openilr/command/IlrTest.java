package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class IlrTest {

  /** Stands for a command that has a mistake in its code. */
  @Command(name = "broken")
  static final class Broken implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new IllegalStateException("A block of the return could not be worked on", new NumberFormatException("For input string: Meera"));
    }
  }

  @Test
  void aFaultOfTheProgramSaysWhereItIsButNotOnWhichValues() {
    StringWriter err = new StringWriter();
    CommandLine ilr = Ilr.commandLine().addSubcommand(new Broken()).setErr(new PrintWriter(err, true));
    ilr.setExecutionExceptionHandler(ilr.getExecutionExceptionHandler());

    assertThat(ilr.execute("broken")).isEqualTo(Ilr.FAILURE);
    assertThat(err.toString()).startsWith("ilr: A block of the return could not be worked on").contains("This is a fault of Openilr",
        "java.lang.IllegalStateException", "java.lang.NumberFormatException", "at org.openilr.command.IlrTest$Broken.call(IlrTest.java:")
        .doesNotContain("Meera");
  }

  @Test
  void wrongReferenceDataAreNoFaultOfTheProgram(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("reference.txt"), "no snapshot");

    Outcome outcome = Outcome.of("check", file.toString(), "--reference", file.toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("is not a snapshot of reference data").doesNotContain("fault of Openilr");
  }

  @Test
  void aDayOrTimeThatIsNoneIsNamedWithAnExample() {
    assertThat(Outcome.of("report", "x.xml", "--claim-date", "2020-13-01").err())
        .startsWith("Invalid value for option '--claim-date': there is no day '2020-13-01'; write it as 2020-11-01");
    assertThat(Outcome.of("check", "x.xml", "--at", "2020-10-01").err())
        .startsWith("Invalid value for option '--at': there is no time '2020-10-01'; write it as 2026-10-15T09:30");
  }
}
