/** SHA-256 of a text's UTF-8, in lower-case hex: an argument, because each runtime has its own. */
export type HashText = (text: string) => Promise<string>;
