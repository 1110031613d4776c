package org.attune.service.web;

import java.util.List;

/** A plain page: text, lists and tables; every text is escaped, and there is no script. */
public final class Page {

  private final StringBuilder html = new StringBuilder(4096);

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

  /** A heading within the page. */
  public Page heading(String text) {
    return element("h2", text);
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
    html.append("<p><strong>").append(escape(label)).append("</strong> ");
    html.append(escape(text)).append("</p>\n");
    return this;
  }

  /** A paragraph of lesser weight. */
  public Page note(String text) {
    html.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
    return this;
  }

  /** A bulleted list; nothing when it is empty. */
  public Page list(List<String> items) {
    if (!items.isEmpty()) {
      html.append("<ul>\n");
      items.forEach(item -> element("li", item));
      html.append("</ul>\n");
    }
    return this;
  }

  /** A table; nothing when it has no rows. */
  public Page table(List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    html.append("<div class=\"wide\"><table>\n<thead><tr>");
    heads.forEach(head -> html.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody></table></div>\n");
    return this;
  }

  /** A link to a page of ours, in a paragraph of its own. */
  public Page link(String path, String text) {
    html.append("<p><a href=\"")
        .append(escape(path))
        .append("\">")
        .append(escape(text))
        .append("</a></p>\n");
    return this;
  }

  /** The whole page. */
  public String html() {
    return html + "</main>\n</body>\n</html>\n";
  }

  private Page element(String tag, String text) {
    html.append('<').append(tag).append('>').append(escape(text));
    html.append("</").append(tag).append(">\n");
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
