package org.openilr.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

  /** Series belong to one thread till they are worked out; this one belongs to all. Looked at in classes that nobody has used yet. */
  @Test
  void theSharedSeriesOfNothingIsWorkedOutBeforeAnybodyAsks() throws Exception {
    URL classes = Series.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader unused = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Class<?> series = unused.loadClass(Series.class.getName());
      Object zero = series.getField("ZERO").get(null);
      for (String name : List.of("values", "units")) {
        Field workedOut = series.getDeclaredField(name);
        workedOut.setAccessible(true);
        assertThat(workedOut.get(zero)).as(name).isNotNull();
      }
    }
    assertThat(Series.ZERO).isEqualTo(Series.only(0, null));
    assertThat(Series.ZERO.sum()).isZero();
    assertThat(Series.ZERO.units(12)).isZero();
  }
}
