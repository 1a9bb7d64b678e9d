// `npm run reset`. Plain JavaScript, so that an unsupported Node gets a sentence instead of a syntax error.
import { checkNode } from './check-node.mjs';

checkNode();
await import('./reset.ts');
