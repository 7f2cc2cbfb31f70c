package org.openilr.validation.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads our YAML: every value is text as it stands there (a code keeps its leading zero, a date its form), an empty one is null. */
public final class Texts {

  private Texts() {}

  /** The mapping of a resource, or null where there is none. */
  static Map<String, Object> read(String resource) {
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      return in == null ? null : read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mapping of a file in UTF-8. */
  public static Map<String, Object> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader);
    }
  }

  /** The mapping that a text is. */
  public static Map<String, Object> parse(String yaml) {
    return read(new StringReader(yaml));
  }

  @SuppressWarnings("unchecked") // our own files are mappings, a test reads them all
  private static Map<String, Object> read(Reader reader) {
    return (Map<String, Object>) yaml().load(reader);
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    // The limit guards against files of strangers; these are ours, and name the same reference rows in many examples.
    options.setMaxAliasesForCollections(1000);
    DumperOptions dumping = new DumperOptions();
    return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextOnly());
  }

  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
