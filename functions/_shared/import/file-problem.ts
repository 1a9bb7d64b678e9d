/** Why a file as a whole cannot be read. Codes of the problem catalogue. */
export type FileProblemCode =
  | 'file_empty'
  | 'file_has_no_rows'
  | 'file_is_spreadsheet'
  | 'file_is_not_text'
  | 'file_too_large'
  | 'file_line_too_long'
  | 'file_quote_not_closed'
  | 'file_column_missing';

/** Ends the reading of a file. `details` holds the facts: the line, the missing column. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: FileProblemCode, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'FileProblem';
    this.code = code;
    this.details = details;
  }
}
