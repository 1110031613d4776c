package org.attune.fhir.gate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Eight bytes of a body at a time. */
final class Words {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  /** Eight bytes, the first one lowest. */
  static long at(byte[] body, int place) {
    return (long) LONGS.get(body, place);
  }

  /** Whether ranges of one length of two bodies hold the same bytes. */
  static boolean same(byte[] one, int from, byte[] other, int otherFrom, int length) {
    int words = Math.max(length, Long.BYTES);
    if (from + words > one.length || otherFrom + words > other.length) {
      return slowlySame(one, from, other, otherFrom, length);
    }
    if (length < Long.BYTES) {
      long differing = at(one, from) ^ at(other, otherFrom);
      return length == 0 || differing << Long.SIZE - Byte.SIZE * length == 0;
    }
    int last = length - Long.BYTES;
    for (int i = 0; i < last; i += Long.BYTES) {
      if (at(one, from + i) != at(other, otherFrom + i)) {
        return false;
      }
    }
    return at(one, from + last) == at(other, otherFrom + last);
  }

  private static boolean slowlySame(byte[] one, int from, byte[] other, int otherFrom, int length) {
    return from + length <= one.length
        && otherFrom + length <= other.length
        && Arrays.equals(one, from, from + length, other, otherFrom, otherFrom + length);
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
