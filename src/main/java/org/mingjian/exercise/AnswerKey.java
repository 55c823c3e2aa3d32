package org.mingjian.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The answers to a paper.
 *
 * @param format of this file, to tell it from other JSON
 * @param paper number of the paper, also on its answer sheet
 * @param body whose disclosure it is
 * @param errors what was planted
 * @param known what was wrong before; finding it neither earns nor costs
 */
public record AnswerKey(
    String format,
    String paper,
    String body,
    int year,
    List<PlantedError> errors,
    List<PlantedError> known) {

  /** The format that this program writes and reads. */
  public static final String FORMAT = "mingjian-exercise-key-1";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public AnswerKey {
    errors = List.copyOf(errors);
    known = known == null ? List.of() : List.copyOf(known);
  }

  /** Returns the key of a paper. */
  public static AnswerKey of(String number, Paper paper) {
    return of(number, paper, List.of());
  }

  /** Returns the key of a paper made from a disclosure in which something was wrong already. */
  public static AnswerKey of(String number, Paper paper, List<PlantedError> known) {
    return new AnswerKey(FORMAT, number, paper.body(), paper.year(), paper.errors(), known);
  }

  /** Returns the key as JSON. */
  public String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a key.
   *
   * @throws IOException when the file cannot be read or is no key
   */
  public static AnswerKey read(Path file) throws IOException {
    AnswerKey key;
    try {
      key = JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), AnswerKey.class);
    } catch (JsonProcessingException
        | NullPointerException
        | java.nio.charset.CharacterCodingException e) {
      throw new IOException("不是本程序写出的答案文件", e);
    }
    if (key == null || !FORMAT.equals(key.format)) {
      throw new IOException("不是本程序写出的答案文件");
    }
    return key;
  }
}
