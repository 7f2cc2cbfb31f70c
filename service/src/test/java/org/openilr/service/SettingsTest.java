package org.openilr.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class SettingsTest {

  @Test
  void everySettingStandsInTheGuideForOperatorsWithItsDefault() throws Exception {
    List<String> lines = Files.readAllLines(guide()).stream().filter(line -> line.startsWith("| `")).toList();
    List<String> missing = new ArrayList<>();
    for (BeanDefinition found : settings()) {
      Class<?> type = Class.forName(found.getBeanClassName());
      look(type, type.getAnnotation(ConfigurationProperties.class).value(), lines, missing);
    }
    assertThat(missing).isEmpty();
  }

  private static void look(Class<?> type, String prefix, List<String> lines, List<String> missing) {
    assertThat(type.isRecord()).as("%s is a record", type).isTrue();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      if (component.getType().isRecord()) {
        look(component.getType(), name, lines, missing);
        continue;
      }
      // The annotation belongs to the parameter of the constructor.
      DefaultValue value = parameter(type, component);
      String byDefault = value == null ? "" : String.join(", ", value.value());
      if (lines.stream().noneMatch(line -> line.contains("`" + name + "`") && line.contains(byDefault))) {
        missing.add(name + " with default " + byDefault);
      }
    }
  }

  private static DefaultValue parameter(Class<?> type, RecordComponent component) {
    List<RecordComponent> all = List.of(type.getRecordComponents());
    int place = 0;
    while (!all.get(place).getName().equals(component.getName())) {
      place++;
    }
    return type.getDeclaredConstructors()[0].getParameters()[place].getAnnotation(DefaultValue.class);
  }

  private static Set<BeanDefinition> settings() {
    ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    Set<BeanDefinition> found = scanner.findCandidateComponents("org.openilr.service");
    assertThat(found).isNotEmpty();
    return found;
  }

  private static Path guide() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/operators.md"))) {
      folder = folder.getParent();
    }
    return folder.resolve("docs/operators.md");
  }
}
