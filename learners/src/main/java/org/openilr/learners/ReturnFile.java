package org.openilr.learners;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The XML of a return: the file itself, or the one XML file that a zip holds. */
final class ReturnFile implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 1024;
  private static final Pattern DECLARED_ENCODING = Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private final Closeable source;
  private final InputStream in;
  private final long size;
  private final boolean zipped;
  private final byte[] head;

  private ReturnFile(Closeable source, InputStream in, long size, boolean zipped) throws IOException {
    this.source = source;
    this.in = new BufferedInputStream(in, BUFFER);
    this.size = size;
    this.zipped = zipped;
    this.in.mark(HEAD);
    head = this.in.readNBytes(HEAD);
    this.in.reset();
  }

  /**
   * Opens a file; a name that ends in .zip is unpacked.
   *
   * @throws IOException when it cannot be read at all: there is none, a folder, no permission
   * @throws RejectedFileException when it is empty, or a zip that does not hold just one XML file of its own name
   */
  static ReturnFile open(Path path, Limits limits) throws IOException, RejectedFileException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a folder; give the file of a return");
    }
    try {
      boolean zipped = isZip(path.getFileName().toString());
      ReturnFile file = zipped ? unpack(path, limits) : plain(path, limits);
      try {
        file.checkStart();
      } catch (RejectedFileException e) {
        file.close();
        throw e;
      }
      return file;
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(path.toString(), null, "there is no such file");
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(path.toString(), null, "you have no permission to read this file");
    }
  }

  InputStream stream() {
    return in;
  }

  /** Bytes of XML, as the folder or the zip states them. */
  long size() {
    return size;
  }

  /** Whether the XML is in UTF-8, as far as byte order mark and declaration tell. */
  boolean isUtf8() {
    return isUtf8(head);
  }

  /** Whether XML that starts with these bytes is in UTF-8. */
  static boolean isUtf8(byte[] head) {
    if (head.length > 1 && ((head[0] & 0xFF) >= 0xFE || head[0] == 0 || head[1] == 0)) {
      return false;
    }
    int start = head.length > 2 && (head[0] & 0xFF) == 0xEF ? 3 : 0;
    Matcher declared = DECLARED_ENCODING.matcher(new String(head, start, head.length - start, StandardCharsets.ISO_8859_1));
    return !declared.find() || declared.group(1).equalsIgnoreCase("UTF-8");
  }

  /** Rejects the file when a failure to read it comes of damage in the zip. */
  void blame(IOException failure) throws RejectedFileException {
    if (zipped && (failure instanceof ZipException || failure instanceof EOFException)) {
      throw new RejectedFileException(Fault.ZIP_CORRUPT, "The zip file is damaged. Pack and send it again.");
    }
  }

  /** Reads what is left of a zip, to find out whether it is whole. */
  void verify() throws IOException, RejectedFileException {
    if (zipped) {
      try {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        blame(e);
        throw e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private void checkStart() throws RejectedFileException {
    if (head.length == 0) {
      throw new RejectedFileException(Fault.SCHEMA, "The file is empty.");
    }
    if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9 && head[3] < 9) {
      throw new RejectedFileException(Fault.SCHEMA, zipped
          ? "The XML file in the zip is itself a zip. Pack the XML file once only."
          : "The file is a zip, but its name does not end in .zip.");
    }
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static ReturnFile plain(Path path, Limits limits) throws IOException, RejectedFileException {
    long size = Files.size(path);
    if (size > limits.fileBytes()) {
      throw new RejectedFileException(Fault.SCHEMA, tooLong(limits));
    }
    InputStream in = Files.newInputStream(path);
    try {
      return new ReturnFile(in, in, size, false);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static String tooLong(Limits limits) {
    return "The file is longer than %,d bytes.".formatted(limits.fileBytes());
  }

  private static ReturnFile unpack(Path path, Limits limits) throws IOException, RejectedFileException {
    ZipFile zip;
    try {
      // Names in the zip are compared only; this character set takes any.
      zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
    } catch (ZipException e) {
      // The library tells an encrypted entry from a broken one in its message only.
      throw String.valueOf(e.getMessage()).contains("encrypted")
          ? new RejectedFileException(Fault.PROTECTED_ZIP_FILE, "The zip file needs a password. Pack it without one.")
          : new RejectedFileException(Fault.ZIP_CORRUPT, "The file is named .zip but cannot be opened as a zip.");
    }
    try {
      ZipEntry entry = onlyXml(zip, path.getFileName().toString());
      checkSize(entry, Files.size(path), limits);
      return new ReturnFile(zip, new Unpacked(zip.getInputStream(entry), entry), entry.getSize(), true);
    } catch (ZipException | EOFException e) {
      zip.close();
      throw new RejectedFileException(Fault.ZIP_CORRUPT, "The zip file is damaged. Pack and send it again.");
    } catch (IOException | RejectedFileException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipEntry onlyXml(ZipFile zip, String zipName) throws RejectedFileException {
    List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
        .filter(entry -> !entry.isDirectory() && baseName(entry.getName()).toLowerCase(Locale.ROOT).contains(".xml")).toList();
    if (entries.isEmpty()) {
      throw new RejectedFileException(Fault.ZIP_EMPTY, "The zip file holds no XML file. Pack the XML file of the return, by itself.");
    }
    if (entries.size() > 1) {
      throw new RejectedFileException(Fault.ZIP_TOO_MANY_FILES,
          "The zip file holds %d XML files; it must hold just one.".formatted(entries.size()));
    }
    ZipEntry entry = entries.get(0);
    if (!withoutExtension(baseName(entry.getName())).equalsIgnoreCase(withoutExtension(zipName))) {
      throw new RejectedFileException(Fault.ZIP_INCONSISTENT_FILENAME,
          "The XML file in the zip must have the name of the zip file, apart from the ending.");
    }
    return entry;
  }

  /** The unpacked size is what the zip states, to which the content is held when it is read; the packed size may be a lie. */
  private static void checkSize(ZipEntry entry, long zipSize, Limits limits) throws RejectedFileException {
    if (entry.getSize() > limits.fileBytes()) {
      throw new RejectedFileException(Fault.ZIP_CORRUPT, tooLong(limits));
    }
    if (entry.getSize() / Math.max(1, Math.min(entry.getCompressedSize(), zipSize)) > limits.unpackRatio()) {
      throw new RejectedFileException(Fault.ZIP_CORRUPT, ("The zip file would unpack to more than %d times its size,"
          + " which no return does.").formatted(limits.unpackRatio()));
    }
  }

  private static String baseName(String entry) {
    return entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
  }

  private static String withoutExtension(String name) {
    int point = name.lastIndexOf('.');
    return point < 0 ? name : name.substring(0, point);
  }

  /** Unpacks an entry and holds it to the size and checksum that the zip states. */
  private static final class Unpacked extends FilterInputStream {

    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long count;

    Unpacked(InputStream in, ZipEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0) {
        count += read;
        checksum.update(bytes, from, read);
      }
      if (count > entry.getSize() || read < 0 && (count < entry.getSize() || checksum.getValue() != entry.getCrc())) {
        throw new ZipException("The zip's directory does not fit its content");
      }
      return read;
    }
  }
}
