/**
 * The version of everything that decides a result: scoring, statistics, adjustments, ranks. It goes
 * up with any change that could give another byte for the same inputs; a test that knows what this
 * version says fails until it does.
 */
export const engineVersion = '2';
