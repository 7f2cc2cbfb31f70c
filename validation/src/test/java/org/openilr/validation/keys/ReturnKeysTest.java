package org.openilr.validation.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

class ReturnKeysTest {

  private static final Situations SITUATIONS = new Situations(Year.of("2021"));
  private static final int BLOCK = 250;
  /** A power of two is the worst case of the indexes. */
  private static final int LEARNERS = 1 << 14;
  private static final int MOST_BYTES_A_LEARNER = 64;
  private static final int ARRAY_HEADER = 16;

  @Test
  void takesAtMost64BytesALearnerWithADestination() throws ReflectiveOperationException {
    ReturnKeys keys = new ReturnKeys(BLOCK);
    Learner learner = SITUATIONS.learner("adult");
    LearnerDestinationandProgression destination = SITUATIONS.build("adult", Map.of("destination", Map.of())).destinations().get(0);
    for (int from = 0; from < LEARNERS; from += BLOCK) {
      int size = Math.min(BLOCK, LEARNERS - from);
      LearnerKeys learners = new LearnerKeys(size);
      DestinationKeys destinations = new DestinationKeys(size);
      for (int i = 0; i < size; i++) {
        learners.add((Learner) learner.with("LearnRefNumber", "L" + (from + i)), true, false, false);
        destinations.add((LearnerDestinationandProgression) destination.with("LearnRefNumber", "L" + (from + i)), true, false, false);
      }
      keys.add(learners);
      keys.add(destinations);
    }
    keys.complete();

    assertThat(keys.learner(LEARNERS - 1).destinations()).hasSize(1);
    assertThat(bytes(keys, new IdentityHashMap<>()) / (double) LEARNERS).isBetween(50.0, (double) MOST_BYTES_A_LEARNER);
  }

  /** The bytes of all arrays of numbers that an object of this package holds, directly or in others. */
  private static long bytes(Object object, IdentityHashMap<Object, Boolean> seen) throws ReflectiveOperationException {
    if (object == null || seen.put(object, true) != null) {
      return 0;
    }
    if (object instanceof Collection<?> list) {
      long sum = 0;
      for (Object one : list) {
        sum += bytes(one, seen);
      }
      return sum;
    }
    if (object.getClass().isArray()) {
      int width = object instanceof long[] ? Long.BYTES : object instanceof int[] ? Integer.BYTES : 1;
      return ARRAY_HEADER + (long) width * Array.getLength(object);
    }
    long sum = 0;
    if (object.getClass().getPackage() == ReturnKeys.class.getPackage()) {
      for (Field field : object.getClass().getDeclaredFields()) {
        if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers()) && !List.of("keys").contains(field.getName())) {
          field.setAccessible(true);
          sum += bytes(field.get(object), seen);
        }
      }
    }
    return sum;
  }
}
