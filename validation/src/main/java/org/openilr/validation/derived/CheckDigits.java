package org.openilr.validation.derived;

/** Check digits of the numbers that people and employers are known by. */
public final class CheckDigits {

  /** The unique learner number of a learner who has none yet. */
  public static final long NO_ULN = 9999999999L;

  private static final long[] ULN_RANGE = {1_000_000_000L, 9_999_999_999L};
  private static final String SSN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  private CheckDigits() {}

  /**
   * DD01 and DD15: whether the last digit of a unique learner number is right. The nine digits before it, weighted 10 to 2, leave a rest of
   * r when divided by 11; the last digit is 10 - r, and no number is right where r is 0. 9999999999 stands for no number and is right.
   */
  public static boolean isUln(long uln) {
    if (uln == NO_ULN) {
      return true;
    }
    if (uln < ULN_RANGE[0] || uln > ULN_RANGE[1]) {
      return false;
    }
    int rest = weighted(uln / 10, 2) % 11;
    return rest != 0 && uln % 10 == 10 - rest;
  }

  /**
   * DD05 and DD14: the check digit that an employer number of nine digits should have. The eight digits before it, weighted 9 to 2, leave a
   * rest of r when divided by 11; the digit is 11 - r, with 11 written 0 and 10 written X.
   *
   * @return '0' to '9', or 'X' where no digit is right, also for a number that has not nine digits
   */
  public static char ofEmployer(int number) {
    if (number < 100_000_000 || number > 999_999_999) {
      return 'X';
    }
    int check = 11 - weighted(number / 10, 2) % 11;
    return check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
  }

  /** Whether the last digit of an employer number is the one that it should have. */
  public static boolean isEmployer(int number) {
    return ofEmployer(number) == (char) ('0' + Math.abs(number % 10));
  }

  /**
   * Whether a student support number, in capitals, has its form and the right last letter: four letters, eight digits and a letter. The
   * letters before the digits count 0 to 21, the twelve values are weighted 13 to 2, and the last letter is number 23 - (sum modulo 23) of
   * the alphabet; I, O and Q are left out.
   */
  public static boolean isStudentSupportNumber(String number) {
    if (number.length() != 13) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      int value = i < 4 ? SSN_LETTERS.indexOf(number.charAt(i)) : number.charAt(i) - '0';
      if (value < 0 || value > (i < 4 ? 21 : 9)) {
        return false;
      }
      sum += value * (13 - i);
    }
    return number.charAt(12) == SSN_LETTERS.charAt(22 - sum % 23);
  }

  /** The sum of the digits, the last one times the weight, each one before it times one more. */
  private static int weighted(long digits, int weight) {
    int sum = 0;
    for (long rest = digits; rest > 0; rest /= 10) {
      sum += (int) (rest % 10) * weight++;
    }
    return sum;
  }
}
