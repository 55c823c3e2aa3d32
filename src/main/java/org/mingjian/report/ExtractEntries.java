package org.mingjian.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The list of documents as JSON or YAML, written one by one so that memory does not grow with their
 * number. Not thread-safe.
 */
sealed interface ExtractEntries {

  void begin() throws IOException;

  void add(ObjectNode entry) throws IOException;

  void end() throws IOException;

  /** Entries of a JSON object. */
  record Json(JsonGenerator json) implements ExtractEntries {

    @Override
    public void begin() throws IOException {
      json.writeStartObject();
      json.writeArrayFieldStart("documents");
    }

    @Override
    public void add(ObjectNode entry) throws IOException {
      json.writeTree(entry);
      json.flush();
    }

    @Override
    public void end() throws IOException {
      json.writeEndArray();
      json.writeEndObject();
      json.close();
    }
  }

  /** Entries of a YAML mapping. */
  record Yml(Writer out) implements ExtractEntries {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public void begin() throws IOException {
      out.write("documents:\n");
    }

    @Override
    public void add(ObjectNode entry) throws IOException {
      DumperOptions options = new DumperOptions();
      options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
      options.setAllowUnicode(true);
      options.setSplitLines(false);
      options.setLineBreak(DumperOptions.LineBreak.UNIX);
      new Yaml(options).dump(List.of(MAPPER.convertValue(entry, Object.class)), out);
    }

    @Override
    public void end() throws IOException {
      out.flush();
    }
  }
}
