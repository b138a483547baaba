/**
 * Makes node_modules what package-lock.json says and ends quietly when it already is. It runs before anything is
 * installed, on whatever Node the machine has: only Node's own modules, nothing newer than Node 20, all words on stderr.
 */
import { spawn } from 'node:child_process';
import { existsSync, linkSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const lockfile = join(root, 'package-lock.json');
/** npm's own record of what it installed, written as its last step. */
const record = join(modules, '.package-lock.json');
const installLock = join(root, '.cache', 'install.lock');

/** The oldest Node that runs TypeScript as written and has node:sqlite; below it the `node` package must be there. */
const OLDEST_NODE = [22, 18];

/** What npm prints when the registry cannot be reached. */
const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/;

/** What npm prints when package.json asks for something that package-lock.json does not hold. */
const OUT_OF_STEP = /EUSAGE/;

/** Errors only: on Node 20 npm warns of packages that want a newer one, which they get from the `node` package. */
const NPM_OPTIONS = ['--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];

try {
  await prepare();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function prepare() {
  if (isInstalled()) return;
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error('Cannot install: node_modules is a link. Install where it points to, or remove the link');
  }
  await lock();
  try {
    if (!isInstalled()) await install();
  } finally {
    rmSync(installLock, { force: true });
  }
}

/** Whether all that package.json asks for is locked, all that is locked lies in node_modules, and a fit Node with it. */
function isInstalled() {
  const wanted = packagesOf(lockfile);
  const installed = packagesOf(record);
  if (!wanted || !installed || !isLocked(wanted)) return false;
  const matches = Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === version && existsSync(join(root, place, 'package.json')) : optional;
  });
  return matches && hasNode();
}

/**
 * @typedef {{ version?: string, optional?: boolean, [group: string]: unknown }} Package
 * @param {string} file
 * @returns {Record<string, Package> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined; // absent, or cut short by an interrupted install: either way to be made anew
  }
}

/** @param {Record<string, Package>} wanted */
function isLocked(wanted) {
  const asked = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return ['dependencies', 'devDependencies'].every((group) => isDeepStrictEqual(asked[group], wanted['']?.[group]));
}

function hasNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  const isNewEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return isNewEnough || ['node', 'node.cmd'].some((name) => existsSync(join(modules, '.bin', name)));
}

async function install() {
  say('Installing the packages of package-lock.json. This is done once and takes a minute or two …');
  rmSync(record, { force: true }); // so that an install that is killed half-way is seen as none
  let { status, said } = await npm('ci');
  if (status !== 0 && OUT_OF_STEP.test(said)) {
    say('package-lock.json does not fit package.json: running "npm install" in its place');
    ({ status, said } = await npm('install'));
  }
  if (status !== 0) {
    process.stderr.write(said);
    throw new Error(OFFLINE.test(said) ? offlineMessage() : `Cannot install: npm ended with ${status}`);
  }
  if (!hasNode()) {
    const oldest = OLDEST_NODE.join('.');
    throw new Error(
      `Cannot go on: the "node" package did not install its Node (are install scripts switched off?) and this one is ${process.version}, expected ${oldest} or newer`,
    );
  }
}

function offlineMessage() {
  return 'Cannot install: the npm registry cannot be reached. Connect to the network (or set "registry" of npm to a mirror) and run the command again';
}

/**
 * Runs npm on the machine's own Node: the one in node_modules is about to be replaced. Its words are for failures only.
 * @param {'ci' | 'install'} command
 * @returns {Promise<{ status: number | NodeJS.Signals | null, said: string }>}
 */
function npm(command) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes(`node_modules${sep}.bin`));
  const child = spawn('npm', [command, ...NPM_OPTIONS], {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said = (said + data).slice(-20_000)));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`Cannot install: npm cannot be run: ${error.message}`)));
    child.on('close', (code, signal) => resolve({ status: code ?? signal, said }));
  });
}

/** Waits until no other install runs. The lock is a file that holds its owner's process id, made in one step by link(). */
async function lock() {
  mkdirSync(join(installLock, '..'), { recursive: true });
  const mine = `${installLock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  let told = false;
  while (!tryLink(mine)) {
    const owner = ownerOfLock();
    if (owner !== undefined && !isRunning(owner)) {
      rmSync(installLock, { force: true });
      continue;
    }
    if (!told) say(`Another install is running (process ${owner ?? 'unknown'}): waiting for it`);
    told = true;
    await sleep(500);
  }
  rmSync(mine);
}

/** @param {string} mine */
function tryLink(mine) {
  try {
    linkSync(mine, installLock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOfLock() {
  try {
    return Number(readFileSync(installLock, 'utf8'));
  } catch {
    return undefined; // released between two looks
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`${message}\n`);
}
