package org.attune.fhir.gate;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.base.ParserMinimalBase;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.util.SimpleStreamReadContext;

/** What Jackson asks of a parser beyond tokens, texts and exact numbers. */
abstract class TokenParser extends ParserMinimalBase {

  TokenParser() {
    super(ObjectReadContext.empty());
  }

  /** The place reached in the body, in bytes from 0. */
  protected abstract long place();

  /** Throws unless the current token is a number. */
  protected final void requireNumber() {
    if (_currToken == null || !_currToken.isNumeric()) {
      throw _constructNotNumericType(_currToken, 0);
    }
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public TokenStreamContext streamReadContext() {
    return SimpleStreamReadContext.createRootContext(null);
  }

  @Override
  public TokenStreamLocation currentTokenLocation() {
    return currentLocation();
  }

  @Override
  public TokenStreamLocation currentLocation() {
    return new TokenStreamLocation(ContentReference.redacted(), place(), -1, -1, -1);
  }

  @Override
  public @Nullable Object streamReadInputSource() {
    return null;
  }

  @Override
  public @Nullable Object currentValue() {
    return null;
  }

  @Override
  public void assignCurrentValue(Object value) {}

  @Override
  public char[] getStringCharacters() {
    String text = getString();
    return text == null ? new char[0] : text.toCharArray();
  }

  @Override
  public int getStringLength() {
    return getStringCharacters().length;
  }

  @Override
  public int getStringOffset() {
    return 0;
  }

  @Override
  public boolean hasStringCharacters() {
    return false;
  }

  @Override
  public byte[] getBinaryValue(Base64Variant variant) {
    return variant.decode(getString());
  }

  @Override
  public Number getNumberValue() {
    return getDecimalValue();
  }

  @Override
  public NumberType getNumberType() {
    return _currToken == JsonToken.VALUE_NUMBER_INT
        ? NumberType.BIG_INTEGER
        : NumberType.BIG_DECIMAL;
  }

  @Override
  public int getIntValue() {
    long value = getLongValue();
    if ((int) value != value) {
      throw beyond(int.class);
    }
    return (int) value;
  }

  @Override
  public long getLongValue() {
    BigInteger value = getBigIntegerValue();
    if (value.bitLength() >= Long.SIZE) {
      throw beyond(long.class);
    }
    return value.longValue();
  }

  @Override
  public BigInteger getBigIntegerValue() {
    return getDecimalValue().toBigInteger();
  }

  @Override
  public float getFloatValue() {
    return (float) getDoubleValue();
  }

  @Override
  public abstract BigDecimal getDecimalValue();

  @Override
  public boolean isNaN() {
    return false;
  }

  @Override
  protected void _closeInput() {}

  @Override
  protected void _releaseBuffers() {}

  @Override
  protected void _handleEOF() {}

  private InputCoercionException beyond(Class<?> type) {
    return _constructInputCoercion("The number is out of range.", _currToken, type);
  }
}
