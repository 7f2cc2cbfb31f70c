package org.openilr.statements.eas;

import java.util.Set;

/**
 * A funding line of the statement: what is claimed for.
 *
 * @param id the service's number of it
 * @param name as the statement and the funding reports write it
 * @param fundingStreamPeriodCodes the provider needs a contract allocation with any one of them; empty for a devolved line
 * @param devolved whether a devolved authority pays it, so that each row names the authority by its source of funding code
 */
public record FundingLine(int id, String name, Set<String> fundingStreamPeriodCodes, boolean devolved) {}
