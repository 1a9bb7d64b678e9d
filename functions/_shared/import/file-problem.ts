/** Why a file as a whole cannot be read. Codes of the problem catalogue. */
export type FileProblemCode =
  | 'file_empty'
  | 'file_has_no_rows'
  | 'file_is_spreadsheet'
  | 'file_is_not_text'
  | 'file_too_large'
  | 'file_line_too_long'
  | 'file_quote_not_closed'
  | 'file_column_missing'
  | 'file_workbook_too_large'
  | 'file_workbook_broken'
  | 'file_has_several_sheets'
  | 'file_sheet_missing'
  | 'file_json_broken';

export type FileProblemDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** Ends the reading of a file. `details` holds the facts: the line, the missing column. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly details: FileProblemDetails;

  constructor(code: FileProblemCode, details: FileProblemDetails = {}) {
    super(code);
    this.name = 'FileProblem';
    this.code = code;
    this.details = details;
  }
}
