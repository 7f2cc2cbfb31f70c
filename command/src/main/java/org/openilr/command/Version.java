package org.openilr.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Openilr " + number(), "Java " + Runtime.version()};
  }

  /** For example {@code 0.1.0}; "(not packaged)" when run from class folders. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
