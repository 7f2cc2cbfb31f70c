package org.openilr.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code ilr serve} is a program of its own, so that this one stays small; only the launcher knows both. */
@Command(name = "serve", description = {"Start the service: pages and API where providers check and submit returns, and operators run the collection.",
    "Options: ilr serve --help."})
final class ServeCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Unmatched
  private List<String> arguments;

  @Override
  public Integer call() {
    spec.commandLine().getErr().println("ilr: The service is another program: start it by the launcher, ./ilr serve, or by "
        + "java -jar service/target/app/openilr-service.jar.");
    return Ilr.FAILURE;
  }
}
