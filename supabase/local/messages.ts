/**
 * Everything the local stack says to a person, in both languages; a terminal shows Chinese first,
 * then English. `{name}` is a parameter, and naming it wrong or leaving it out does not compile.
 */
const messages = {
  portTaken: {
    zh: '端口 {port} 已被占用。换一个端口：PORT=4400 npm start',
    en: 'Port {port} is already in use. Choose another one: PORT=4400 npm start',
  },
  portRefused: {
    zh: '无法监听 {host}:{port}（{reason}）。请检查 HOST 与 PORT。',
    en: 'Cannot listen on {host}:{port} ({reason}). Check HOST and PORT.',
  },
  badPort: {
    zh: 'PORT 必须是 0 到 65535 的整数，而不是“{value}”。',
    en: 'PORT must be a whole number from 0 to 65535, not "{value}".',
  },
  badToday: {
    zh: 'MEIPING_TODAY 必须是 2026-11-23 这样的日期，而不是“{value}”。',
    en: 'MEIPING_TODAY must be a date such as 2026-11-23, not "{value}".',
  },
  folderInUse: {
    zh: '数据目录 {folder} 正被另一个进程使用（进程号 {pid}）。请先停止它，或用 MEIPING_DATA 指定另一个目录。',
    en: 'The data folder {folder} is in use by another process (pid {pid}). Stop it first, or choose another folder with MEIPING_DATA.',
  },
  folderUnwritable: {
    zh: '无法写入数据目录 {folder}（{reason}）。',
    en: 'Cannot write to the data folder {folder} ({reason}).',
  },
  secretsUnreadable: {
    zh: '{file} 已损坏。请从备份恢复；或删除它，让下次启动重新生成（所有人须重新登录）。',
    en: '{file} is damaged. Restore it from a backup; or delete it, and the next start makes a new one (everyone has to sign in again).',
  },
  badDatabaseUrl: {
    zh: 'DATABASE_URL 不是有效的地址。应为 postgres://用户:密码@主机:5432/数据库',
    en: 'DATABASE_URL is not a valid address. Expected postgres://user:password@host:5432/database',
  },
  databaseUnreachable: {
    zh: '无法连接数据库 {url}（{reason}）。请检查 DATABASE_URL 以及数据库是否在运行。',
    en: 'Cannot reach the database {url} ({reason}). Check DATABASE_URL and that the database is running.',
  },
  databaseTooOld: {
    zh: '数据库 {url} 是 Postgres {version}；至少需要 15。',
    en: 'The database {url} is Postgres {version}; 15 or newer is needed.',
  },
  rolesRefused: {
    zh: '数据库用户不能创建 anon、authenticated、service_role 三个角色（{reason}）。请使用有此权限的用户（如超级用户），或让管理员先创建。',
    en: 'The database user may not create the roles anon, authenticated and service_role ({reason}). Use one that may (such as a superuser), or have an administrator create them first.',
  },
  ownerBoundByPolicies: {
    zh: '{url} 的用户受行级安全限制，数据将无法读取。请使用超级用户，或先执行 alter role … bypassrls。',
    en: 'The user of {url} is bound by row-level security, so nothing could be read. Use a superuser, or alter role … bypassrls first.',
  },
  folderDamaged: {
    zh: '无法打开 {folder} 中的数据库（{reason}）。请从备份恢复，或运行 npm run reset 重新开始。',
    en: 'Cannot open the database in {folder} ({reason}). Restore a backup, or start over with npm run reset.',
  },
  migrationNameInvalid: {
    zh: '迁移文件 {file} 的名称应为 <版本>_<名称>.sql，且版本不能重复。',
    en: 'The migration file {file} must be named <version>_<name>.sql, with a version of its own.',
  },
  migrationFailed: {
    zh: '迁移 {file} 第 {line} 行出错：{reason}。此迁移已全部撤销，之前的迁移保留。',
    en: 'Migration {file} failed at line {line}: {reason}. All of it was rolled back; the earlier ones stay.',
  },
  migrationEdited: {
    zh: '迁移 {file} 在发布之后被改动过。请恢复原文（git checkout），把改动写进一个新的迁移；若只是本地试验，可运行 npm run reset。',
    en: 'Migration {file} was edited after it had been released. Restore its text (git checkout) and put the change in a new migration; for a local experiment, run npm run reset.',
  },
  migrationMissing: {
    zh: '数据库已应用迁移 {file}，但 supabase/migrations 里没有它。请恢复该文件，或换用与数据相符的程序版本。',
    en: 'The database has migration {file}, but supabase/migrations has not. Restore the file, or use the version of the program that fits the data.',
  },
  migrationLate: {
    zh: '迁移 {file} 的版本早于已应用的 {last}。请给它一个更新的版本号。',
    en: 'Migration {file} is older than {last}, which is already applied. Give it a newer version.',
  },
  seedAbsent: {
    zh: '没有演示数据程序 supabase/seed/seed.ts。不带演示数据启动：MEIPING_SEED=0 npm start',
    en: 'There is no demo seed, supabase/seed/seed.ts. Start without demo data: MEIPING_SEED=0 npm start',
  },
  buildFailed: {
    zh: '网站构建失败：\n{log}',
    en: 'Building the site failed; the reason is above.',
  },
  functionsNotStarted: {
    zh: '边缘函数没有启动，正在重试；其余部分照常运行。详情见 {file}',
    en: 'The edge functions did not start and are tried again; everything else runs. Details in {file}',
  },
  functionUnavailable: {
    zh: '该功能正在重新启动，请稍后再试。',
    en: 'This function is being restarted. Try again in a moment.',
  },
  functionNotFound: { zh: '没有这个功能。', en: 'There is no such function.' },
  functionNotLoaded: {
    zh: '该功能无法加载，原因见日志。',
    en: 'This function could not be loaded; the log says why.',
  },
  functionFailed: {
    zh: '服务器内部错误，请稍后再试。',
    en: 'Something went wrong on the server. Try again later.',
  },
  functionTimeout: {
    zh: '处理超时，请稍后再试。',
    en: 'This took too long. Try again later.',
  },
  bodyTooLarge: {
    zh: '请求内容过大。',
    en: 'The request is too large.',
  },
  gatewayFailed: {
    zh: '服务器内部错误，请稍后再试。',
    en: 'Something went wrong on the server. Try again later.',
  },
  starting: {
    zh: '美评正在启动，请稍候再刷新。',
    en: 'Meiping is starting. Reload in a moment.',
  },
  pageNotFound: { zh: '页面不存在', en: 'Page not found' },
  stepDatabase: { zh: '打开数据库', en: 'Opening the database' },
  stepMigrations: { zh: '更新数据库结构', en: 'Applying migrations' },
  stepSeed: { zh: '生成演示数据', en: 'Generating demo data' },
  stepBuild: { zh: '准备网站', en: 'Preparing the site' },
  stepFunctions: { zh: '启动边缘函数', en: 'Starting the edge functions' },
  firstStartAgain: {
    zh: '上次首次启动未完成，重新开始。',
    en: 'The first start was interrupted before; beginning again.',
  },
  ready: {
    zh: '美评已就绪，用时 {seconds} 秒',
    en: 'Meiping: ready in {seconds} s',
  },
  openHere: { zh: '网址', en: 'Open' },
  signIns: {
    zh: '演示账号（数据均为虚构）',
    en: 'Demo sign-ins (all data is invented)',
  },
  pairingCode: { zh: '平板配对码', en: 'Kiosk pairing code' },
  visitCodes: { zh: '到访码', en: 'Visit codes' },
  dataFolder: { zh: '数据目录', en: 'Data' },
  databaseAt: { zh: '数据库', en: 'Database' },
  howToStop: { zh: '停止：Ctrl-C', en: 'Stop: Ctrl-C' },
  howToReset: {
    zh: '重新开始：npm run reset',
    en: 'Start over: npm run reset',
  },
  notLoopback: {
    zh: '注意：HOST={host}，同一网络中的其他设备也能访问。',
    en: 'Note: with HOST={host}, other devices on the network can reach this.',
  },
  stopping: {
    zh: '正在停止……（再按一次 Ctrl-C 强制结束）',
    en: 'Stopping … (Ctrl-C again to force)',
  },
  stopped: { zh: '已停止，数据已保存。', en: 'Stopped. The data is kept.' },
  resetAsk: {
    zh: '将永久删除：{target}',
    en: 'This deletes for good: {target}',
  },
  resetDone: {
    zh: '已删除。下次 npm start 将重新开始。',
    en: 'Deleted. The next npm start begins anew.',
  },
  resetKept: { zh: '未作任何改动。', en: 'Nothing was changed.' },
  resetNothing: { zh: '没有可删除的数据。', en: 'There is no data to delete.' },
  resetNeedsYes: {
    zh: '此处无法提问。确认删除请用：npm run reset -- --yes',
    en: 'Cannot ask here. To confirm, use: npm run reset -- --yes',
  },
  resetForeignFolder: {
    zh: '{folder} 不像美评的数据目录，不予删除。',
    en: '{folder} does not look like a data folder of Meiping and is left alone.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type MessageKey = keyof typeof messages;
export type Language = 'zh' | 'en';
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type NamesOf<Key extends MessageKey> =
  | NamesIn<(typeof messages)[Key]['zh']>
  | NamesIn<(typeof messages)[Key]['en']>;
export type Parameters<Key extends MessageKey> = [NamesOf<Key>] extends [never]
  ? []
  : [parameters: Record<NamesOf<Key>, string | number>];

export function say<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[parameters]: Parameters<Key>
): string {
  const values: Record<string, string | number> = parameters ?? {};
  return messages[key][language].replace(/\{(\w+)\}/g, (_, name: string) => `${values[name]}`);
}

/** Chinese, then English on the next line (or after `between`). */
export function sayBoth<Key extends MessageKey>(key: Key, ...parameters: Parameters<Key>): string {
  return `${say('zh', key, ...parameters)}\n${say('en', key, ...parameters)}`;
}

/** A short label in one line: `网址 Open`. */
export function label<Key extends MessageKey>(key: Key, ...parameters: Parameters<Key>): string {
  return `${say('zh', key, ...parameters)} ${say('en', key, ...parameters)}`;
}
