package org.attune.fhir.server;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.attune.fhir.gate.ReplyBudget;
import org.attune.fhir.mapping.ReadResult;
import org.attune.fhir.mapping.ReadResult.Shape;
import org.jspecify.annotations.Nullable;

/** One question on its way through the pages of its answer. Used by one thread. */
final class Strand {

  private final Question question;
  private final FhirEndpoint base;
  private final Set<URI> seen = new HashSet<>();
  private @Nullable URI next;
  private int pages;
  private int resources;
  private boolean retried;

  Strand(Question question, FhirEndpoint base) {
    this.question = question;
    this.base = base;
  }

  /**
   * Turns to the first page.
   *
   * @return why it cannot be asked for, null when it can
   */
  @Nullable String begin() {
    return turnTo(question.address());
  }

  String key() {
    return question.read().key();
  }

  /** Address of the page to ask for, null when there is none left. */
  @Nullable URI next() {
    return next;
  }

  int pages() {
    return pages;
  }

  /** Whether the page may be asked for once more; true a single time per question. */
  boolean mayRetry() {
    boolean first = !retried;
    retried = true;
    return first;
  }

  /**
   * Notes a page that was taken in.
   *
   * @return why the answer as a whole cannot be read, null when it can
   */
  @Nullable String turnPage(ReadResult page, ReplyBudget budget) {
    boolean search = question.read().search();
    if (page.shape() != (search ? Shape.BUNDLE : Shape.RESOURCE)) {
      return "the answer was not a " + (search ? "Bundle" : "resource");
    }
    if (page.outcomes() > 0) {
      return "the server could not answer in full";
    }
    pages++;
    resources += page.resources();
    next = null;
    if (resources > budget.resources()) {
      return "there were more than " + budget.resources() + " resources";
    }
    String link = search ? page.next() : null;
    if (link == null) {
      return null;
    }
    return pages < budget.pages()
        ? turnTo(link)
        : "there were more than " + budget.pages() + " pages";
  }

  private @Nullable String turnTo(String address) {
    URI page = base.within(address);
    if (page == null) {
      return "the next page lies outside of the server";
    }
    if (!seen.add(page)) {
      return "the pages lead back to an earlier one";
    }
    next = page;
    return null;
  }
}
