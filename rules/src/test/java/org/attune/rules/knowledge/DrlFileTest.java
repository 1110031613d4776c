package org.attune.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.rules.finding.Element;
import org.attune.rules.knowledge.DrlFile.DrlRule;
import org.junit.jupiter.api.Test;

class DrlFileTest {

  @Test
  void seesEverythingTheLawsSpeakOf() {
    DrlFile file =
        DrlFile.parse(
            Element.SAFETY,
            """
            package org.attune.knowledge.safety
            import org.attune.rules.finding.Conclusion
            global java.util.List list
            rule "First"
              @id( SAF-01 )
              salience 5
            when
              Thresholds( $cut : value("SAF-01.cut") )
              $item : Item( value > 3, $cut < value )
              not Conclusion( rule == "SAF-02" )
              eval( true )
            then
              insert( Conclusion.of( "SAF-01", $item ) );
            end
            """);

    DrlRule rule = file.rules().get(0);
    assertThat(file.imports()).containsExactly("org.attune.rules.finding.Conclusion");
    assertThat(file.extras()).hasSize(1);
    assertThat(rule.id()).isEqualTo("SAF-01");
    assertThat(rule.attributes()).containsExactly("salience");
    assertThat(rule.types()).containsExactly("Thresholds", "Item", "Conclusion");
    assertThat(rule.absent()).containsExactly("Conclusion");
    assertThat(rule.constraints())
        .anyMatch(c -> c.contains("value > 3"))
        .anyMatch(c -> c.contains("SAF-01.cut"))
        .anyMatch(c -> c.contains("SAF-02"));
    assertThat(rule.others()).containsExactly("eval");
    assertThat(rule.consequence()).isEqualTo("insert( Conclusion.of( \"SAF-01\", $item ) );");
  }
}
