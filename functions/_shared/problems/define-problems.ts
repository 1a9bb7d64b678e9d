/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What is said of a problem: the HTTP status, what happened, and what to do next. */
export interface ProblemEntry extends Sentence {
  readonly status: number;
  readonly hint: Sentence;
}

/** Entries keyed by their code. The codes stay literal, so that a misspelt one does not compile. */
export function defineProblems<const Code extends string>(
  problems: Readonly<Record<Code, ProblemEntry>>,
): Readonly<Record<Code, ProblemEntry>> {
  return problems;
}
