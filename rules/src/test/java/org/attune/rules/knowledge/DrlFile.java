package org.attune.rules.knowledge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.finding.Element;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * A file of rules, parsed.
 *
 * @param element the element it is named after
 * @param text the text
 * @param imports imported types
 * @param extras things beside rules: functions, globals, queries and the like
 * @param rules its rules
 */
record DrlFile(
    Element element, String text, List<String> imports, List<String> extras, List<DrlRule> rules) {

  /**
   * A rule.
   *
   * @param name its name
   * @param id its {@code @id}, null when it has none
   * @param annotations names of its annotations
   * @param attributes names of its attributes, e.g. salience
   * @param types types of its patterns
   * @param absent types of the patterns that must not match
   * @param constraints its constraints
   * @param others conditions that are neither patterns nor their combinations
   * @param consequence its consequence
   */
  record DrlRule(
      String name,
      String id,
      Set<String> annotations,
      Set<String> attributes,
      List<String> types,
      List<String> absent,
      List<String> constraints,
      List<String> others,
      String consequence) {

    @Override
    public String toString() {
      return id + " \"" + name + "\"";
    }
  }

  /** All files of rules that ship. */
  static List<DrlFile> shipped() {
    Map<String, String> files = Shipped.knowledge();
    List<DrlFile> parsed = new ArrayList<>();
    for (Element element : Element.values()) {
      String text = files.get(element.code() + ".drl");
      if (text != null) {
        parsed.add(parse(element, text));
      }
    }
    return parsed;
  }

  static DrlFile parse(Element element, String text) {
    DrlParser parser = new DrlParser();
    PackageDescr content;
    try {
      content = parser.parse(false, new StringReader(text));
    } catch (DroolsParserException e) {
      throw new IllegalArgumentException(element.code() + ".drl cannot be parsed.", e);
    }
    if (parser.hasErrors()) {
      throw new IllegalArgumentException(element.code() + ".drl: " + parser.getErrors());
    }
    List<String> extras = new ArrayList<>();
    for (Collection<? extends BaseDescr> kind :
        List.of(
            content.getFunctions(),
            content.getFunctionImports(),
            content.getAccumulateImports(),
            content.getGlobals(),
            content.getAttributes(),
            content.getTypeDeclarations(),
            content.getEnumDeclarations(),
            content.getEntryPointDeclarations(),
            content.getWindowDeclarations())) {
      kind.forEach(extra -> extras.add(extra.toString()));
    }
    return new DrlFile(
        element,
        text,
        content.getImports().stream().map(ImportDescr::getTarget).toList(),
        extras,
        content.getRules().stream().map(DrlFile::rule).toList());
  }

  private static DrlRule rule(RuleDescr rule) {
    DrlRule parsed =
        new DrlRule(
            rule.getName(),
            rule.getAnnotation("id") == null
                ? null
                : String.valueOf(rule.getAnnotation("id").getValue()),
            Set.copyOf(rule.getAnnotationNames()),
            Set.copyOf(rule.getAttributes().keySet()),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            String.valueOf(rule.getConsequence()).strip());
    walk(rule.getLhs(), false, parsed);
    return parsed;
  }

  private static void walk(BaseDescr part, boolean absent, DrlRule rule) {
    if (part instanceof PatternDescr pattern) {
      rule.types().add(pattern.getObjectType());
      if (absent) {
        rule.absent().add(pattern.getObjectType());
      }
      pattern.getConstraint().getDescrs().forEach(c -> rule.constraints().add(c.toString()));
      if (pattern.getSource() != null) {
        rule.others().add(pattern.getSource().toString());
      }
    } else if (part instanceof EvalDescr) {
      rule.others().add("eval");
    } else if (part instanceof ConditionalElementDescr combination) {
      boolean not = absent || part instanceof NotDescr;
      combination.getDescrs().forEach(inner -> walk((BaseDescr) inner, not, rule));
    } else {
      rule.others().add(part.toString());
    }
  }
}
