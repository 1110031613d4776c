package org.attune.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {

  @Test
  void leavesOutAHeadingThatNothingFollows() {
    String html =
        new Page("en", "Title")
            .heading("Empty")
            .table(List.of("a"), List.of())
            .list(List.of())
            .heading("Full")
            .paragraph("text")
            .heading("Last")
            .html();

    assertThat(html)
        .contains("<h2>Full</h2>\n<p>text</p>")
        .doesNotContain("Empty")
        .doesNotContain("Last");
  }

  @Test
  void escapesEveryTextAndSetsLabelsApart() {
    String html =
        new Page("en", "<b>")
            .labelled("When", "a < b & \"c\"")
            .table(List.of("<i>"), List.of(List.of("<u>'")))
            .link("/rules/\"x", "<a>")
            .html();

    assertThat(html)
        .contains("<p><strong>When</strong> a &lt; b &amp; &quot;c&quot;</p>")
        .doesNotContain("<b>", "<i>", "<u>", "<a>", "\"x");
  }

  @Test
  void keepsDatesAndRuleIdsOnOneLine() {
    String html =
        new Page("en", "Title")
            .table(List.of("day", "what"), List.of(List.of("2026-03-16", "rated 31 on the day")))
            .html();

    assertThat(html).contains("<td class=\"short\">2026-03-16</td><td>rated 31 on the day</td>");
  }

  @Test
  void foldsWhatIsOnlyLookedUp() {
    assertThat(new Page("en", "Title").folded("More", page -> page.paragraph("text")).html())
        .contains("<details>\n<summary>More</summary>\n<p>text</p>\n</details>");
  }
}
