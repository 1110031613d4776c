package org.attune.fhir.mapping;

import java.util.List;
import org.attune.rules.fact.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one resource until all are read: the elements that facts are made of, and nothing
 * else.
 */
abstract class Resource {

  /** Resources are admitted by rank, as those of later ranks are judged by earlier ones. */
  enum Rank {
    PRACTITIONER,
    OTHER,
    EVENT
  }

  private final String type;
  private @Nullable String id;
  private @Nullable String version;
  private List<Resource> contained = List.of();
  private boolean notUnderstood;
  private String key = "";
  private @Nullable String base;
  private @Nullable String fullUrl;
  @Nullable FhirTime lastUpdated;
  final Codes labels = new Codes();

  /** Reference of the patient it is about, as it stands; null when it names none. */
  @Nullable String subject;

  Resource(String type) {
    this.type = type;
  }

  /** Reads one member of the resource; the cursor is on its value. */
  abstract void member(String name, Cursor in);

  /** Makes facts of it, now that all is read. */
  abstract void conclude(Assembly all);

  /** Whether it is about the patient in focus, another one or nobody. */
  Owner owner(Assembly all) {
    return all.owner(this, subject);
  }

  /** Whether it may be read although it names no patient. */
  boolean needsNoPatient(Assembly all) {
    return false;
  }

  /** References of what else has to be read to understand it, as they stand. */
  List<String> pointsTo() {
    return List.of();
  }

  /** When it is admitted. */
  Rank rank() {
    return Rank.OTHER;
  }

  /** Reads all members up to the end of the object. */
  final void read(Cursor in) {
    boolean outer = in.takeModified();
    for (String name = in.member(); name != null; name = in.member()) {
      member(name, in);
    }
    notUnderstood |= in.takeModified();
    in.restoreModified(outer);
  }

  /** Reads a member that every resource may have. */
  final void common(String name, Cursor in) {
    switch (name) {
      case "id" -> {
        String text = in.text();
        id = text != null && Tokens.id(text) ? text : null;
      }
      case "meta" -> meta(in);
      case "implicitRules" -> notUnderstood |= in.text() != null;
      case "contained" -> contained = Resources.readContained(in);
      default -> in.pass(name);
    }
  }

  private void meta(Cursor in) {
    if (!in.object()) {
      return;
    }
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "versionId" -> version = in.uri();
        case "lastUpdated" -> lastUpdated = in.time();
        case "security" -> in.codings(labels);
        default -> in.pass(name);
      }
    }
  }

  /**
   * Gives the resource its place in the record.
   *
   * @param base address of the server it came from, null when there is none
   * @param fullUrl address of its Bundle entry, null when it had none
   * @param ordinal a number that tells it from others of its type, should it have no id
   */
  final void place(@Nullable String base, @Nullable String fullUrl, int ordinal) {
    this.base = base;
    this.fullUrl = fullUrl;
    String name = id == null ? References.idOf(fullUrl) : id;
    key = type + "/" + (name == null ? "unidentified-" + ordinal : name);
    for (Resource inner : contained) {
      inner.base = base;
      inner.fullUrl = fullUrl;
      inner.key = key + "#" + inner.id;
    }
  }

  /** A reference relative to the server that the resource came from, where it can be made so. */
  final String withoutBase(String absolute) {
    if (base != null && absolute.startsWith(base + "/")) {
      return absolute.substring(base.length() + 1);
    }
    String near = References.baseOf(fullUrl);
    return near != null && absolute.startsWith(near) ? absolute.substring(near.length()) : absolute;
  }

  final String type() {
    return type;
  }

  /** Its reference in the record, {@code Type/id}; contained: {@code Type/id#id}. */
  final String key() {
    return key;
  }

  /** Address of its Bundle entry, null when it had none. */
  final @Nullable String fullUrl() {
    return fullUrl;
  }

  final List<Resource> contained() {
    return contained;
  }

  /** Something in it changes the meaning of the rest in a way that is not understood. */
  final boolean notUnderstood() {
    return notUnderstood;
  }

  final Source source() {
    return new Source(key, version);
  }

  final @Nullable String version() {
    return version;
  }
}
