package org.mingjian.check;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles DRL to the executable model: at build time for the packs of the product, at run time for
 * packs of the user. Not on the way of an ordinary start.
 */
final class DrlCompiler {

  private static final String SOURCE_ROOT = "src/main/resources/";

  static {
    // Rules built in parallel share one resolver of short class names: the result depended on who
    // came first
    System.setProperty("drools.parallelRulesBuildThreshold", "-1");
  }

  private DrlCompiler() {}

  /**
   * Compiles DRL files.
   *
   * @param sources texts by the names that error messages give them
   * @throws RulePackException on the first error, with file, line where known, and reason
   */
  static CompiledRules compile(Map<String, String> sources) throws RulePackException {
    Map<String, PackageDescr> parsed = new TreeMap<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      parsed.put(source.getKey(), parse(source.getKey(), source.getValue()));
    }
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    int number = 0;
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      // ASCII names: the compiler derives names of classes from them
      String path = "rules/file" + number++ + ".drl";
      names.put(path, source.getKey());
      files.write(
          SOURCE_ROOT + path,
          ResourceFactory.newByteArrayResource(source.getValue().getBytes(StandardCharsets.UTF_8)));
    }
    KieBuilder builder = services.newKieBuilder(files, DrlCompiler.class.getClassLoader());
    try {
      builder.buildAll(ExecutableModelProject.class);
    } catch (RuntimeException e) {
      // some mistakes in expressions end the compiler instead of being reported: find the file
      if (sources.size() > 1) {
        for (Map.Entry<String, String> source : sources.entrySet()) {
          compile(Map.of(source.getKey(), source.getValue()));
        }
      }
      String reason =
          e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse("");
      throw new RulePackException(String.join("、", sources.keySet()) + "：DRL 编译错误：" + reason);
    }
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new RulePackException(new DrlErrorText(names, sources, parsed).describe(errors));
    }
    return collect((InternalKieModule) builder.getKieModule());
  }

  /** Returns the parts of a file of DRL. */
  static PackageDescr parse(String name, String text) throws RulePackException {
    DrlParser parser = new DrlParser();
    PackageDescr parsed;
    try {
      parsed = parser.parse(false, new StringReader(text));
    } catch (DroolsParserException e) {
      throw new RulePackException(name + "：DRL 语法错误：" + e.getMessage());
    }
    if (parser.hasErrors()) {
      DroolsError error = parser.getErrors().get(0);
      int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
      String reason = error.getMessage().replaceFirst("^\\[[^\\]]*\\]\\s*", "");
      throw new RulePackException(
          name + (line > 0 ? " 第 " + line + " 行" : "") + "：DRL 语法错误：" + reason);
    }
    return parsed;
  }

  private static CompiledRules collect(InternalKieModule module) {
    Map<String, byte[]> classes = new TreeMap<>();
    List<String> models = new ArrayList<>();
    for (String file : module.getFileNames()) {
      if (file.endsWith(".class")) {
        classes.put(file, module.getBytes(file));
      } else if (file.endsWith("drools-model")) {
        models.addAll(
            new String(module.getBytes(file), StandardCharsets.UTF_8)
                .lines()
                // the first line tells the version of Drools
                .filter(line -> !line.isBlank() && !line.startsWith("Drools-Model-Version"))
                .toList());
      }
    }
    return new CompiledRules(models, classes);
  }
}
