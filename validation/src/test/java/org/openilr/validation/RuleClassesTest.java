package org.openilr.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openilr.validation.rules.RuleClasses;

class RuleClassesTest {

  @Test
  void everyClassWithRulesIsListed() throws IOException, URISyntaxException {
    Path compiled = Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(compiled.resolve("org/openilr/validation/rules"))) {
      List<String> withRules = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class"))
          .map(name -> "org.openilr.validation.rules." + name.replace(".class", "")).filter(RuleClassesTest::hasRules).sorted().toList();
      assertThat(RuleClasses.ALL.stream().map(Class::getName).sorted().toList()).isEqualTo(withRules);
    }
  }

  @Test
  void theListIsInOrder() {
    assertThat(RuleClasses.ALL.stream().map(Class::getSimpleName).toList()).isSorted();
  }

  @Test
  void rulesAreStaticAndTheirClassesSayWhyTheyExist() {
    assertThat(RuleCatalogue.methods()).allSatisfy(rule -> {
      assertThat(Modifier.isStatic(rule.method().getModifiers())).as(rule.method().toString()).isTrue();
      assertThat(rule.info().why()).as(rule.info().id() + " why").isNotBlank();
      assertThat(rule.info().says()).as(rule.info().id() + " says").isNotBlank();
      assertThat(rule.info().when()).as(rule.info().id() + " when").isNotBlank();
      assertThat(rule.info().fix()).as(rule.info().id() + " fix").isNotBlank();
    });
  }

  private static boolean hasRules(String name) {
    try {
      return Arrays.stream(Class.forName(name).getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(Rule.class));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
