import { z } from 'zod';

/** An instant with its offset, as ISO 8601: a clock reading without one belongs to no place. */
export const MomentSchema = z.iso.datetime({ offset: true });

/** A calendar day, `2026-11-23`. */
export const DaySchema = z.iso.date();

/** Money in fen, never negative: a refund has its own field. */
export const FenSchema = z.int().min(0).max(1_000_000_000_000);

/** An id that another system gave; unique within its branch and kind. */
export const ExternalIdSchema = z.string().min(1).max(100);

/** A person or branch of ours. */
export const OwnIdSchema = z.string().min(1).max(64);

/** A keyed hash of a customer; the phone number itself is never here. */
export const CustomerRefSchema = z.string().min(1).max(64);
