/** The database said no, and why: a code of the problem catalogue and its facts. */
export class Refusal extends Error {
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail = '') {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}
