package org.openilr.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command answered: its exit code and what it printed. */
record Outcome(int code, String out, String err) {

  /** Runs {@code ilr} with arguments, as the launcher would. */
  static Outcome of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine ilr = Ilr.commandLine();
    ilr.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return new Outcome(ilr.execute(arguments), out.toString(), err.toString());
  }
}
