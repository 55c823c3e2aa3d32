package org.mingjian.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * A value in a JSON or YAML file, with its line: an object, a list, or a scalar as it is written,
 * so that {@code 24.70} keeps its decimals. Nothing is turned into objects of the program; aliases
 * are refused, depth and size are bounded.
 */
final class DataNode {

  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 2_000_000;

  private final int line;
  private final String text;
  private final List<DataNode> items;
  private final Map<String, DataNode> members;

  private DataNode(int line, String text, List<DataNode> items, Map<String, DataNode> members) {
    this.line = line;
    this.text = text;
    this.items = items;
    this.members = members;
  }

  /** Returns the root of a JSON text. */
  static DataNode json(String text) throws UnreadableFileException {
    Builder builder = new Builder();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int line = parser.currentTokenLocation().getLineNr();
        switch (token) {
          case START_OBJECT -> builder.open(line, true);
          case START_ARRAY -> builder.open(line, false);
          case END_OBJECT, END_ARRAY -> builder.close();
          case FIELD_NAME -> builder.key(parser.currentName(), line);
          case VALUE_NULL -> builder.scalar(null, line);
          default -> builder.scalar(parser.getText(), line);
        }
      }
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String where = at == null ? "" : "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列";
      throw new UnreadableFileException("JSON 格式有误：" + where + "无法理解", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string in memory can be read
    }
    return builder.root("JSON");
  }

  /** Returns the root of a YAML text. */
  static DataNode yaml(String text) throws UnreadableFileException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // the size was looked at when it was decoded
    options.setNestingDepthLimit(DEEPEST);
    Builder builder = new Builder();
    try {
      for (Event event : new Yaml(options).parse(new StringReader(text))) {
        builder.add(event);
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new UnreadableFileException("YAML 格式有误：第 " + line + " 行无法理解", e);
    } catch (YAMLException e) {
      throw new UnreadableFileException("YAML 格式有误，无法理解", e);
    }
    return builder.root("YAML");
  }

  int line() {
    return line;
  }

  boolean isObject() {
    return members != null;
  }

  boolean isList() {
    return items != null;
  }

  /** Returns the member of an object, or null when it is absent or null or this is no object. */
  DataNode member(String name) {
    DataNode member = members == null ? null : members.get(name);
    return member == null || member.isNull() ? null : member;
  }

  private boolean isNull() {
    return text == null && items == null && members == null;
  }

  /** Returns the items of a list. */
  List<DataNode> items() throws UnreadableFileException {
    if (items == null) {
      throw wrong("这里应是列表");
    }
    return items;
  }

  /** Returns a scalar as written; nothing for null. */
  String text() throws UnreadableFileException {
    if (items != null || members != null) {
      throw wrong("这里应是文字");
    }
    return text == null ? "" : text;
  }

  /** Returns the text of a member, or an empty string when it is absent. */
  String text(String name) throws UnreadableFileException {
    DataNode member = member(name);
    return member == null ? "" : member.text();
  }

  /** Returns a member that is a whole number from 0, or {@code otherwise} when it is absent. */
  int number(String name, int otherwise) throws UnreadableFileException {
    DataNode member = member(name);
    if (member == null) {
      return otherwise;
    }
    String digits = member.text();
    if (!digits.matches("\\d{1,9}")) {
      throw member.wrong(name + " 应是整数");
    }
    return Integer.parseInt(digits);
  }

  /** Returns what is said of a file in which something else stands here than what should. */
  UnreadableFileException wrong(String reason) {
    return new UnreadableFileException("第 " + line + " 行：" + reason);
  }

  /** Puts values together as a parser finds them. */
  private static final class Builder {

    private final Deque<DataNode> open = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();
    private DataNode root;
    private boolean keyNext;
    private int count;

    void add(Event event) throws UnreadableFileException {
      int line = event.getStartMark() == null ? 1 : event.getStartMark().getLine() + 1;
      if (event instanceof MappingStartEvent) {
        refuseAsKey(line);
        open(line, true);
        keyNext = true;
      } else if (event instanceof SequenceStartEvent) {
        refuseAsKey(line);
        open(line, false);
        keyNext = false;
      } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
        close();
        keyNext = !open.isEmpty() && open.peek().isObject();
      } else if (event instanceof AliasEvent) {
        throw new UnreadableFileException("第 " + line + " 行：不接受 YAML 引用（*）");
      } else if (event instanceof DocumentStartEvent && root != null) {
        throw new UnreadableFileException("第 " + line + " 行：一个文件只能有一份 YAML 数据");
      } else if (event instanceof ScalarEvent scalar) {
        if (keyNext) {
          key(scalar.getValue(), line);
          keyNext = false;
        } else {
          scalar(isNull(scalar) ? null : scalar.getValue(), line);
          keyNext = !open.isEmpty() && open.peek().isObject();
        }
      }
    }

    private void refuseAsKey(int line) throws UnreadableFileException {
      if (keyNext) {
        throw new UnreadableFileException("第 " + line + " 行：名称应是文字");
      }
    }

    private static boolean isNull(ScalarEvent scalar) {
      return scalar.isPlain() && scalar.getValue().matches("|~|null|Null|NULL");
    }

    void open(int line, boolean object) throws UnreadableFileException {
      if (open.size() >= DEEPEST) {
        throw new UnreadableFileException("第 " + line + " 行：嵌套过深");
      }
      DataNode node =
          object
              ? new DataNode(line, null, null, new LinkedHashMap<>(4))
              : new DataNode(line, null, new ArrayList<>(4), null);
      put(node);
      open.push(node);
    }

    void close() {
      open.pop();
    }

    void key(String name, int line) throws UnreadableFileException {
      if (open.peek().members.containsKey(name)) {
        throw new UnreadableFileException("第 " + line + " 行：" + name + " 重复");
      }
      keys.push(name);
    }

    void scalar(String text, int line) throws UnreadableFileException {
      put(new DataNode(line, text, null, null));
    }

    private void put(DataNode node) throws UnreadableFileException {
      if (++count > MOST_NODES) {
        throw new UnreadableFileException("数据过多，上限为 " + MOST_NODES + " 项");
      }
      if (open.isEmpty()) {
        if (root != null) {
          throw node.wrong("一个文件只能有一份数据");
        }
        root = node;
      } else if (open.peek().isObject()) {
        open.peek().members.put(keys.pop(), node);
      } else {
        open.peek().items.add(node);
      }
    }

    DataNode root(String name) throws UnreadableFileException {
      if (root == null) {
        throw new UnreadableFileException(name + " 文件里没有数据");
      }
      return root;
    }
  }
}
