package org.mingjian.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drools.model.Model;

/**
 * DRL compiled to the classes of Drools' executable model.
 *
 * @param models names of the classes that implement {@link Model}
 * @param classes byte code by path, for instance {@code a/b/C.class}, in order of path
 */
record CompiledRules(List<String> models, Map<String, byte[]> classes) {

  private static final String MODEL_LIST = "models.txt";

  CompiledRules {
    models = List.copyOf(models);
    classes = new TreeMap<>(classes);
  }

  /**
   * Returns the models, their classes loaded by a class loader of their own below {@code parent}.
   */
  List<Model> load(ClassLoader parent) {
    return instantiate(models, new ByteCodeLoader(parent, classes));
  }

  /** Returns one instance of each model class that {@code loader} knows. */
  static List<Model> instantiate(List<String> names, ClassLoader loader) {
    List<Model> models = new ArrayList<>();
    for (String name : names) {
      try {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("rule model " + name + " cannot be loaded", e);
      }
    }
    return models;
  }

  /** Returns everything as one zip, the form in which it is kept on disk. */
  byte[] toZip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      write(zip, MODEL_LIST, String.join("\n", models).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> file : classes.entrySet()) {
        write(zip, file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * Reads what {@link #toZip} wrote.
   *
   * @throws IOException when it is not such a zip
   */
  static CompiledRules fromZip(byte[] bytes) throws IOException {
    List<String> models = null;
    Map<String, byte[]> classes = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        if (entry.getName().equals(MODEL_LIST)) {
          models = new String(content, StandardCharsets.UTF_8).lines().toList();
        } else {
          classes.put(entry.getName(), content);
        }
      }
    }
    if (models == null || classes.isEmpty()) {
      throw new IOException("not a zip of compiled rules");
    }
    return new CompiledRules(models, classes);
  }

  /** Defines classes from memory. */
  private static final class ByteCodeLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    ByteCodeLoader(ClassLoader parent, Map<String, byte[]> classes) {
      super(parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = classes.get(name.replace('.', '/') + ".class");
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code, 0, code.length);
    }
  }
}
