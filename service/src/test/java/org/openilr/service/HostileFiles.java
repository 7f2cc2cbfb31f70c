package org.openilr.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are hostile or broken, each to be sent through the page and through the API. */
public final class HostileFiles {

  private static final byte[] GOOD;
  private static final int MB = 1 << 20;

  static {
    try {
      GOOD = SampleFiles.of(5, 0);
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private HostileFiles() {}

  /**
   * A hostile file.
   *
   * @param ending of its name
   * @param content by its name without the ending
   * @param says what the message about it holds
   */
  public record HostileFile(String title, String ending, Function<String, byte[]> content, String says) {

    @Override
    public String toString() {
      return title;
    }
  }

  private static HostileFile xml(String title, byte[] content, String says) {
    return new HostileFile(title, ".xml", name -> content, says);
  }

  private static HostileFile xml(String title, String content, String says) {
    return xml(title, bytes(content), says);
  }

  private static HostileFile zip(String title, Function<String, byte[]> content, String says) {
    return new HostileFile(title, ".zip", content, says);
  }

  /** All of them. */
  public static List<HostileFile> all() {
    return List.of(
        xml("no XML at all", "LearnRefNumber,ULN\nA1,9999999999\n", "not well-formed XML"),
        xml("a page with a script", "<html><script>alert(1)</script></html>", "not an ILR return"),
        xml("bytes without sense", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, (byte) 0xFF, (byte) 0xFE}, "XML"),
        xml("cut off", Arrays.copyOf(GOOD, GOOD.length / 2), "cut off"),
        xml("a zip under the name of XML", "PK\3\4 and more", "is a zip"),
        xml("in an encoding that it does not declare", text().getBytes(StandardCharsets.UTF_16), "UTF-8"),
        xml("with bytes that are not UTF-8", text().replaceFirst("<FamilyName>[^<]*", "<FamilyName>Zo\u00eb").getBytes(StandardCharsets.ISO_8859_1), "not text in UTF-8"),
        xml("in an encoding that nobody knows", text().replaceFirst("(?i)utf-8", "klingon"), "klingon"),
        xml("with an external entity", declaring("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;"), "DOCTYPE"),
        xml("with an external parameter entity", declaring("<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;", ""), "DOCTYPE"),
        xml("with an external document type", text().replaceFirst("\\?>", "?><!DOCTYPE Message SYSTEM \"http://127.0.0.1:1/ilr.dtd\">"), "DOCTYPE"),
        xml("with a billion laughs", declaring(laughs(), "&a29;"), "DOCTYPE"),
        xml("with an entity that nobody declared", text().replaceFirst("<FamilyName>[^<]*", "<FamilyName>&nbsp;"), "entity nbsp"),
        xml("nested a thousand deep", text().replaceFirst("<Learner>", "<Learner>" + "<a>".repeat(1000)), "100 deep"),
        xml("with a huge text", text().replaceFirst("<FamilyName>[^<]*", "<FamilyName>" + "x".repeat(2 * MB)), "longer than 1,048,576"),
        xml("with a huge attribute", text().replaceFirst("<Learner>", "<Learner a=\"" + "x".repeat(2 * MB) + "\">"), "longer than 1,048,576"),
        xml("with a huge name of an element", text().replaceFirst("<Learner>", "<" + "x".repeat(2 * MB) + "/><Learner>"), "longer than 1,048,576"),
        zip("no zip under the name of one", name -> GOOD, "zip"),
        zip("a zip without XML", name -> zip("readme.txt", GOOD), "XML"),
        zip("a zip with nothing in it", name -> zip(), "XML"),
        zip("a zip with two returns", name -> zip(name + ".xml", GOOD, "b.xml", GOOD), "XML"),
        zip("a zip with a return of another name", name -> zip("ILR-10000001-2021-20201015-093000-07.xml", GOOD), "name"),
        zip("a zip in a zip", name -> zip(name + ".zip", zip(name + ".xml", GOOD)), "XML"),
        zip("a zip under the name of XML in a zip", name -> zip(name + ".xml", zip(name + ".xml", GOOD)), "itself a zip"),
        zip("a zip with an empty file", name -> zip(name + ".xml", new byte[0]), "empty"),
        zip("a zip bomb", name -> zip(name + ".xml", blanks()), "zip"),
        zip("a zip with a password", name -> encrypted(zip(name + ".xml", GOOD)), "password"),
        zip("a zip that is cut off", name -> cut(zip(name + ".xml", GOOD)), "zip"));
  }

  /** A good return in a zip, whose place there leads far out of whatever folder it were unpacked in. */
  public static byte[] zipThatLeadsOut(String folder, String name) {
    return zip("../".repeat(20) + folder + "/" + name + ".xml", GOOD);
  }

  private static String text() {
    return new String(GOOD, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String declaring(String declarations, String familyName) {
    return text().replaceFirst("\\?>", "?><!DOCTYPE Message [" + declarations + "]>").replaceFirst("<FamilyName>[^<]*", "<FamilyName>" + familyName);
  }

  private static String laughs() {
    StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
    }
    return laughs.toString();
  }

  /** The beginning of a return, and then 30 MB of nothing, which become some kilobytes in a zip. */
  private static byte[] blanks() {
    byte[] head = bytes(text().substring(0, text().indexOf("<Learner>")));
    byte[] blanks = Arrays.copyOf(head, 30 * MB);
    Arrays.fill(blanks, head.length, blanks.length, (byte) ' ');
    return blanks;
  }

  private static byte[] cut(byte[] whole) {
    return Arrays.copyOf(whole, whole.length - 40);
  }

  /** A zip of names and contents, one after the other. */
  public static byte[] zip(Object... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Sets the mark of encryption in the local header and the directory. */
  private static byte[] encrypted(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < zip.length - 4; at++) {
      int mark = bytes.getInt(at);
      for (int[] place : List.of(new int[] {0x04034B50, 6}, new int[] {0x02014B50, 8})) {
        if (mark == place[0]) {
          bytes.putShort(at + place[1], (short) (bytes.getShort(at + place[1]) | 1));
        }
      }
    }
    return zip;
  }
}
