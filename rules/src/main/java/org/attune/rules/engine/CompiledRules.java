package org.attune.rules.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * The rules as the build compiled them; makes a fresh session for every evaluation. Safe for use by
 * many threads as long as sessions keep Drools' thread-safe default: without it, a consequence
 * holds the facts it is given in one array for all sessions. The base stays mutable, because an
 * immutable one forgets conclusions that no other rule reads.
 */
final class CompiledRules {

  /** Written at build time: the names of the classes that the rules were compiled to. */
  private static final String MODELS = "/META-INF/kie/org.attune/attune-rules/drools-model";

  private static final String ID = "id";

  private final KieBase kieBase;

  private CompiledRules(KieBase kieBase) {
    this.kieBase = kieBase;
  }

  /** The rules that ship. */
  static CompiledRules shipped() {
    return of(models());
  }

  static CompiledRules of(Collection<Model> models) {
    return new CompiledRules(KieBaseBuilder.createKieBaseFromModel(models));
  }

  /** The id that a compiled rule names in its annotation. */
  static String id(Rule rule) {
    Object id = rule.getMetaData().get(ID);
    if (id == null) {
      throw new IllegalStateException("The rule '" + rule.getName() + "' has no @id.");
    }
    return id.toString();
  }

  /** The ids of all rules. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (KiePackage part : kieBase.getKiePackages()) {
      part.getRules().forEach(rule -> ids.add(id(rule)));
    }
    return ids;
  }

  /** A session that holds nothing yet; whoever asks for it disposes of it. */
  KieSession open() {
    return kieBase.newKieSession();
  }

  private static List<Model> models() {
    List<Model> models = new ArrayList<>();
    for (String line : lines()) {
      if (!line.contains(":")) {
        models.add(model(line.strip()));
      }
    }
    return models;
  }

  private static List<String> lines() {
    try (InputStream stream = CompiledRules.class.getResourceAsStream(MODELS)) {
      if (stream == null) {
        throw new IllegalStateException(
            MODELS + " is missing. Maybe the rules were not compiled: build with Maven.");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model model(String name) {
    try {
      return (Model) Class.forName(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The compiled rules '" + name + "' cannot be loaded.", e);
    }
  }
}
