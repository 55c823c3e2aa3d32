package org.mingjian.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Holds JSON reports against {@code report.schema.json}. */
public final class ReportContract {

  private ReportContract() {}

  /** Returns what in the report breaks the contract. */
  public static List<String> violations(String report) throws IOException {
    try (InputStream source = JsonReport.class.getResourceAsStream("/report.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(source);
      return schema.validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }
}
