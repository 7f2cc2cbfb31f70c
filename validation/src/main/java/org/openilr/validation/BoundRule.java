package org.openilr.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityType;
import org.openilr.learners.LearningDelivery;

/** A rule ready to be called: its method as a handle, and the places of the values that it reports. */
final class BoundRule {

  private final RuleInfo info;
  private final RuleCall call;
  private final boolean withAim;
  private final Source[] sources;

  BoundRule(RuleMethod method) {
    this.info = method.info();
    this.call = method.call();
    this.withAim = method.rule().withAim() && method.level().delivery();
    this.sources = sources(method);
  }

  RuleInfo info() {
    return info;
  }

  /** Calls the rule on one record with those around it, and hands on what it raises. */
  void run(Entity root, Entity child, Entity grandchild, int delivery, Facts facts, Findings findings) {
    try {
      Object result = call.call(root, child, grandchild, facts);
      if (result == Boolean.FALSE || result == null) {
        return;
      }
      if (result == Boolean.TRUE) {
        findings.raised(finding(root, child, delivery, values(root, child, grandchild, facts)));
      } else if (result instanceof Reported reported) {
        findings.raised(finding(root, child, delivery, reported.values()));
      } else if (result instanceof List<?> several) {
        for (Object reported : several) {
          findings.raised(finding(root, child, delivery, ((Reported) reported).values()));
        }
      }
    } catch (Exception failure) {
      findings.failed(info, learnRefNumber(root), failure);
    }
  }

  private Finding finding(Entity root, Entity child, int delivery, List<FieldValue> values) {
    if (withAim && child instanceof LearningDelivery aim) {
      return new Finding(info, learnRefNumber(root), aim.aimSeqNumber(), delivery, values);
    }
    return new Finding(info, learnRefNumber(root), null, -1, values);
  }

  private static String learnRefNumber(Entity root) {
    return root == null ? null : (String) root.value("LearnRefNumber");
  }

  private List<FieldValue> values(Entity root, Entity child, Entity grandchild, Facts facts) {
    if (sources.length == 0) {
      return List.of();
    }
    List<FieldValue> values = new ArrayList<>(sources.length);
    for (Source source : sources) {
      values.add(source.value(root, child, grandchild, facts));
    }
    return Collections.unmodifiableList(values);
  }

  private static Source[] sources(RuleMethod method) {
    String[] reports = method.rule().reports();
    Source[] sources = new Source[reports.length];
    for (int i = 0; i < reports.length; i++) {
      sources[i] = source(reports[i], method);
    }
    return sources;
  }

  private static Source source(String report, RuleMethod method) {
    int equals = report.indexOf('=');
    if (equals >= 0) {
      FieldValue constant = new FieldValue(report.substring(0, equals), report.substring(equals + 1));
      return (root, child, grandchild, facts) -> constant;
    }
    int colon = report.indexOf(':');
    String name = colon < 0 ? report : report.substring(0, colon);
    String field = colon < 0 ? report : report.substring(colon + 1);
    List<EntityType<?>> types = method.level().types();
    for (int depth = types.size() - 1; depth >= 0; depth--) {
      int slot = types.get(depth).slot(field);
      if (slot >= 0) {
        return switch (depth) {
          case 0 -> (root, child, grandchild, facts) -> FieldValue.of(name, root.value(slot));
          case 1 -> (root, child, grandchild, facts) -> FieldValue.of(name, child.value(slot));
          default -> (root, child, grandchild, facts) -> FieldValue.of(name, grandchild.value(slot));
        };
      }
    }
    return switch (field) {
      case "UKPRN" -> (root, child, grandchild, facts) -> FieldValue.of(name, facts.ukprn());
      case "FilePrepDate" -> (root, child, grandchild, facts) -> FieldValue.of(name, facts.file().filePreparationDate());
      default -> throw new IllegalStateException("Rule " + method.info().id() + " reports " + field + ", which is in none of its records");
    };
  }

  @FunctionalInterface
  private interface Source {
    FieldValue value(Entity root, Entity child, Entity grandchild, Facts facts);
  }
}
