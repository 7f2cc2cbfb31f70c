package org.openilr.service;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ilr serve}: starts the service. Options are short names of settings; see {@link ServiceSettings}. */
@Command(name = "ilr serve", mixinStandardHelpOptions = true, description = {"Start the service: pages and API where providers check and submit returns, and "
    + "operators run the collection.", "Exit code: 0 it was stopped, 3 it could not start."})
public final class Serve implements Callable<Integer> {

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port to listen on; ${DEFAULT-VALUE} if not given, 0 for any that is free.")
  private int port;

  @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Folder of the database and the files; ${DEFAULT-VALUE} if not given.")
  private Path data;

  @Option(names = "--demo", description = "Make a sample provider, users for every role and a calendar, to try everything.")
  private boolean demo;

  @Option(names = "--database-url", paramLabel = "URL",
      description = "A PostgreSQL database, such as jdbc:postgresql://host/openilr. Without it one is started in the data folder.")
  private String databaseUrl;

  /** Starts the service, and returns while it runs. */
  public static void main(String[] args) {
    int code = new CommandLine(new Serve()).execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", port);
    properties.put("openilr.data", data.toAbsolutePath().toString());
    properties.put("openilr.demo", demo);
    if (databaseUrl != null) {
      properties.put("openilr.database.url", databaseUrl);
    }
    SpringApplication application = new SpringApplication(ServiceApplication.class);
    application.addInitializers(context -> context.getEnvironment().getPropertySources()
        .addFirst(new org.springframework.core.env.MapPropertySource("command line", properties)));
    application.run();
    return 0;
  }
}
