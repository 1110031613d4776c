package org.attune.fhir.gate;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON parser that holds a body to the {@link Law}s while it reads it. Moving it throws {@link
 * GateRefusal} where a law is broken, and nothing else.
 */
public final class GateParser extends TokenParser {

  private final byte[] body;
  private final Limits limits;
  private final int mostTokens;
  private final int deepest;
  private final StringScan strings;
  private final NumberScan numbers;
  private final OpenObjects open;
  private final Names names;
  private final Texts texts;
  private boolean[] objects = new boolean[16];
  private int depth;
  private int tokens;
  private int at;
  private int start;
  private int end;
  private boolean plain;

  GateParser(byte[] body, int start, Limits limits) {
    this.body = body;
    this.at = start;
    this.limits = limits;
    this.mostTokens = limits.tokens();
    this.deepest = limits.depth();
    this.strings = new StringScan(body, limits.string());
    this.numbers = new NumberScan(body, limits);
    this.open = new OpenObjects();
    this.names = new Names(body, strings);
    this.texts = new Texts(body);
  }

  @Override
  public @Nullable JsonToken nextToken() {
    int b = solid();
    JsonToken last = _currToken;
    if (depth == 0) {
      return root(b);
    }
    if (++tokens > mostTokens) {
      throw refusal(Law.TOKENS, limits.tokens());
    }
    if (last == JsonToken.PROPERTY_NAME) {
      return _currToken = value(b);
    }
    boolean object = objects[depth];
    if (b == (object ? '}' : ']')) {
      return _currToken = ascend(object);
    }
    if (last != JsonToken.START_OBJECT && last != JsonToken.START_ARRAY) {
      b = afterComma(b);
    }
    return _currToken = object ? name(b) : value(b);
  }

  /**
   * Moves on by two tokens at once, from the start of an object or the end of a member's value to
   * the value of the next member.
   *
   * @return the name of that member, null where the object ends
   */
  public @Nullable String nextMember() {
    int b = solid();
    if (b == '}') {
      nextToken();
      return null;
    }
    if (_currToken != JsonToken.START_OBJECT) {
      b = afterComma(b);
    }
    tokens += 2;
    if (tokens > mostTokens) {
      throw refusal(Law.TOKENS, limits.tokens());
    }
    name(b);
    _currToken = value(solid());
    return names.current().text;
  }

  private int afterComma(int b) {
    if (b != ',') {
      throw refusal(Law.SYNTAX, 0);
    }
    at++;
    return solid();
  }

  private @Nullable JsonToken root(int b) {
    if (tokens == 0) {
      if (b < 0) {
        throw refusal(Law.EMPTY, 0);
      }
      tokens = 1;
      return _currToken = value(b);
    }
    if (b >= 0) {
      throw refusal(Law.TRAILING, 0);
    }
    return _currToken = null;
  }

  /** The next byte that is no white space, −1 at the end. */
  private int solid() {
    return at < body.length && body[at] > ' ' ? body[at] : afterWhiteSpace();
  }

  private int afterWhiteSpace() {
    while (at < body.length) {
      byte b = body[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b & 0xFF;
      }
      at++;
    }
    return -1;
  }

  private JsonToken name(int b) {
    if (b != '"') {
      throw refusal(Law.SYNTAX, 0);
    }
    int quote = names.read(at + 1);
    if (!open.add(names.current())) {
      throw refusal(Law.DUPLICATE, 0);
    }
    at = quote + 1;
    if (solid() != ':') {
      throw refusal(Law.SYNTAX, 0);
    }
    at++;
    return JsonToken.PROPERTY_NAME;
  }

  private JsonToken value(int b) {
    if (b == '"') {
      start = at + 1;
      end = strings.run(start);
      plain = strings.plain();
      at = end + 1;
      return JsonToken.VALUE_STRING;
    }
    switch (b) {
      case '{', '[' -> {
        return descend(b == '{');
      }
      case 't' -> {
        return literal("true", JsonToken.VALUE_TRUE);
      }
      case 'f' -> {
        return literal("false", JsonToken.VALUE_FALSE);
      }
      case 'n' -> {
        return literal("null", JsonToken.VALUE_NULL);
      }
      default -> {
        start = at;
        at = numbers.run(at);
        end = at;
        return numbers.whole() ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
      }
    }
  }

  private JsonToken literal(String word, JsonToken token) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= body.length || body[at + i] != word.charAt(i)) {
        throw refusal(Law.SYNTAX, 0);
      }
    }
    at += word.length();
    return token;
  }

  private JsonToken descend(boolean object) {
    if (++depth > deepest) {
      throw refusal(Law.DEPTH, limits.depth());
    }
    if (depth == objects.length) {
      objects = Arrays.copyOf(objects, 2 * depth);
    }
    objects[depth] = object;
    if (object) {
      open.descend();
    }
    at++;
    return object ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
  }

  private JsonToken ascend(boolean object) {
    depth--;
    if (object) {
      open.ascend();
    }
    at++;
    if (depth == 0 && solid() >= 0) {
      throw refusal(Law.TRAILING, 0);
    }
    return object ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
  }

  private GateRefusal refusal(Law law, long limit) {
    return new GateRefusal(law, limit, at);
  }

  @Override
  public JsonParser skipChildren() {
    if (_currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY) {
      int outside = depth - 1;
      while (depth > outside) {
        nextToken();
      }
    }
    return this;
  }

  /**
   * The text of a member of the object that begins at the current token, found by looking ahead;
   * null when there is no such member, it is no string, or no object begins here. An escape stands
   * as it is written. What is looked over is not gated by that.
   *
   * @param name name of the member, in ASCII, compared as it stands in the body
   */
  public @Nullable String textAhead(String name) {
    int quote = _currToken == JsonToken.START_OBJECT ? MemberAhead.find(body, at, name) : -1;
    return quote < 0 ? null : texts.at(quote + 1, MemberAhead.endOfString(body, quote + 1), true);
  }

  @Override
  public @Nullable String currentName() {
    return tokens == 0 ? null : names.current().text;
  }

  @Override
  public @Nullable String getString() {
    if (_currToken == JsonToken.VALUE_STRING) {
      return texts.at(start, end, plain);
    }
    if (_currToken == JsonToken.PROPERTY_NAME) {
      return currentName();
    }
    if (_currToken == null) {
      return null;
    }
    return _currToken.isNumeric() ? texts.at(start, end, true) : _currToken.asString();
  }

  @Override
  public double getDoubleValue() {
    requireNumber();
    return numbers.value(start, end);
  }

  @Override
  public BigDecimal getDecimalValue() {
    requireNumber();
    return new BigDecimal(texts.at(start, end, true));
  }

  @Override
  protected long place() {
    return at;
  }
}
