package org.openilr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.openilr.funding.alb.LoansBursary;
import org.openilr.funding.fm25.YoungPeople;
import org.openilr.funding.fm35.AdultSkills;
import org.openilr.funding.fm36.Apprenticeships;
import org.openilr.funding.fm70.SocialFund;
import org.openilr.funding.fm81.Trailblazers;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.reference.ReferenceBuilder;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;
import org.openilr.validation.examples.Texts;

/**
 * The worked examples of the models, {@code src/test/resources/examples/<model>.yaml}: a situation as in the examples of rules, on empty
 * reference data, and under {@code expect} what comes out of it: {@code provider}, {@code learner}, {@code deliveries} by AimSeqNumber,
 * {@code episodes} and {@code parts} by identifier, each with attributes; of episodes all must be named. A value for each period is written as
 * a list of twelve, one value for all, or by periods ({@code P3-P5: 50, P10: 20}) with 0 in the others. Numbers are compared to the decimals
 * given, at least to the five that are written to {@code funding.csv}. {@code -Dopenilr.funding=fm35} runs those of one model.
 */
class FundingExamplesTest {

  private static final String ONLY = System.getProperty("openilr.funding", "");
  private static final Map<String, Calculation> MODELS = Map.of("alb", new LoansBursary(), "fm25", new YoungPeople(), "fm35", new AdultSkills(),
      "fm36", new Apprenticeships(), "fm70", new SocialFund(), "fm81", new Trailblazers());

  @TestFactory
  Stream<DynamicNode> examples() throws IOException {
    List<DynamicNode> models = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/examples"))) {
      for (Path file : files.sorted().toList()) {
        String model = file.getFileName().toString().replace(".yaml", "");
        if (model.startsWith(ONLY)) {
          models.add(dynamicContainer(model, Texts.read(file).entrySet().stream()
              .map(example -> dynamicTest(example.getKey(), () -> check(MODELS.get(model), map(example.getValue()))))));
        }
      }
    }
    return models.stream();
  }

  private static void check(Calculation model, Map<String, Object> example) {
    Map<String, Object> situation = new LinkedHashMap<>(example);
    Map<String, Object> expected = map(situation.remove("expect"));
    Year year = Year.of((String) situation.getOrDefault("year", "2021"));
    situation.remove("year");
    String kind = (String) situation.remove("like");
    Situation built = new Situations(year).build(kind, situation);
    ReferenceBuilder reference = Reference.onTopOf(Reference.none());
    built.reference().forEach(reference::rows);
    Learner learner = built.learners().get(0);
    assertThat(model.takes(learner)).as("whether the learner enters").isEqualTo(!expected.isEmpty());
    if (expected.isEmpty()) {
      return;
    }
    List<DPOutcome> outcomes = built.destinations().stream().flatMap(destination -> destination.dpOutcomes().stream()).toList();
    FundingFacts facts = new FundingFacts(year, reference.build(), built.file().ukprn());
    LearnerFunding funding = model.calculate(learner, outcomes, facts);

    compare("provider", map(expected.get("provider")), model.provider(facts));
    compare("learner", map(expected.get("learner")), funding.learner());
    Map<String, LearnerFunding.Delivery> deliveries = new LinkedHashMap<>();
    Map<String, Values> episodes = new LinkedHashMap<>();
    for (LearnerFunding.Delivery delivery : funding.deliveries()) {
      deliveries.put(Integer.toString(delivery.aimSeqNumber()), delivery);
      delivery.episodes().forEach(episode -> episodes.put(delivery.aimSeqNumber() + " " + episode.identifier(), episode.values()));
    }
    map(expected.get("deliveries")).forEach((number, values) -> {
      assertThat(deliveries).as("deliveries").containsKey(number);
      compare("delivery " + number, map(values), deliveries.get(number).values());
    });
    Map<String, Values> parts = new LinkedHashMap<>();
    funding.parts().forEach(part -> parts.put(part.identifier(), part.values()));
    map(expected.get("parts")).forEach((identifier, values) -> {
      assertThat(parts).as("parts").containsKey(identifier);
      compare("part " + identifier, map(values), parts.get(identifier));
    });
    if (expected.containsKey("episodes")) {
      assertThat(episodes.keySet()).as("price episodes").containsExactlyElementsOf(map(expected.get("episodes")).keySet());
      map(expected.get("episodes")).forEach((identifier, values) -> compare("episode " + identifier, map(values), episodes.get(identifier)));
    }
  }

  private static void compare(String where, Map<String, Object> expected, Values values) {
    expected.forEach((name, value) -> {
      Attribute attribute = values.attributes().find(name);
      assertThat(attribute).as("attribute " + name + " of " + where).isNotNull();
      if (attribute.periodised()) {
        List<String> wanted = periods(value);
        for (int period = 1; period <= Series.PERIODS; period++) {
          compare(where + " " + name + " P" + period, wanted.get(period - 1), at(values.get(name), period));
        }
      } else {
        compare(where + " " + name, (String) value, values.get(name));
      }
    });
  }

  private static Object at(Object series, int period) {
    return series instanceof TextSeries texts ? texts.at(period) : series == null ? null : ((Series) series).at(period);
  }

  private static void compare(String where, String expected, Object value) {
    if (value instanceof BigDecimal decimal && expected != null) {
      BigDecimal wanted = new BigDecimal(expected);
      assertThat(decimal.setScale(Math.max(Units.SCALE, wanted.scale()), RoundingMode.HALF_UP)).as(where + " (exactly " + decimal + ")")
          .isEqualByComparingTo(wanted);
    } else {
      assertThat(value == null ? null : value.toString()).as(where).isEqualTo(expected);
    }
  }

  private static List<String> periods(Object value) {
    List<String> periods = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(one -> periods.add((String) one));
      assertThat(periods).as("values of twelve periods").hasSize(Series.PERIODS);
      return periods;
    }
    if (!(value instanceof Map<?, ?>)) {
      for (int period = 1; period <= Series.PERIODS; period++) {
        periods.add((String) value);
      }
      return periods;
    }
    for (int period = 1; period <= Series.PERIODS; period++) {
      periods.add("0");
    }
    map(value).forEach((span, one) -> {
      String[] ends = span.replace("P", "").split("-");
      for (int period = Integer.parseInt(ends[0]); period <= Integer.parseInt(ends[ends.length - 1]); period++) {
        periods.set(period - 1, (String) one);
      }
    });
    return periods;
  }

  @SuppressWarnings("unchecked") // our own YAML has text keys
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
