// @ts-check
// Runs inside firebase-tools (node --require), so it is plain CommonJS. It sees to it that nothing survives:
// when the launcher is gone firebase-tools winds down, and when firebase-tools ends so does all that it started.
const { spawnSync } = require('node:child_process');
const { readFileSync, readdirSync } = require('node:fs');
const { Socket } = require('node:net');

/** The launcher holds the other end of this pipe; its end of file is the news of the launcher's death. */
const LIFELINE = 3;
/** Saving a large export takes a while; after this it is given up. */
const PATIENCE_MS = 60_000;
/** firebase-tools ignores a signal in its first 100 ms of listening, taking it for an echo. */
const DEAF_MS = 150;

// The readers of our output may be gone before us, and then there is nobody left to complain to.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const lifeline = new Socket({ fd: LIFELINE, readable: true, writable: false });
lifeline.on('error', () => {});
lifeline.once('close', windDown);
lifeline.resume();
lifeline.unref();

let listeningSince = 0;
process.on('newListener', (event) => {
  if (event === 'SIGTERM' && process.listenerCount('SIGTERM') === 0) listeningSince = Date.now();
});

process.once('exit', () => {
  for (const { pid } of offspring()) send(pid, 'SIGKILL');
});

function windDown() {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  setTimeout(terminate, Math.max(0, listeningSince + DEAF_MS - Date.now()));
}

function terminate() {
  // The script of emulators:exec and the functions' workers are in our process group; an emulator has its own, and
  // firebase-tools still needs it for the export.
  const all = processes();
  const group = all.find(({ pid }) => pid === process.pid)?.group;
  for (const each of offspring(all)) if (each.group === group) send(each.pid, 'SIGTERM');
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
}

/**
 * All below us, and if the process group is ours, all in it: those whose own parent ended early hang below no one.
 * @param {ReturnType<typeof processes>} all
 */
function offspring(all = processes()) {
  const found = new Set(all.filter(({ parent, group }) => parent === process.pid || group === process.pid));
  // The set grows while it is walked: each member's children are looked up in turn.
  for (const { pid } of found) for (const each of all) if (each.parent === pid) found.add(each);
  // A pid of 0, left by a process that ended while we looked, would stand for our own group.
  return [...found].filter(({ pid }) => pid > 1 && pid !== process.pid);
}

/** @returns {{ pid: number, parent: number, group: number }[]} */
function processes() {
  if (process.platform === 'win32') return [];
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-Ao', 'pid=,ppid=,pgid='], { encoding: 'utf8' });
    return (stdout ?? '').split('\n').map((line) => row(line.trim().split(/\s+/)));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        // pid (name) state ppid pgrp …, where the name may hold blanks and brackets.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [, parent = '0', group = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return row([name, parent, group]);
      } catch {
        return row([]); // It ended while we looked.
      }
    });
}

/** @param {string[]} columns */
function row([pid = '0', parent = '0', group = '0']) {
  return { pid: Number(pid), parent: Number(parent), group: Number(group) };
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}
