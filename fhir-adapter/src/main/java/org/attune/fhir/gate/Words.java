package org.attune.fhir.gate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a body at a time. */
final class Words {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  /** Eight bytes, the first one lowest. */
  static long at(byte[] body, int place) {
    return (long) LONGS.get(body, place);
  }

  /** Whether two ranges of one length hold the same bytes. */
  static boolean same(byte[] body, int one, int other, int length) {
    if (length < Long.BYTES) {
      for (int i = 0; i < length; i++) {
        if (body[one + i] != body[other + i]) {
          return false;
        }
      }
      return true;
    }
    int last = length - Long.BYTES;
    for (int i = 0; i < last; i += Long.BYTES) {
      if (at(body, one + i) != at(body, other + i)) {
        return false;
      }
    }
    return at(body, one + last) == at(body, other + last);
  }

  /** A 64-bit hash of a range, of its length and of its first and last eight bytes. */
  static long hash(byte[] body, int start, int end) {
    int length = end - start;
    long first;
    long last = 0;
    if (length >= Long.BYTES) {
      first = at(body, start);
      last = at(body, end - Long.BYTES);
    } else if (start + Long.BYTES <= body.length) {
      first = length == 0 ? 0 : at(body, start) << 64 - 8 * length;
    } else {
      first = 0;
      for (int i = start; i < end; i++) {
        first = first >>> 8 | (long) body[i] << 56;
      }
    }
    long mixed = (first ^ length) * 0x9E3779B97F4A7C15L + last * 0xC2B2AE3D27D4EB4FL;
    return mixed ^ mixed >>> 32;
  }
}
