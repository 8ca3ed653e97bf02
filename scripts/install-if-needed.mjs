// @ts-check
// Plain JavaScript on purpose: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更新的版本，当前是 ${process.versions.node}。`);
  process.exit(1);
}

/** npm writes this file last: it is there, and newer than the lock file, only after a complete install. */
const marker = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'package-lock.json');

/** @returns {boolean} */
function upToDate() {
  if (!existsSync(marker)) return false;
  if (statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return true;
  /** @type {{ packages: Record<string, { version?: string }> }} */
  const have = JSON.parse(readFileSync(marker, 'utf8'));
  /** @type {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} */
  const want = JSON.parse(readFileSync(lock, 'utf8'));
  return Object.entries(want.packages).every(
    ([path, { version, optional }]) =>
      !path.startsWith('node_modules/') || optional || have.packages[path]?.version === version,
  );
}

if (!upToDate()) {
  console.log('正在安装依赖（首次约需一两分钟）……');
  // Not `npm ci`: it rejects its own lock file where a registry does not have every platform's optional package
  // (npm/cli#9846). `--no-save` installs what the lock file says and leaves it as it is.
  const npm = spawnSync('npm', ['install', '--no-save', '--no-progress', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('安装依赖失败：请检查网络或 npm 的设置后重试。');
    process.exit(npm.status ?? 1);
  }
}
