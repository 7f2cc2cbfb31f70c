package org.openilr.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The house keeps its order: arrows between rooms go downwards only, and each outside library lives in the rooms that need it. */
@AnalyzeClasses(packages = "org.openilr", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule ARROWS_GO_DOWNWARDS = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("specification").definedBy("org.openilr.specification..")
      .layer("learners").definedBy("org.openilr.learners..")
      .layer("reference").definedBy("org.openilr.reference..")
      .layer("validation").definedBy("org.openilr.validation..")
      .optionalLayer("funding").definedBy("org.openilr.funding..")
      .optionalLayer("statements").definedBy("org.openilr.statements..")
      .optionalLayer("reports").definedBy("org.openilr.reports..")
      .layer("processing").definedBy("org.openilr.processing..")
      .optionalLayer("samples").definedBy("org.openilr.samples..")
      .layer("command").definedBy("org.openilr.command..")
      .whereLayer("command").mayNotBeAccessedByAnyLayer()
      .whereLayer("samples").mayOnlyBeAccessedByLayers("command")
      .whereLayer("processing").mayOnlyBeAccessedByLayers("command")
      .whereLayer("reports").mayOnlyBeAccessedByLayers("processing", "command")
      .whereLayer("validation").mayOnlyBeAccessedByLayers("statements", "processing", "samples", "command")
      .whereLayer("statements").mayOnlyBeAccessedByLayers("reports", "processing", "samples", "command")
      .whereLayer("funding").mayOnlyBeAccessedByLayers("reports", "processing", "command")
      .whereLayer("reference").mayOnlyBeAccessedByLayers("validation", "funding", "statements", "reports", "processing", "samples", "command")
      .whereLayer("learners").mayOnlyBeAccessedByLayers("validation", "funding", "reports", "processing", "samples", "command");

  @ArchTest
  static final ArchRule DERIVED_DATA_KNOW_NO_RULES = noClasses().that().resideInAPackage("org.openilr.validation.derived..")
      .should().dependOnClassesThat().resideInAPackage("org.openilr.validation.rules..");

  @ArchTest
  static final ArchRule RULES_ARE_CHEAP = noClasses().that().resideInAPackage("org.openilr.validation.rules..")
      .should().dependOnClassesThat().resideInAnyPackage("java.util.stream..", "java.util.regex..")
      .because("they run a hundred million times");

  @ArchTest
  static final ArchRule ONLY_THE_REFERENCE_ROOM_KNOWS_SQLITE = noClasses()
      .that().resideOutsideOfPackages("org.openilr.reference..", "org.openilr.command..")
      .should().dependOnClassesThat().resideInAnyPackage("org.sqlite..", "java.sql..");

  @ArchTest
  static final ArchRule ONLY_THE_LEARNERS_ROOM_READS_XML = noClasses().that().resideOutsideOfPackage("org.openilr.learners..")
      .should().dependOnClassesThat().resideInAnyPackage("com.fasterxml.aalto..", "org.codehaus.stax2..");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_ROOM_TALKS_TO_TERMINALS = noClasses().that().resideOutsideOfPackage("org.openilr.command..")
      .should().dependOnClassesThat().resideInAPackage("picocli..")
      .orShould(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule NOTHING_IS_LOGGED = noClasses().should().dependOnClassesThat()
      .resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.System.Logger")
      .because("learners' data must not reach a log");
}
