package org.attune.fhir.gate;

/**
 * What all replies of an EHR to one hook call may hold together.
 *
 * @param pages pages followed in one search
 * @param resources resources in one search
 * @param bytes bytes of all replies of the call
 */
public record ReplyBudget(int pages, int resources, long bytes) {

  /** 20 pages, 1,000 resources, 20 MiB. */
  public static final ReplyBudget DEFAULT = new ReplyBudget(20, 1_000, 20L * 1024 * 1024);
}
