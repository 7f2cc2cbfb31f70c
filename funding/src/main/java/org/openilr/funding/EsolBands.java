package org.openilr.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What ESOL is worth by additional hours: rates up to a number of hours, in order, and a last one beyond them. */
public record EsolBands(List<Band> bands, BigDecimal beyond) {

  private static final Set<Integer> TYPES = Set.of(36, 37, 38, 39, 40, 41, 42);

  /** Whether a basic skills type of LARS is ESOL. */
  public static boolean isEsol(int basicSkillsType) {
    return TYPES.contains(basicSkillsType);
  }

  /** A rate that holds up to a number of hours, included, and above those of the band before. */
  public record Band(int upTo, BigDecimal rate) {}

  /** Reads {@code 50 to 12, 100 to 20, 6602}. */
  static EsolBands of(String text) {
    List<Band> bands = new ArrayList<>();
    String[] parts = text.split(", ");
    for (int i = 0; i < parts.length - 1; i++) {
      String[] sides = parts[i].split(" to ");
      bands.add(new Band(Integer.parseInt(sides[1]), new BigDecimal(sides[0])));
    }
    return new EsolBands(List.copyOf(bands), new BigDecimal(parts[parts.length - 1]));
  }

  /** @param hours additional delivery hours; 0 and less are worth nothing */
  public BigDecimal rate(int hours) {
    if (hours <= 0) {
      return BigDecimal.ZERO;
    }
    for (Band band : bands) {
      if (hours <= band.upTo()) {
        return band.rate();
      }
    }
    return beyond;
  }
}
