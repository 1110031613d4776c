package org.attune.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {

  private final SampleKnowledge sample = new SampleKnowledge();

  @Test
  void isTheSameForTheSameKnowledge() {
    assertThat(sample.load().digest())
        .isEqualTo(new SampleKnowledge().load().digest())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void isTheSameWhateverTheLineEnds() {
    String before = sample.load().digest();

    sample
        .replace(SampleKnowledge.SHEETS, "\n", "\r\n")
        .replace(SampleKnowledge.TEXTS, "\n", "\r\n");

    assertThat(sample.load().digest()).isEqualTo(before);
  }

  @Test
  void changesWithANumberAWordAndALogic() {
    String before = sample.load().digest();

    assertThat(
            new SampleKnowledge()
                .replace(SampleKnowledge.SHEETS, "value: 36", "value: 35")
                .load()
                .digest())
        .isNotEqualTo(before);
    assertThat(
            new SampleKnowledge()
                .replace(SampleKnowledge.TEXTS, "It follows.", "Follows.")
                .load()
                .digest())
        .isNotEqualTo(before);
    assertThat(sample.put("trust-and-rapport.drl", "rule \"x\" when then end").load().digest())
        .isNotEqualTo(before);
  }

  @Test
  void changesWithTheOverlay(@TempDir Path site) throws IOException {
    String before = sample.load().digest();

    Files.writeString(site.resolve("overlay.yaml"), "thresholds: {TRU-01.cut: 36}");

    assertThat(sample.load(site).digest()).isNotEqualTo(before);
  }

  @Test
  void tellsWhereATextEnds() {
    assertThat(new Digest().add("a", Map.of("b", "c")).hex())
        .isNotEqualTo(new Digest().add("a", Map.of("bc", "")).hex());
  }
}
