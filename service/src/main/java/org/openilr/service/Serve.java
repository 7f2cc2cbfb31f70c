package org.openilr.service;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openilr.service.demo.DemoData;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ilr serve}: starts the service. Options are short names of settings, and go before the environment; see {@link ServiceSettings}. */
@Command(name = "ilr serve", mixinStandardHelpOptions = true, description = {"Start the service: pages and API where providers check and submit returns, and "
    + "operators run the collection.", "Exit code 3: it could not start."})
public final class Serve implements Callable<Integer> {

  private static final int FAILURE = 3;

  @Option(names = "--port", paramLabel = "N", description = "Port to listen on; 8080 if not given, 0 for any that is free.")
  private Integer port;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the database and the files; data if not given.")
  private Path data;

  @Option(names = "--demo", description = "Make a sample provider, users for every role and a calendar, to try everything.")
  private boolean demo;

  @Option(names = "--database-url", paramLabel = "URL", description = "A PostgreSQL database, such as jdbc:postgresql://host/openilr; user and password by "
      + "OPENILR_DATABASE_USER and OPENILR_DATABASE_PASSWORD. Without it one is started in the data folder.")
  private String databaseUrl;

  @Spec
  private CommandSpec spec;

  /** Starts the service, and returns while it runs. */
  public static void main(String[] args) {
    int code = new CommandLine(new Serve()).execute(args);
    if (code != 0) {
      System.exit(FAILURE);
    }
  }

  @Override
  public Integer call() {
    SpringApplication application = new SpringApplication(ServiceApplication.class);
    application.addInitializers(context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command line", options())));
    PrintWriter out = spec.commandLine().getOut();
    try {
      ConfigurableApplicationContext service = application.run();
      out.println("Openilr runs at http://localhost:" + ((WebServerApplicationContext) service).getWebServer().getPort() + "/ - stop it with Ctrl-C.");
      service.getBeanProvider(DemoData.class).ifAvailable(sample -> out.println(sample.accounts()));
      return 0;
    } catch (SpringApplication.AbandonedRunException e) {
      return 0;  // it was started for its start alone
    } catch (RuntimeException e) {
      PrintWriter err = spec.commandLine().getErr();
      String reason = reason(e);
      if (reason == null) {
        e.printStackTrace(err);
      }
      err.println("ilr: " + (reason == null ? "The service cannot start; what went wrong stands above." : reason));
      return FAILURE;
    }
  }

  private Map<String, Object> options() {
    Map<String, Object> properties = new LinkedHashMap<>();
    put(properties, "server.port", port);
    put(properties, "openilr.data", data);
    put(properties, "openilr.demo", demo ? true : null);
    put(properties, "openilr.database.url", databaseUrl);
    return properties;
  }

  private static void put(Map<String, Object> properties, String name, Object value) {
    if (value != null) {
      properties.put(name, value.toString());
    }
  }

  /** Why it does not start, for its operator; null for what should never happen. */
  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStartException) {
        return cause.getMessage();
      }
      if (cause instanceof PortInUseException taken) {
        return "Port " + taken.getPort() + " is in use by another program. Give another one by --port.";
      }
      if (cause instanceof FileSystemException file) {
        return "The data folder cannot be used: " + file.getMessage() + " (" + file.getClass().getSimpleName() + "). Give a folder that this user may write by --data.";
      }
    }
    return null;
  }
}
