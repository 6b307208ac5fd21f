package io.wireroom.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Makes the Elasticsearch plugin with the standard analysis out of the classes of the package
 * {@code plugin}.
 */
final class AnalysisPluginJar {
  private static final String PACKAGE = "io/wireroom/localstack/plugin/";
  private static final List<String> CLASSES =
      List.of(
          "StandardAnalysisPlugin.class",
          "StandardAnalyzerProvider.class",
          "StandardNormalizingFilter.class",
          "StandardTokenFilter.class",
          "UniqueTokenFilter.class");

  private AnalysisPluginJar() {}

  /** Changes whenever the plugin does. */
  static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      CLASSES.forEach(name -> digest.update(bytes(name)));
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static void installInto(Path directory, String version) throws IOException {
    Files.createDirectories(directory);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      for (String name : CLASSES) {
        jar.putNextEntry(new JarEntry(PACKAGE + name));
        jar.write(bytes(name));
      }
    }
    Files.write(directory.resolve("standard-analysis.jar"), bytes.toByteArray());
    Files.writeString(
        directory.resolve("plugin-descriptor.properties"),
        """
        name=standard-analysis
        description=Analyzers and token filters of the full distribution, under their standard names
        version=1
        classname=io.wireroom.localstack.plugin.StandardAnalysisPlugin
        java.version=17
        elasticsearch.version=%s
        """
            .formatted(version));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = AnalysisPluginJar.class.getResourceAsStream("plugin/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the class " + name + " of the plugin is missing");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }
}
