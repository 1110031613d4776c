package org.attune.service.web;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A plain page: text, lists and tables; every text is escaped, and there is no script. */
public final class Page {

  private static final Pattern SHORT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|[A-Z]{2,3}-\\d{2}");

  private final StringBuilder html = new StringBuilder(4096);
  private String heading = "";

  /** Begins a page in a language (BCP-47) with a title. */
  public Page(String language, String title) {
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(escape(language))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(escape(title))
        .append("</title>\n<link rel=\"stylesheet\" href=\"/assets/attune.css\">\n</head>\n")
        .append("<body>\n<main>\n<h1>")
        .append(escape(title))
        .append("</h1>\n");
  }

  /** A heading within the page; left out when nothing follows it before the next one. */
  public Page heading(String text) {
    heading = text;
    return this;
  }

  /** A heading within a section. */
  public Page subheading(String text) {
    return element("h3", text);
  }

  /** A paragraph. */
  public Page paragraph(String text) {
    return element("p", text);
  }

  /** A paragraph that begins with a word in bold. */
  public Page labelled(String label, String text) {
    return raw("<p><strong>" + escape(label) + "</strong> " + escape(text) + "</p>\n");
  }

  /** A paragraph of lesser weight. */
  public Page note(String text) {
    return raw("<p class=\"note\">" + escape(text) + "</p>\n");
  }

  /** A bulleted list; nothing when it is empty. */
  public Page list(List<String> items) {
    if (!items.isEmpty()) {
      raw("<ul>\n");
      items.forEach(item -> element("li", item));
      raw("</ul>\n");
    }
    return this;
  }

  /** A table; nothing when it has no rows. */
  public Page table(List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    raw("<div class=\"wide\"><table>\n<thead><tr>");
    heads.forEach(head -> raw("<th scope=\"col\">" + escape(head) + "</th>"));
    raw("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      raw("<tr>");
      row.forEach(this::cell);
      raw("</tr>\n");
    }
    return raw("</tbody></table></div>\n");
  }

  /** Content that is opened by its label. */
  public Page folded(String label, Consumer<Page> content) {
    raw("<details>\n<summary>" + escape(label) + "</summary>\n");
    content.accept(this);
    return raw("</details>\n");
  }

  /** A link to a page of ours, in a paragraph of its own. */
  public Page link(String path, String text) {
    return raw("<p><a href=\"" + escape(path) + "\">" + escape(text) + "</a></p>\n");
  }

  /** The whole page. */
  public String html() {
    return html + "</main>\n</body>\n</html>\n";
  }

  private Page element(String tag, String text) {
    return raw("<" + tag + ">" + escape(text) + "</" + tag + ">\n");
  }

  private void cell(String text) {
    String kind = SHORT.matcher(text).matches() ? "<td class=\"short\">" : "<td>";
    raw(kind + escape(text) + "</td>");
  }

  private Page raw(String markup) {
    if (!heading.isEmpty()) {
      html.append("<h2>").append(escape(heading)).append("</h2>\n");
      heading = "";
    }
    html.append(markup);
    return this;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
