package org.mingjian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The five stages know only what lies before them, and each library has one home. */
@AnalyzeClasses(packages = "org.mingjian", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String DOCUMENT = "org.mingjian.document..";
  private static final String READER = "org.mingjian.reader..";
  private static final String RECOGNITION = "org.mingjian.recognition..";
  private static final String FACT = "org.mingjian.fact..";
  private static final String CHECK = "org.mingjian.check..";

  /** What the build makes of the rule packs. */
  private static final String COMPILED_RULES = "org.mingjian.rules..";

  private static final String REPORT = "org.mingjian.report..";
  private static final String CLI = "org.mingjian.cli..";
  private static final String PUBLISH = "org.mingjian.publish..";
  private static final String EXERCISE = "org.mingjian.exercise..";

  private static final String[] DROOLS = {"org.drools..", "org.kie.."};

  @ArchTest
  static final ArchRule stages_form_no_cycle =
      slices()
          .matching("org.mingjian.(*)..")
          .should()
          .beFreeOfCycles()
          .because(
              "the stages are a line from bytes to reports: reader, recognition, check, report")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule documents_know_no_other_stage =
      noClasses()
          .that()
          .resideInAPackage(DOCUMENT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(READER, RECOGNITION, FACT, CHECK, REPORT, CLI)
          .because("a document is what was read, whatever read it and whatever it is used for")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule readers_know_only_documents =
      noClasses()
          .that()
          .resideInAPackage(READER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(RECOGNITION, FACT, CHECK, REPORT, CLI)
          .because("a reader turns bytes into a document and knows nothing of budgets")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule facts_know_only_documents =
      noClasses()
          .that()
          .resideInAPackage(FACT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(READER, RECOGNITION, CHECK, REPORT, CLI)
          .because("facts are the vocabulary that all later stages share")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule recognition_knows_only_documents_and_facts =
      noClasses()
          .that()
          .resideInAPackage(RECOGNITION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(READER, CHECK, REPORT, CLI)
          .because("one recogniser serves every format, and what a fact means is up to the rules")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule checks_know_only_facts =
      noClasses()
          .that()
          .resideInAPackage(CHECK)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(READER, RECOGNITION, REPORT, CLI)
          .because("a rule judges facts, not the format or the wording that they came from")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule reports_know_nothing_of_reading =
      noClasses()
          .that()
          .resideInAPackage(REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(READER, RECOGNITION, CLI)
          .because("a report shows an assessment that is complete before any writer sees it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule writers_know_nothing_of_the_checker =
      noClasses()
          .that()
          .resideInAPackage(PUBLISH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              DOCUMENT, READER, RECOGNITION, FACT, CHECK, REPORT, CLI, EXERCISE, COMPILED_RULES)
          .because("a writer that shared code with a reader would hide what both get wrong")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule exercises_know_nothing_of_the_checker =
      noClasses()
          .that()
          .resideInAPackage(EXERCISE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DOCUMENT, READER, RECOGNITION, CHECK, REPORT, CLI, COMPILED_RULES)
          .because("what measures the checker must not share its mistakes")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_checks_use_drools =
      noClasses()
          .that()
          .resideOutsideOfPackages(CHECK, COMPILED_RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DROOLS)
          .because("the rule engine is how checks are run, not what they are about")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_readers_use_format_libraries =
      noClasses()
          .that()
          .resideOutsideOfPackages(READER, REPORT, PUBLISH, EXERCISE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.poi..", "org.jsoup..")
          .because("past the reader no stage may tell one format from another")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule reports_use_no_library_that_only_reads =
      noClasses()
          .that()
          .resideInAPackage(REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.jsoup..")
          .because("a report writes workbooks and letters with POI, and reads nothing")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_command_line_uses_picocli =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("options are a matter of the command line; other callers have none")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_main_ends_the_process =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.mingjian.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class)
          .because("tests, servers and batches call everything else and must survive it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_command_line_uses_the_standard_streams =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should(ACCESS_STANDARD_STREAMS)
          .because("streams are handed in, so that any caller can say where output goes")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_stage_opens_a_connection =
      noClasses()
          .that()
          .resideInAnyPackage(DOCUMENT, READER, RECOGNITION, FACT, CHECK, REPORT)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                  .or(
                      belongToAnyOf(
                          java.net.Socket.class,
                          java.net.ServerSocket.class,
                          java.net.URLConnection.class)))
          .because("a hostile document must not be able to make the program call anyone")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule shared_state_is_constant =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("documents are checked by several threads at once")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_command_line_and_readers_configure_logging =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, READER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
          .because("only what starts the program or wraps PDFBox has libraries to silence")
          .allowEmptyShould(true);
}
