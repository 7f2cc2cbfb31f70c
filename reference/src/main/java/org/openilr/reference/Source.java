package org.openilr.reference;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Something to import: a folder of CSV files, a zip of them such as the official LARS download, or one CSV file. */
final class Source implements AutoCloseable {

  /** Limits of a zip. LARS is about 1 GB unpacked and 15 times smaller packed, the ONS Postcode Directory 1.5 GB. */
  private static final int MOST_ENTRIES = 10_000;
  private static final long LARGEST = 8L << 30;
  private static final long MOST_TIMES_SMALLER = 200;
  private static final long WORTH_A_LOOK = 1 << 20;

  private static final Pattern DATE = Pattern.compile("(20\\d\\d)[-_]?(0[1-9]|1[0-2])[-_]?([0-2]\\d|3[01])");
  private static final Pattern MONTH = Pattern.compile("(?i)_([A-Z]{3})_(20\\d\\d)");
  private static final DateTimeFormatter MONTH_OF_YEAR =
      new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d MMM yyyy").toFormatter(Locale.ENGLISH);

  private final Map<Table, SourceFile> files = new EnumMap<>(Table.class);
  private final List<String> leftOut = new ArrayList<>();
  private final ZipFile zip;

  private Source(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Finds the CSV files of a source.
   *
   * @throws IOException when it cannot be read
   * @throws ReferenceException when nothing of it is a table of reference data, or a zip looks like an attack
   */
  static Source of(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Source source = Files.isDirectory(path) ? ofFolder(path)
        : path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip") ? ofZip(path) : ofFile(path);
    if (source.files.isEmpty()) {
      source.close();
      throw new ReferenceException(path + " has no file of reference data." + source.whatItHolds()
          + " Files are known by their names, for example LearningDelivery.csv or organisations.csv.");
    }
    return source;
  }

  /** The small pack that ships with the project: invented rows, enough to try everything. */
  static List<SourceFile> sample() {
    List<SourceFile> files = new ArrayList<>();
    for (Table table : Table.values()) {
      URL content = Source.class.getResource("/reference/sample/" + table.file());
      if (content != null) {
        files.add(new SourceFile(table, "sample/" + table.file(), 0, "Openilr", "sample", null, null, content::openStream));
      }
    }
    return files;
  }

  /** Its files, one for each table at most. */
  List<SourceFile> files() {
    return List.copyOf(files.values());
  }

  /** Names of files that are no table of reference data. */
  List<String> leftOut() {
    return leftOut;
  }

  private String whatItHolds() {
    if (leftOut.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(".zip"))) {
      return " It holds another zip: unpack it first.";
    }
    return leftOut.isEmpty() ? "" : " It holds " + String.join(", ", leftOut.subList(0, Math.min(5, leftOut.size()))) + '.';
  }

  private static Source ofFolder(Path folder) throws IOException {
    Source source = new Source(null);
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted(Comparator.comparing(Path::toString)).toList()) {
        source.add(path, "Pack " + folder.toAbsolutePath().normalize().getFileName());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return source;
  }

  private static Source ofFile(Path path) throws IOException {
    Source source = new Source(null);
    source.add(path, "File " + path.getFileName());
    return source;
  }

  private void add(Path path, String pack) throws IOException {
    String name = path.getFileName().toString();
    LocalDate modified = LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
    add(name, path.toString(), Files.size(path), name, pack, modified, () -> Files.newInputStream(path));
  }

  private static Source ofZip(Path path) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException e) {
      throw new ReferenceException(path + " is not a zip that can be read (" + e.getMessage() + "). Download it again.", e);
    }
    Source source = new Source(zip);
    try {
      source.addEntries(path, zip);
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
    return source;
  }

  private void addEntries(Path path, ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw new ReferenceException("%s holds %,d files, more than any official download.".formatted(path, zip.size()));
    }
    List<? extends ZipEntry> entries = zip.stream().filter(entry -> !entry.isDirectory()).toList();
    for (ZipEntry entry : entries) {
      String inside = entry.getName().replace('\\', '/');
      if (inside.startsWith("/") || inside.contains("../") || inside.matches("[A-Za-z]:.*")) {
        throw new ReferenceException(path + " names a file outside of itself (" + entry.getName() + "): it is not an official download.");
      }
      String name = inside.substring(inside.lastIndexOf('/') + 1);
      long size = checkedSize(path, entry);
      LocalDate modified = LocalDate.ofInstant(entry.getLastModifiedTime().toInstant(), ZoneOffset.UTC);
      add(name, path.getFileName() + ": " + inside, size, path.getFileName().toString(), "Zip " + path.getFileName(), modified,
          () -> new LimitedInputStream(zip.getInputStream(entry), size, inside));
    }
  }

  /** The size that the entry says it has unpacked; reading more than that is refused later. */
  private static long checkedSize(Path path, ZipEntry entry) {
    long size = entry.getSize();
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > LARGEST || size > WORTH_A_LOOK && size / packed > MOST_TIMES_SMALLER) {
      throw new ReferenceException("%s: %s would unpack to %,d MB, %d times its size: it is not an official download."
          .formatted(path, entry.getName(), size >> 20, size / packed));
    }
    return size;
  }

  private void add(String name, String shown, long size, String dated, String pack, LocalDate modified, SourceFile.Content content) {
    Optional<Table> table = Table.ofFile(name);
    if (table.isEmpty()) {
      leftOut.add(name);
      return;
    }
    String source = table.get().officialSource(name);
    LocalDate date = date(dated);
    String version = date == null ? null : dated.replaceFirst("\\.[^.]*$", "");
    SourceFile other = files.put(table.get(), new SourceFile(table.get(), shown, size, source == null ? pack : source, version, date, modified, content));
    if (other != null) {
      throw new ReferenceException("There are two files of the table " + table.get().tableName() + ": " + other.name() + " and " + shown
          + ".");
    }
  }

  /** The date in a file name such as {@code LARS_20260901.zip} or {@code ONSPD_NOV_2025_UK.csv}; null where there is none. */
  static LocalDate date(String name) {
    Matcher day = DATE.matcher(name);
    Matcher month = MONTH.matcher(name);
    try {
      if (day.find()) {
        return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
      }
      return month.find() ? LocalDate.parse("1 " + month.group(1) + ' ' + month.group(2), MONTH_OF_YEAR) : null;
    } catch (DateTimeException e) {
      return null; // digits that only look like a date
    }
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  /** Refuses to give more bytes than the zip's directory promised, which is how zip bombs hide. */
  private static final class LimitedInputStream extends FilterInputStream {

    private final String name;
    private long left;

    LimitedInputStream(InputStream in, long size, String name) {
      super(in);
      this.left = size;
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new ReferenceException(name + " is longer than the zip says: it is not an official download.");
      }
    }
  }
}
