/**
 * The two checks that must speak before any TypeScript is loaded: an old Node cannot even parse
 * the rest, and without `npm ci` nothing can be imported. Plain JavaScript for that reason, and
 * the only place besides messages.ts with sentences in it.
 */
import { existsSync } from 'node:fs';

/** @returns {string | null} why the stack cannot start, in Chinese and English */
export function whyNodeCannotRun(version, hasModules) {
  // First: the Node that `npm start` brings comes with them.
  if (!hasModules) {
    return [
      '依赖还没有安装。请先运行：npm ci',
      'The dependencies are not installed. First run: npm ci',
    ].join('\n');
  }
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    return [
      `Node ${version} 太旧：至少需要 22.18。请用 npm start 启动（它自带 Node 24）。`,
      `Node ${version} is too old: 22.18 or newer is needed. Use npm start, which brings its own Node 24.`,
    ].join('\n');
  }
  return null;
}

/** Ends the process with the reason when it cannot go on. */
export function checkNode() {
  const modules = new URL('../../node_modules/@supabase/lite/package.json', import.meta.url);
  const reason = whyNodeCannotRun(process.versions.node, existsSync(modules));
  if (reason === null) return;
  console.error(reason);
  process.exit(1);
}
