/**
 * What an adjusted p must reach for a verdict of the page. Half of 5 %, because a page asks twice of
 * every branch: does it stand apart, and did it change. Both are one monthly report, and the expected
 * share of false claims in a report stays at 5 %.
 */
export const verdictLevel = 0.025;
