package org.openilr.reports;

/** Leads from an amount of a learner to its workings. */
@FunctionalInterface
public interface WorkingsLinks {

  /**
   * The way to the workings of an aim.
   *
   * @param place of the learner among those of the file, from 1
   * @param learnRefNumber of the learner
   * @param aimSeqNumber number of the aim; empty for money of the learner as a whole
   */
  Way to(String place, String learnRefNumber, String aimSeqNumber);

  /**
   * A way.
   *
   * @param text what is shown
   * @param href a link; null where the text is a command to type
   */
  record Way(String text, String href) {}

  /**
   * The command that shows them.
   *
   * @param file path of the return, as the command takes it
   */
  static WorkingsLinks command(String file) {
    return (place, learnRefNumber, aimSeqNumber) -> new Way(
        "ilr why " + word(file) + " " + word(learnRefNumber) + (aimSeqNumber.isEmpty() ? "" : " " + aimSeqNumber), null);
  }

  private static String word(String text) {
    return text.indexOf(' ') < 0 ? text : '"' + text + '"';
  }
}
