import { z } from 'zod';

/** The id of a row. Any UUID layout: ids made by a seed or an import carry no version. */
export const RowIdSchema = z.guid().toLowerCase();

/** An id minted on a device: time-ordered, so that the newest rows lie together in the index. */
export const MintedIdSchema = z.uuidv7().toLowerCase();

/** The id of a chip or an aspect, as a questionnaire names them. */
export const WordIdSchema = z.string().regex(/^[a-z0-9_-]{1,40}$/);
