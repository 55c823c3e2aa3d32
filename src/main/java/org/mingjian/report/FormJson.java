package org.mingjian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormText;
import org.mingjian.fact.FundRow;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;

/**
 * Writes performance self-evaluation forms: identity, money, indicators, words, total, and how well
 * each was read.
 */
final class FormJson {

  private FormJson() {}

  /** Adds the members of the form. */
  static void put(ObjectNode json, EvaluationForm form) {
    json.put("number", form.number());
    json.put("title", form.title());
    json.put("kind", form.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("project", form.project());
    json.put("department", form.department());
    json.put("departmentCode", form.departmentCode());
    json.put("unit", form.unit());
    json.put("unitCode", form.unitCode());
    json.put("year", form.year());
    json.put("quality", form.quality().name().toLowerCase(Locale.ROOT));
    ArrayNode repairs = json.putArray("repairs");
    form.repairs().forEach(repairs::add);
    putFigure(json, "total", form.total());
    json.put("grade", form.grade());
    json.put("executionWeight", form.executionWeight().toPlainString());
    putFigure(json, "executionScore", form.executionScore());
    ObjectNode balance = json.putObject("balance");
    balance.put(
        "outcome", form.balance().outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    balance.put("weights", form.balance().weights().toPlainString());
    balance.put("expectedWeights", form.balance().expectedWeights().toPlainString());
    balance.put("scores", form.balance().scores().toPlainString());
    putPlace(json, form.location());
    ArrayNode funds = json.putArray("funds");
    form.funds().forEach(row -> put(funds.addObject(), row));
    ArrayNode indicators = json.putArray("indicators");
    form.indicators().forEach(row -> put(indicators.addObject(), row));
    ArrayNode texts = json.putArray("texts");
    form.texts().forEach(text -> put(texts.addObject(), text));
  }

  private static void put(ObjectNode json, FundRow row) {
    json.put("source", row.source());
    json.put("total", row.total());
    putFigure(json, "initial", row.initial());
    putFigure(json, "adjusted", row.adjusted());
    putFigure(json, "executed", row.executed());
    putFigure(json, "carriedOver", row.carriedOver());
    putFigure(json, "rate", row.rate());
    putFigure(json, "weight", row.weight());
    putFigure(json, "score", row.score());
    json.put("unit", row.executed() == null ? null : row.executed().unit().symbol());
    json.put("reason", row.reason());
    putPlace(json, row.location());
  }

  private static void put(ObjectNode json, Indicator row) {
    json.put("level1", row.level1());
    json.put("level2", row.level2());
    json.put("name", row.name());
    json.put("target", row.target());
    json.put("adjustedTarget", row.adjustedTarget());
    json.put("actual", row.actual());
    json.put("remark", row.remark());
    putFigure(json, "weight", row.weight());
    putFigure(json, "score", row.score());
    json.put("reason", row.reason());
    putPlace(json, row.location());
  }

  private static void put(ObjectNode json, FormText text) {
    json.put("role", text.role().name().toLowerCase(Locale.ROOT));
    json.put("heading", text.heading());
    json.put("text", text.text());
    putPlace(json, text.location());
  }

  private static void putFigure(ObjectNode json, String name, Figure figure) {
    json.put(name, figure == null || !figure.isPrinted() ? null : figure.value().toPlainString());
  }

  private static void putPlace(ObjectNode json, Location location) {
    LocationJson.putShort(json, location.place());
  }
}
