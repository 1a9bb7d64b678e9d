export function whyNodeCannotRun(version: string, hasModules: boolean): string | null;
export function checkNode(): void;
