package org.mingjian.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;

/**
 * How JSON looks in every output: indented by two, lines ended by a line feed on every system.
 * Written through characters, not bytes, so that a broken surrogate in a document cannot abort a
 * report.
 */
final class JsonText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonText() {}

  /** Returns a generator that leaves {@code out} open. */
  static JsonGenerator generator(Writer out) throws IOException {
    JsonGenerator json = MAPPER.getFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withSeparators(separators).withObjectIndenter(indenter));
    return json;
  }
}
